"""Cues: words around an office that say how it is held, and small words in and before names."""

from functools import cache
from typing import Literal, NamedTuple, get_args

from pydantic import Field

from pantau.datafiles import find, table
from pantau.language import Phrases
from pantau.noun import Noun

CueKind = Literal[
    "former",
    "earlier",
    "era",
    "acting",
    "elect",
    "blocked",
    "neutral",
    "honorifics",
    "is_now",
    "was_then",
    "joins",
]


WordKind = Literal[
    "particles",
    "strong",
    "closing",
    "of",
    "origin",
    "conjunctions",
    "ends",
    "ends_before",
    "stops",
    "today",
    "own",
]


class _CueFile(Noun):
    former: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    era: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    elect: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    is_now: tuple[str, ...] = ()
    was_then: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    origin: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    ends_before: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    today: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    home: dict[str, str] = Field(default_factory=dict)


class Cue(NamedTuple):
    """A cue over the tokens `begin` to `end` (one past the last)."""

    begin: int
    end: int
    kinds: frozenset[CueKind]


@cache
def _files() -> tuple[_CueFile, ...]:
    return tuple(table(path, _CueFile) for path in find("claims/cues.toml"))


@cache
def cue_phrases() -> Phrases[CueKind]:
    """All cues, ours and the user's. Raises: DataError."""
    phrases: Phrases[CueKind] = Phrases()
    for read in _files():
        for kind in get_args(CueKind):
            for phrase in getattr(read, kind):
                phrases.add(phrase, kind)
    return phrases


@cache
def words(kind: WordKind) -> frozenset[str]:
    """Small words of one kind, lower case."""
    return frozenset().union(*(getattr(read, kind) for read in _files()))


@cache
def home(lang: str) -> str | None:
    """Whose local offices are meant where an article of that language names no country."""
    return {lang: code for read in _files() for lang, code in read.home.items()}.get(lang)
