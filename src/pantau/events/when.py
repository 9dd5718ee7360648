"""Time: when an act happened, as far as the sentence states a date; nothing is invented."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from pantau.articles.article import Article
from pantau.datafiles import find, table
from pantau.events.event import When
from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene
from pantau.language import Phrases
from pantau.noun import Noun

Precision = Literal["day", "week", "month", "year"]

_NUMERIC = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COARSE: tuple[Precision, ...] = ("day", "week", "month", "year")


class Calendar(Noun):
    """Names of months (number) and weekdays (0 is Monday), and words for days, weeks, months and years by their
    distance from the article's."""

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    weeks: dict[str, int]
    months_away: dict[str, int]
    years: dict[str, int]
    in_year: frozenset[str]


class Today(NamedTuple):
    """The article's day, and whether the act lies ahead of it."""

    day: date | None
    ahead: bool


@cache
def calendar(lang: str) -> Calendar:
    """The calendar words of a language. Raises: DataError."""
    return table(find(f"language/calendar_{lang}.toml")[-1], Calendar)


@cache
def _spans(lang: str) -> Phrases[tuple[Precision, int]]:
    """Phrases for weeks, months and years ("pekan lalu") with their distance."""
    words = calendar(lang)
    phrases: Phrases[tuple[Precision, int]] = Phrases()
    kinds: tuple[tuple[Precision, dict[str, int]], ...] = (
        ("day", words.days), ("week", words.weeks), ("month", words.months_away), ("year", words.years)
    )  # fmt: skip
    for precision, distances in kinds:
        for phrase, distance in distances.items():
            phrases.add(phrase, (precision, distance))
    return phrases


def time_of(trigger: Trigger, scene: Scene, article: Article, *, planned: bool) -> When | None:
    """The date that is stated nearest to the trigger; null where none is stated.

    Dates without a year and words such as "Kamis" or "pekan lalu" count from the article's day: back from it, or
    ahead of it for a planned act. Where both stand, a day is taken before a mere month or year.
    """
    stated = list(_dates(scene, Today(article.day, planned)))
    if not stated:
        return None
    return min(stated, key=lambda found: (_COARSE.index(found[1].precision), abs(found[0] - trigger.begin)))[1]


def _dates(scene: Scene, today: Today) -> Iterator[tuple[int, When]]:
    words = calendar(scene.lang)
    for at, word in enumerate(scene.words):
        numeric = _NUMERIC.fullmatch(word.text)
        when = None
        if numeric:
            when = _written(int(numeric[1]), int(numeric[2]), int(numeric[3]) if numeric[3] else None, today)
        elif word.lower in words.months and word.text[0].isupper():
            when = _month(scene, at, words.months[word.lower], today)
        elif word.lower in words.weekdays and word.text[0].isupper():
            when = _weekday(today, words.weekdays[word.lower])
        elif _YEAR.fullmatch(word.text) and set(scene.lowers(at - 1, at)) & words.in_year:
            when = When(start=f"{word.text}-01-01", end=f"{word.text}-12-31", precision="year")
        if when:
            yield at, when
    if today.day is not None:
        for at, _, found in _spans(scene.lang).all(scene.words):
            yield at, _span(today.day, *found[0])


def _span(day: date, precision: Precision, distance: int) -> When:
    """The day, week (from Monday), month or year so far from a day's."""
    if precision == "day":
        return _interval(day + timedelta(days=distance))
    if precision == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=distance)
        return When(start=monday.isoformat(), end=(monday + timedelta(days=6)).isoformat(), precision="week")
    if precision == "year":
        return When(start=f"{day.year + distance}-01-01", end=f"{day.year + distance}-12-31", precision="year")
    months = day.year * 12 + day.month - 1 + distance
    return _whole_month(months // 12, months % 12 + 1)


def _month(scene: Scene, at: int, month: int, today: Today) -> When | None:
    """A month with its day and year where they stand, else with the year next to the article's day."""
    before, behind = scene.lowers(at - 1, at), scene.lowers(at + 1, at + 4)
    years = [int(word) for word in behind if _YEAR.fullmatch(word)]
    day = next((int(word) for word in [*before, *behind[:1]] if word.isdigit() and 1 <= int(word) <= 31), None)
    if day is not None:
        return _written(day, month, years[0] if years else None, today)
    if years:
        return _whole_month(years[0], month)
    if today.day is None:
        return None
    return _whole_month(_year_of(month, 28 if today.ahead else 1, today.day, ahead=today.ahead), month)


def _whole_month(year: int, month: int) -> When:
    last = monthrange(year, month)[1]
    return When(start=f"{year}-{month:02d}-01", end=f"{year}-{month:02d}-{last}", precision="month")


def _written(day: int, month: int, year: int | None, today: Today) -> When | None:
    """A day and month with their year, or with the year that puts them on the right side of the article's day."""
    if year is None and today.day is None:
        return None
    known = year if year is not None or today.day is None else _year_of(month, day, today.day, ahead=today.ahead)
    try:
        return _interval(date(known or 0, month, day))
    except ValueError:
        return None


def _year_of(month: int, day: int, today: date, *, ahead: bool) -> int:
    if ahead:
        return today.year if (month, day) >= (today.month, today.day) else today.year + 1
    return today.year if (month, day) <= (today.month, today.day) else today.year - 1


def _weekday(today: Today, weekday: int) -> When | None:
    """The last such day, today included, for news tells of the days before it; the next one for a planned act."""
    if today.day is None:
        return None
    distance = (weekday - today.day.weekday()) % 7 if today.ahead else -((today.day.weekday() - weekday) % 7)
    return _interval(today.day + timedelta(days=distance))


def _interval(day: date) -> When:
    return When(start=day.isoformat(), end=day.isoformat(), precision="day")
