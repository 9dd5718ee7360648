"""Time: when an act happened, as far as the sentence states a date; nothing is invented."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from pantau.articles.article import Article
from pantau.datafiles import find, table
from pantau.events.event import When
from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene
from pantau.noun import Noun

_NUMERIC = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Calendar(Noun):
    """Names of months (number) and weekdays (0 is Monday), and words for days by their distance from today."""

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]


@cache
def calendar(lang: str) -> Calendar:
    """The calendar words of a language. Raises: DataError."""
    return table(find(f"language/calendar_{lang}.toml")[-1], Calendar)


def time_of(trigger: Trigger, scene: Scene, article: Article) -> When | None:
    """The date nearest to the trigger, absolute or relative to the article's day; null where none is stated."""
    stated = list(_dates(scene, article.day))
    if not stated:
        return None
    return min(stated, key=lambda found: abs(found[0] - trigger.begin))[1]


def _dates(scene: Scene, today: date | None) -> Iterator[tuple[int, When]]:
    words = calendar(scene.lang)
    for at, word in enumerate(scene.words):
        numeric = _NUMERIC.fullmatch(word.text)
        when = None
        if numeric and (numeric[3] or today):
            when = _day(int(numeric[3] or (today.year if today else 0)), int(numeric[2]), int(numeric[1]))
        elif word.lower in words.months and word.text[0].isupper():
            when = _month(scene, at, words.months[word.lower], today)
        elif today and word.lower in words.weekdays and word.text[0].isupper():
            when = _weekday(today, words.weekdays[word.lower])
        elif today and word.lower in words.days:
            when = _interval(today + timedelta(days=words.days[word.lower]))
        if when:
            yield at, when


def _month(scene: Scene, at: int, month: int, today: date | None) -> When | None:
    """A month with its year (or the article's year, not later than the article) and its day where they stand."""
    before, behind = scene.lowers(at - 1, at), scene.lowers(at + 1, at + 4)
    years = [int(word) for word in behind if _YEAR.fullmatch(word)]
    day = next((int(word) for word in [*before, *behind[:1]] if word.isdigit() and 1 <= int(word) <= 31), None)
    year = years[0] if years else _year_of(month, today)
    if year is None:
        return None
    if day is not None:
        return _day(year, month, day)
    last = monthrange(year, month)[1]
    return When(start=f"{year}-{month:02d}-01", end=f"{year}-{month:02d}-{last}", precision="month")


def _year_of(month: int, today: date | None) -> int | None:
    if today is None:
        return None
    return today.year if month <= today.month else today.year - 1


def _weekday(today: date, weekday: int) -> When:
    """The last such day, today included: news tells of the days before it."""
    return _interval(today - timedelta(days=(today.weekday() - weekday) % 7))


def _day(year: int, month: int, day: int) -> When | None:
    try:
        return _interval(date(year, month, day))
    except ValueError:
        return None


def _interval(day: date) -> When:
    return When(start=day.isoformat(), end=day.isoformat(), precision="day")
