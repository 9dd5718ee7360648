"""Cues: words around an office that say how it is held, and small words in and before names."""

from functools import cache
from typing import Literal, NamedTuple, get_args

from pantau.datafiles import find, table
from pantau.language import Phrases
from pantau.noun import Noun

CueKind = Literal[
    "former",
    "earlier",
    "acting",
    "elect",
    "blocked",
    "neutral",
    "honorifics",
    "particles",
    "is_now",
    "was_then",
    "joins",
]


class _CueFile(Noun):
    former: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    elect: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    is_now: tuple[str, ...] = ()
    was_then: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()


class Cue(NamedTuple):
    """A cue over the tokens `begin` to `end` (one past the last)."""

    begin: int
    end: int
    kinds: frozenset[CueKind]


@cache
def cue_phrases() -> Phrases[CueKind]:
    """All cues, ours and the user's. Raises: DataError."""
    phrases: Phrases[CueKind] = Phrases()
    for path in find("claims/cues.toml"):
        read = table(path, _CueFile)
        for kind in get_args(CueKind):
            for phrase in getattr(read, kind):
                phrases.add(phrase, kind)
    return phrases


@cache
def particles() -> frozenset[str]:
    """Small words inside a name, lower case."""
    return frozenset(word for path in find("claims/cues.toml") for word in table(path, _CueFile).particles)
