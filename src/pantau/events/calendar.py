"""Calendar: how a language tells of times (data/language/calendar_*.toml)."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from pantau.datafiles import find, table
from pantau.language import Phrases, Token
from pantau.noun import Noun

Unit = Literal["hour", "day", "week", "month", "year"]
Lists = tuple[str, ...]


class Calendar(Noun):
    """Names of months (number) and weekdays (0 is Monday), words for days, weeks, months and years by their
    distance from the article's, and words around them; what each is for stands in the data file."""

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    weeks: dict[str, int]
    months_away: dict[str, int]
    years: dict[str, int]
    weekends: dict[str, int]
    weekend: Lists
    stretches: dict[str, tuple[int, int]]
    beside: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, Unit]
    ones: dict[str, Unit]
    ago: Lists
    hence: Lists
    recent: Lists
    within: Lists
    recent_before: Lists
    last: frozenset[str]
    next: frozenset[str]
    this: frozenset[str]
    hours: frozenset[str]
    early: Lists
    middle: Lists
    late: Lists
    earlier: Lists
    later: Lists
    since: Lists
    until: Lists
    other: Lists
    to: Lists
    fillers: frozenset[str]
    in_year: frozenset[str]
    doubtful: frozenset[str]


@cache
def calendar(lang: str) -> Calendar:
    """The calendar words of a language. Raises: DataError."""
    return table(find(f"language/calendar_{lang}.toml")[-1], Calendar)


class Line(NamedTuple):
    """The words of one sentence or headline in which times are looked for."""

    words: Sequence[Token]
    lang: str
    headline: bool

    @property
    def known(self) -> Calendar:
        """The calendar words of its language."""
        return calendar(self.lang)

    def lower(self, at: int) -> str:
        """The lower-case word at a token; "" outside."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def text(self, at: int) -> str:
        """The word at a token as it is written; "" outside."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def phrase(self, at: int, *kinds: str) -> tuple[int, str, object] | None:
        """The longest phrase of some of the calendar's lists at a token: its end, its list, and its value
        there."""
        hit = phrases(self.lang, *kinds).longest(self.words, at) if at < len(self.words) else None
        return (hit[0], *hit[1][0]) if hit else None


@cache
def openers(lang: str) -> frozenset[str]:
    """All words with which a time can begin, but for numbers."""
    words = calendar(lang)
    listed = (
        words.months, words.weekdays, words.days, words.weeks, words.months_away, words.years, words.weekends,
        words.weekend, words.stretches, words.beside, words.numbers, words.ones, words.within, words.recent_before,
        words.last, words.next, words.this, words.early, words.middle, words.late, words.earlier, words.later,
    )  # fmt: skip
    return frozenset(phrase.split()[0] for phrases in listed for phrase in phrases)


@cache
def phrases(lang: str, *kinds: str) -> Phrases[tuple[str, object]]:
    """The phrases of some lists of a calendar, each with the name of its list and its value there (else null)."""
    found: Phrases[tuple[str, object]] = Phrases()
    for kind in kinds:
        listed = getattr(calendar(lang), kind)
        for phrase in listed:
            found.add(phrase, (kind, listed[phrase] if isinstance(listed, dict) else None))
    return found
