"""Candidates: stretches of a sentence that may be an event, by the trained encoder and by what the rules keep."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from pantau.events.clues import MARKS, TYPES, Clues, Floats, Reading, marks, party_clues, reading, word_clues
from pantau.events.heads import Act, Heads, Judgement
from pantau.language import Sentence

OPEN = 0.25  # chance of any type from which a token may be a trigger
AGAIN = 0.5  # chance from which a stretch is read again: of those below, one in 25 would stay
MOST = 16  # stretches of a sentence that are read again, the likeliest; no real sentence has so many acts

Span = tuple[int, int, str, float]  # tokens, type, its chance


class Vectors(Protocol):
    """What turns a sentence into vectors."""

    def tokens(self, sentence: Sentence, clues: Floats) -> Floats:
        """A vector for each token, shape (tokens, 384); `clues` are numbers for each token, read with it."""
        ...


class Candidate(NamedTuple):
    """A possible event: its tokens, its chance at the first reading, what the second and the rules say."""

    begin: int
    end: int
    first: float
    judgement: Judgement
    read: Reading


class Looked(NamedTuple):
    """A sentence after its first reading: its clues, shape (tokens, WORD), and each token's tags, (tokens, 17)."""

    found: Clues
    vectors: Vectors
    heads: Heads
    clues: Floats
    tags: Floats

    @property
    def places(self) -> list[tuple[int, int]]:
        """The tokens of each mention."""
        return [(each.begin, each.end) for each in self.found.scene.mentions]


def look(found: Clues, vectors: Vectors, heads: Heads) -> Looked:
    """The first reading of a sentence, for its triggers."""
    clues = word_clues(found)
    seen = heads.clues(np.pad(clues, ((0, 0), (0, MARKS))))
    tags = heads.tags(vectors.tokens(found.scene.sentence, seen), seen[:, : clues.shape[1]])
    return Looked(found, vectors, heads, clues, tags)


def look_again(looked: Looked, begin: int, end: int, type_: str) -> tuple[Judgement, Reading]:
    """The second reading, of a stretch of tokens that the first took for an act of a type; and the rules' own."""
    found, heads = looked.found, looked.heads
    read = reading(found, begin, end, type_)
    marked = heads.clues(np.concatenate([looked.clues, marks(found, read, begin, end)], 1))
    guess = looked.tags[begin + int(looked.tags[begin:end, 0].argmin())]
    act = Act((begin, end), guess, read, party_clues(found, read, begin, end), looked.places)
    return heads.judge(looked.vectors.tokens(found.scene.sentence, marked), act), read


def candidates(found: Clues, vectors: Vectors, heads: Heads) -> list[Candidate]:
    """The likeliest events of a sentence, from left to right: what the tags show, and what the rules alone keep.

    The sentence is read once for its triggers, and once more for each of them and for each act that the rules
    keep, with its words marked; not at all where a glance says that nothing stands in it.
    """
    if heads.glance is not None and not heads.glance.worth(found):
        return []
    looked = look(found, vectors, heads)
    runs = _runs(looked.tags)
    kept = [] if heads.blind else _kept(found, looked.tags, runs)
    likely = sorted([*(each for each in runs if each[3] >= AGAIN), *kept], key=lambda each: -each[3])
    spans = sorted(likely[:MOST])
    return [
        Candidate(begin, end, chance, *look_again(looked, begin, end, type_))
        for begin, end, type_, chance in spans
    ]


def _kept(found: Clues, tags: Floats, spans: Sequence[Span]) -> Iterator[Span]:
    """What the rules keep as an event where the tags show none of its type."""
    for each in found.considered:
        begin, end = each.trigger.begin, each.trigger.end
        if each.event is None or each.event.type not in TYPES:
            continue
        type_ = each.event.type
        if not any(span[2] == type_ and span[0] < end and begin < span[1] for span in spans):
            yield begin, end, type_, float(tags[begin:end, 1 + TYPES.index(type_)].max())


def _runs(tags: Floats) -> list[Span]:
    """Runs of tokens that are likelier than `OPEN` to be a trigger, of one type; a gap of one token is allowed."""
    runs: list[list[int]] = []
    likeliest = tags[:, 1:].argmax(1)
    for at in np.flatnonzero(1 - tags[:, 0] >= OPEN):
        if runs and at - runs[-1][-1] <= 2 and likeliest[at] == likeliest[runs[-1][0]]:
            runs[-1].append(int(at))
        else:
            runs.append([int(at)])
    found = []
    for run in runs:
        type_ = int(likeliest[run[0]])
        chance = float(tags[run, 1 + type_].max())
        found.append((run[0], run[-1] + 1, TYPES[type_], chance))
    return found
