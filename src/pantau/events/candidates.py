"""Candidates: stretches of a sentence that may be an event, by the trained encoder and by what the rules keep."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from pantau.events.clues import MARKS, TYPES, Clues, Floats, Reading, marks, party_clues, reading, word_clues
from pantau.events.heads import Act, Heads, Judgement
from pantau.language import Sentence

OPEN = 0.25  # chance of any type from which a token may be a trigger

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


def candidates(found: Clues, vectors: Vectors, heads: Heads) -> list[Candidate]:
    """All possible events of a sentence, from left to right: what the tags show, and what the rules alone keep.

    The sentence is read once for its triggers, and once more for each of them, with its words marked.
    """
    sentence, mentions = found.scene.sentence, found.scene.mentions
    clues = word_clues(found)
    seen = heads.clues(np.pad(clues, ((0, 0), (0, MARKS))))
    tags = heads.tags(vectors.tokens(sentence, seen), seen[:, : clues.shape[1]])
    spans = _runs(tags)
    if not heads.blind:
        spans = sorted([*spans, *_kept(found, tags, spans)])
    places = [(each.begin, each.end) for each in mentions]
    kept = []
    for begin, end, type_, chance in spans:
        read = reading(found, begin, end, type_)
        marked = heads.clues(np.concatenate([clues, marks(found, read, begin, end)], 1))
        guess = tags[begin + int(tags[begin:end, 0].argmin())]
        act = Act((begin, end), guess, read, party_clues(found, read, begin, end), places)
        kept.append(Candidate(begin, end, chance, heads.judge(vectors.tokens(sentence, marked), act), read))
    return kept


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
