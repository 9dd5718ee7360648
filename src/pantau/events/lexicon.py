"""The lexicon: all entries of the codebook in one language, and the triggers that they find in a sentence."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pantau.events.codebook import codebook
from pantau.events.pattern import Pattern, base, compile_entry
from pantau.language import Token

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


@cache
def lexicon(lang: str) -> dict[str, tuple[Pattern, ...]]:
    """Patterns by their first word, those with more words first. Raises: DataError."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for type_ in codebook().values():
        for mode, entries in type_.lexicon.get(lang, {}).items():  # type: ignore[call-overload]
            for kind in KINDS:
                for entry in getattr(entries, kind):
                    for pattern in _compile(entry, kind, lang, type_.type, mode):
                        found[pattern.first].append(pattern)
    return {first: tuple(sorted(patterns, key=_rank)) for first, patterns in found.items()}


def _compile(entry: str, kind: str, lang: str, type_: str, mode: str) -> Iterator[Pattern]:
    return compile_entry(entry, kind, lang=lang, type_=type_, mode=mode or None, where=f"codebook/{type_}.toml")


def _rank(pattern: Pattern) -> tuple[int, bool]:
    return -pattern.words, not pattern.stop


def find_triggers(words: Sequence[Token], lang: str) -> list[tuple[Trigger, ...]]:
    """Triggers from left to right, none of which overlap; each place gives all readings that are equally long."""
    patterns = lexicon(lang)
    found = []
    at = 0
    while at < len(words):
        here = _at(words, at, patterns)
        if here and not here[0].pattern.stop:
            found.append(here)
        at = here[0].begin + _fixed(here[0]) if here else at + 1
    return found


def _fixed(trigger: Trigger) -> int:
    """How far to go on behind a trigger: all of it, but only its first word where it has a gap."""
    return 1 if None in trigger.pattern.rest and not trigger.pattern.stop else trigger.end - trigger.begin


def _at(words: Sequence[Token], at: int, patterns: dict[str, tuple[Pattern, ...]]) -> tuple[Trigger, ...]:
    lower = words[at].lower
    candidates = patterns.get(lower) or patterns.get(base(lower)) or ()
    best: list[Trigger] = []
    for pattern in candidates:
        if best and pattern.words < best[0].pattern.words:
            break
        end = pattern.match(words, at)
        if end is not None:
            best.append(Trigger(at, end, pattern))
    stops = [trigger for trigger in best if trigger.pattern.stop]
    return tuple(stops[:1] or best)
