"""What a language model answers: its shape, the JSON schema of it, and how it is read out of a text."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, ValidationError

from pantau.events.codebook import codebook
from pantau.events.event import Modality
from pantau.noun import Noun

_decoder = json.JSONDecoder()
_OBJECT = re.compile(r'\{\s*"')
_NO_MODE = {"", "-", "none", "null"}  # as models write it where nothing holds them to null


def _mode(said: object) -> object:
    return None if isinstance(said, str) and said.strip().lower() in _NO_MODE else said


class Said(Noun):
    """The base of what is answered: fields that nobody asked for are passed over."""

    model_config = ConfigDict(extra="ignore")


class SaidParty(Said):
    """A party in the words of the sentence; no words where it is only implied."""

    words: str = ""
    country: str
    sector: str


class SaidEvent(Said):
    """An event as the model tells it, not yet checked against the sentence."""

    type: str
    mode: Annotated[str | None, BeforeValidator(_mode)] = None
    trigger: str
    actors: tuple[SaidParty, ...] = ()
    recipients: tuple[SaidParty, ...] = ()
    modality: Modality
    background: bool = False
    confidence: float | None = None


class SaidSentence(Said):
    """The events of the sentence with the number `n`."""

    n: int
    events: tuple[SaidEvent, ...]


class Answer(Said):
    """All sentences of a request."""

    sentences: tuple[SaidSentence, ...]


Events = list[dict[str, Any]]
"""A sentence's events as they came, each still to be read by `said_event`."""


@cache
def schema() -> dict[str, Any]:
    """The JSON schema of an answer in the strict form that servers take: every field required, nothing besides."""
    whole = Answer.model_json_schema()
    for shape in (whole, *whole["$defs"].values()):
        shape |= {"required": list(shape["properties"]), "additionalProperties": False}
        shape.pop("description", None)
        for field in shape["properties"].values():
            field.pop("default", None)
            field.pop("title", None)
    whole["$defs"]["SaidEvent"]["properties"]["type"]["enum"] = sorted(codebook())
    return whole


def said_event(event: object) -> SaidEvent | None:
    """One event of an answer; null where it has not the shape of one."""
    try:
        return SaidEvent.model_validate(event)
    except ValidationError:
        return None


def read_answer(text: str, numbers: Sequence[int]) -> dict[int, Events]:
    """The events of each number that the text answers.

    The object may stand among other words, since not every server holds a model to JSON; the last one that has
    sentences counts, for some think aloud first. Sentences may also stand there bare, or in a list. A number that
    is missing, or twice there, is not answered.
    """
    told = [each for each in _sentences(text) if isinstance(each, dict) and isinstance(each.get("events"), list)]
    times = Counter(str(each.get("n")) for each in told)
    answers = {str(each.get("n")): each["events"] for each in told}
    return {n: answers[str(n)] for n in numbers if times[str(n)] == 1}


def _sentences(text: str) -> list[Any]:
    objects = list(_objects(text))
    whole = [each["sentences"] for each in objects if isinstance(each.get("sentences"), list)]
    return whole[-1] if whole else objects


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """The outermost JSON objects in a text."""
    start = _OBJECT.search(text)
    while start:
        end = start.end()
        with suppress(ValueError, RecursionError):
            content, end = _decoder.raw_decode(text, start.start())
            yield content
        start = _OBJECT.search(text, end)
