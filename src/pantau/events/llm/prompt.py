"""The prompt: instructions and examples out of a data file, the codebook, and numbered blocks of sentences."""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple, TypedDict

from pantau.datafiles import find, table
from pantau.events.codebook import EventType, codebook
from pantau.events.llm.answer import Answer, SaidEvent, SaidSentence, schema
from pantau.noun import Noun
from pantau.reference import organisations, states

_EXPLAINED = {"---", "IGO", "NGO", "WST"}  # the instructions say themselves what these mean


class Shown(Noun):
    """A sentence of our own and its events."""

    text: str
    events: tuple[SaidEvent, ...]


class PromptFile(Noun):
    """The shape of data/llm/prompt.toml; `sectors` is code → meaning."""

    version: str
    instructions: str
    sectors: dict[str, str]
    examples: tuple[Shown, ...] = ()


class Message(TypedDict):
    """One turn of the talk."""

    role: Literal["system", "user", "assistant"]
    content: str


class Prompt(NamedTuple):
    """What stands before every question. `edition` is its version with a digest of all that is sent."""

    edition: str
    turns: tuple[Message, ...]

    def ask(self, texts: Sequence[str]) -> list[Message]:
        """The whole talk that asks for the events of these sentences, numbered from 1."""
        return [*self.turns, {"role": "user", "content": blocks(texts)}]


@cache
def prompt_file() -> PromptFile:
    """The file that counts: a user's own, else ours. Raises: DataError with file, line and reason."""
    return table(find("llm/prompt.toml")[-1], PromptFile)


@cache
def prompt() -> Prompt:
    """The prompt with the codebook as it is now, a user's types included. Raises: DataError."""
    file = prompt_file()
    turns: list[Message] = [{"role": "system", "content": _instructions(file)}]
    if file.examples:
        turns.append({"role": "user", "content": blocks([each.text for each in file.examples])})
        turns.append({"role": "assistant", "content": _answered(file.examples)})
    digest = hashlib.sha256(json.dumps([turns, schema()], sort_keys=True).encode()).hexdigest()
    return Prompt(f"{file.version}-{digest[:8]}", tuple(turns))


def blocks(texts: Sequence[str]) -> str:
    """Sentences as numbered blocks, each on one line."""
    return "\n".join(f"[{n}] {' '.join(text.split())}" for n, text in enumerate(texts, 1))


@cache
def countries() -> frozenset[str]:
    """All codes that a party's country may have."""
    return frozenset({*(each.iso3 for each in states()), *(each.code for each in organisations()), *_EXPLAINED})


def _instructions(file: PromptFile) -> str:
    filled = {
        "types": "\n".join(map(_type, codebook().values())),
        "sectors": "; ".join(f"{code} {meaning}" for code, meaning in file.sectors.items()),
        "organisations": _organisations(),
    }
    text = file.instructions
    for name, content in filled.items():
        text = text.replace(f"{{{name}}}", content)
    return text


def _type(type_: EventType) -> str:
    modes = "".join(f"\n  {name}: {mode.definition.en}" for name, mode in type_.modes.items())
    return f"{type_.type} ({type_.quad}): {type_.definition.en}{modes}"


def _organisations() -> str:
    """Each code that is no state's with the first name of the list."""
    known = {each.iso3 for each in states()} | _EXPLAINED
    named: dict[str, str] = {}
    for each in organisations():
        if each.code not in known:
            named.setdefault(each.code, (each.names_en or each.names_id)[0])
    return ", ".join(f"{code} {name}" for code, name in sorted(named.items()))


def _answered(examples: Sequence[Shown]) -> str:
    said = tuple(SaidSentence(n=n, events=each.events) for n, each in enumerate(examples, 1))
    return Answer(sentences=said).model_dump_json()
