"""Examples: labelled sentences as arrays, made with the same splitter, mentions and clues as when Pantau reads."""

import re
from typing import Any, NamedTuple

import numpy as np
from tokenizers import Tokenizer

from labelled import article_of
from pantau.events.clues import (
    MODALITIES,
    SECTORS,
    TYPES,
    Clues,
    act_clues,
    clues,
    marks,
    party_clues,
    reading,
    word_clues,
)
from pantau.events.codebook import codebook
from pantau.events.scene import Scene
from pantau.language import Sentence
from pantau.language.pieces import places
from pantau.reading.reader import mentions_of, sentences_of

MODES = tuple((name, mode) for name in TYPES for mode in ("", *sorted(codebook()[name].modes)))
UNKNOWN = -1  # a label that says nothing
NO_TYPE = -1  # of a stretch that is no event


class Act(NamedTuple):
    """One labelled event, or a stretch that is none: token span, indices of type, modality, mode, clues, and which
    mentions take which part.

    `parts` has shape (3, mentions): actor, recipient, who says it; 1 yes, 0 no, -1 unknown. Positive mentions of
    one country share a number in `groups` (0: none), since the label names the country, not the words. `sectors`,
    shape (mentions,), are those of the parties, -1 for all others.
    """

    begin: int
    end: int
    type: int
    modality: int
    background: bool
    mode: int
    marks: np.ndarray
    act: np.ndarray
    party: np.ndarray
    parts: np.ndarray
    groups: np.ndarray
    sectors: np.ndarray


class Example(NamedTuple):
    """One sentence: pieces, for each piece its token (-1: none), clues for each token, mention spans, events, and
    what the rules say of it."""

    id: str
    pieces: np.ndarray
    owners: np.ndarray
    words: int
    clues: np.ndarray
    mentions: np.ndarray
    acts: tuple[Act, ...]
    known: Clues


def examples(record: dict[str, Any], tokenizer: Tokenizer) -> list[Example]:
    """The sentences of one labelled record (nearly always one)."""
    article = article_of(record)
    sentences = sentences_of(article)
    found = []
    for sentence, mentions in zip(sentences, mentions_of(article, sentences), strict=True):
        if not mentions:
            continue  # nor does the coder read it
        known = clues(Scene(sentence, mentions), article)
        pieces, owners = places(tokenizer, sentence)
        acts = [act for event in record["events"] if (act := _act(event, sentence, known)) is not None]
        spans = np.array([(each.begin, each.end) for each in known.scene.mentions], np.int64).reshape(-1, 2)
        found.append(
            Example(
                record["id"], pieces, owners, len(sentence.tokens), word_clues(known), spans, tuple(acts), known
            )
        )
    return found


def _act(event: dict[str, Any], sentence: Sentence, known: Clues) -> Act | None:
    span = _span(event["trigger"], sentence)
    if span is None:
        return None
    parts, groups, sectors = _parts(event, known.scene.mentions)
    mode = MODES.index((event["type"], event["mode"] or ""))
    labels = (TYPES.index(event["type"]), MODALITIES.index(event["modality"]), event["background"], mode)
    return Act(*span, *labels, *_clues(known, span, event["type"]), parts, groups, sectors)


def no_act(example: Example, span: tuple[int, int], type_: int) -> Act:
    """A stretch that the first reading takes for an act of a type and that is none."""
    count = len(example.mentions)
    nothing = np.full((3, count), UNKNOWN)
    known = _clues(example.known, span, TYPES[type_])
    return Act(*span, NO_TYPE, 0, False, 0, *known, nothing, np.zeros((3, count)), nothing[0])


def _clues(known: Clues, span: tuple[int, int], type_: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    read = reading(known, *span, type_)
    return marks(known, read, *span), act_clues(read), party_clues(known, read, *span)


def _span(trigger: str, sentence: Sentence) -> tuple[int, int] | None:
    """The tokens of a trigger; of one that does not stand together only the first part."""
    first = trigger.split("…", maxsplit=1)[0].strip()
    found = [each.start() for each in re.finditer(re.escape(first), sentence.text)] if first else []
    if not found:
        return None
    begins = {each.start - sentence.start for each in sentence.tokens}
    at = next((each for each in found if each in begins), found[0])
    start = sentence.start + at
    stop = start + len(first)
    inside = [index for index, token in enumerate(sentence.tokens) if token.end > start and token.start < stop]
    return (inside[0], inside[-1] + 1) if inside else None


def _parts(event: dict[str, Any], mentions: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    parts = np.zeros((3, len(mentions)), np.int64)
    groups = np.zeros((3, len(mentions)), np.int64)
    sectors = np.full(len(mentions), UNKNOWN, np.int64)
    said = [event["said_by"]] if event.get("said_by") else []
    roles = [[party.split() for party in each] for each in (event["actors"], event["recipients"], said)]
    for role, parties in enumerate(roles):
        for number, (country, sector) in enumerate(parties, 1):
            for at, mention in enumerate(mentions):
                party = mention.mention
                if party.country != country or (country == "---" and party.sector != sector):
                    continue
                rivals = {other[1] for other in roles[1 - role] if other[0] == country} if role < 2 else set()
                if rivals and party.sector != sector:
                    if not parts[role, at] and party.sector not in rivals:
                        parts[role, at] = UNKNOWN
                    continue
                parts[role, at], groups[role, at] = 1, number
                alone = sum(other[0] == country for other in parties) == 1 or party.sector == sector
                if role < 2 and alone and sector in SECTORS:
                    sectors[at] = SECTORS.index(sector)
    return parts, groups, sectors
