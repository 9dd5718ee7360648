"""The lexicon: all entries of the codebook in one language, and the triggers that they find in a sentence."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pantau.errors import DataError
from pantau.events.codebook import codebook, codebook_files
from pantau.events.pattern import Pattern, base, compile_entry
from pantau.language import Token
from pantau.settings import PACKAGED_DATA

KINDS = ("verbs", "words", "nouns", "stop")


class Trigger(NamedTuple):
    """An entry that stands in the sentence, over the tokens `begin` to `end` (one past the last)."""

    begin: int
    end: int
    pattern: Pattern

    @property
    def noun(self) -> bool:
        """Whether the act is named by a noun."""
        return self.pattern.form == "noun"

    def retyped(self, type_: str, mode: str | None, *flags: str) -> "Trigger":
        """The same words as an act of another type and mode, with more flags."""
        pattern = self.pattern._replace(type=type_, mode=mode, flags=self.pattern.flags | set(flags))
        return self._replace(pattern=pattern)


@cache
def lexicon(lang: str) -> dict[str, tuple[Pattern, ...]]:
    """Patterns by their first word, those with more words first. Raises: DataError."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    codebook()  # checks that all files fit together
    for path, type_ in codebook_files():
        own = frozenset() if path.is_relative_to(PACKAGED_DATA) else frozenset({"own"})
        for mode, entries in type_.lexicon.get(lang, {}).items():  # type: ignore[call-overload]
            for kind in KINDS:
                for entry in getattr(entries, kind):
                    for pattern in _compile(entry, kind, lang, (path, type_.type, mode)):
                        found[pattern.first].append(
                            pattern._replace(flags=pattern.flags | own) if own else pattern
                        )
    return {first: tuple(sorted(patterns, key=_rank)) for first, patterns in found.items()}


def _compile(entry: str, kind: str, lang: str, home: tuple[Path, str, str]) -> tuple[Pattern, ...]:
    path, type_, mode = home
    try:
        return tuple(compile_entry(entry, kind, lang=lang, type_=type_, mode=mode or None, where=str(path)))
    except DataError as error:
        lines = path.read_text(encoding="utf-8").splitlines()
        line = next((number for number, text in enumerate(lines, 1) if f'"{entry}"' in text), 1)
        raise DataError(error.key, f"{path}:{line}", **error.values) from error


def _rank(pattern: Pattern) -> tuple[int, bool]:
    return -pattern.words, not pattern.stop


def find_triggers(
    words: Sequence[Token], lang: str, choose: Callable[[Sequence[Trigger]], Trigger | None]
) -> list[Trigger]:
    """Triggers from left to right, none of which overlap; `choose` takes one of the readings that are equally long
    at a place, or none, and then the words behind may still be a trigger."""
    matches = [list(_matches(words, at, lexicon(lang))) for at in range(len(words))]
    stops = [match for here in matches for match in here if match.pattern.stop]
    found = []
    at = 0
    while at < len(words):
        here = [match for match in matches[at] if not match.pattern.stop and not _stopped(match, stops)]
        longest = max((match.pattern.words for match in here), default=0)
        chosen = choose([match for match in here if match.pattern.words == longest]) if here else None
        if chosen is not None:
            found.append(chosen)
        at = chosen.end if chosen is not None else at + 1
    return found


def _matches(words: Sequence[Token], at: int, patterns: dict[str, tuple[Pattern, ...]]) -> Iterator[Trigger]:
    lower = words[at].lower
    for pattern in patterns.get(lower) or patterns.get(base(lower)) or ():
        end = pattern.match(words, at)
        if end is not None:
            yield Trigger(at, end, pattern)


def _stopped(match: Trigger, stops: Sequence[Trigger]) -> bool:
    """Whether a phrase in which the type's entries do not count lies over a match."""
    return any(
        stop.pattern.type == match.pattern.type and stop.begin < match.end and match.begin < stop.end
        for stop in stops
    )
