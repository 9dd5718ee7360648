"""Calendar: how a language tells of times (data/language/calendar_*.toml)."""

from functools import cache
from typing import Literal

from pantau.datafiles import find, table
from pantau.language import Phrases
from pantau.noun import Noun

Unit = Literal["hour", "day", "week", "month", "year"]
Lists = tuple[str, ...]


class Calendar(Noun):
    """Names of months (number) and weekdays (0 is Monday), words for days, weeks, months and years by their distance
    from the article's, and words around them; what each is for stands in the data file."""

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


@cache
def phrases(lang: str, *kinds: str) -> Phrases[tuple[str, object]]:
    """The phrases of some lists of a calendar, each with the name of its list and its value there (else null)."""
    found: Phrases[tuple[str, object]] = Phrases()
    for kind in kinds:
        listed = getattr(calendar(lang), kind)
        for phrase in listed:
            found.add(phrase, (kind, listed[phrase] if isinstance(listed, dict) else None))
    return found
