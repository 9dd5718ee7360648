"""Lines that show a reader when the page was published or changed."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

from pantau.articles.calendar import calendar, either, filler
from pantau.articles.moment import Moment
from pantau.articles.moments import moments_in

_LONGEST = 160
_MOST_WORDS, _MOST_MARKED = 10, 25
"""So many other words may stand beside a date; the second behind one in a box that is marked as that of a date."""
_MOST_FILLER = 3
"""So many words may stand between `Diperbarui` and its date."""
_WORD = re.compile(r"[^\W\d][\w'’-]*")
_DIGIT = re.compile(r"\d")


def date_line(text: str, day_first: bool | None, *, marked: bool = False) -> Moment | None:
    """The date that a line states as the day of publication: a short line that is no sentence about that day.

    `marked`: the line stands in a box for dates, bylines and the like; behind a date that it begins with more may
    follow.
    """
    if not _may_be(text):
        return None
    for moment, before in _dates(text, day_first):
        most = _MOST_MARKED if marked and not moment.start else _MOST_WORDS
        if not _follows(before, _other()) and _is_alone(text, moment, most):
            return moment
    return None


def is_labelled(text: str) -> bool:
    """Whether the line says that its date is the day of publication (`Terbit: 19 Nov 2024`)."""
    return not _labels().isdisjoint(_WORD.findall(text.lower()))


def change_line(text: str, day_first: bool | None) -> Moment | None:
    """The date that a line states as that of the last change (`Diperbarui 20 Nov 2024, 10:00 WIB`)."""
    if not _may_be(text):
        return None
    for moment, before in _dates(text, day_first):
        if _follows(before, _updated()) and _is_alone(text, moment, _MOST_WORDS):
            return moment
    return None


def relative_line(text: str, fetched: datetime) -> str | None:
    """The ISO day of `2 jam yang lalu`, counted from when the page was fetched; None where the line says no such
    thing.
    """
    found = _ago().fullmatch(text.strip()) if len(text) < _LONGEST and _DIGIT.search(text) else None
    if not found or not filler().issuperset(_WORD.findall(found["before"].lower())):
        return None
    minutes = int(found["count"]) * calendar().units[found["unit"].lower()]
    return (fetched - timedelta(minutes=minutes)).date().isoformat()


def _may_be(text: str) -> bool:
    return bool(len(text) <= _LONGEST and _DIGIT.search(text)) and not text.rstrip().endswith(("?", "!"))


def _dates(text: str, day_first: bool | None) -> Iterator[tuple[Moment, str]]:
    """The dates of a line, each with the text between the one before and itself."""
    at = 0
    for moment in moments_in(text, day_first):
        yield moment, text[at : moment.start]
        at = moment.end


def _is_alone(text: str, moment: Moment, most: int) -> bool:
    """Whether few words stand beside the date: a place, a name or an outlet, but no sentence."""
    words = _WORD.findall(f"{text[: moment.start]} {text[moment.end :]}".lower())
    said = len([word for word in words if word not in _beside()])
    return said <= (2 if text.rstrip().endswith(".") else most)


def _follows(before: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in front of a date, with few words that say nothing between."""
    words = _WORD.findall(before.lower().replace("©", " copyright "))
    for _ in range(_MOST_FILLER):
        if words and words[-1] in filler() and words[-1] not in phrases:
            words.pop()
    said = f" {' '.join(words)}"
    return bool(words) and said.endswith(phrases)


@cache
def _beside() -> frozenset[str]:
    words = calendar().words
    return filler() | frozenset([*words.updated, *words.other, *calendar().zones])


@cache
def _updated() -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in calendar().words.updated)


@cache
def _other() -> tuple[str, ...]:
    """Words that make the date behind them another one than that of publication."""
    return (*_updated(), *(f" {phrase}" for phrase in calendar().words.other))


@cache
def _labels() -> frozenset[str]:
    return frozenset(calendar().words.published)


@cache
def _ago() -> re.Pattern[str]:
    count = rf"(?P<count>\d{{1,3}})\s(?P<unit>{either(calendar().units)})\s(?:{either(calendar().words.ago)})"
    return re.compile(rf"(?P<before>[^\d]{{0,40}}?)\b{count}\W*", re.IGNORECASE)
