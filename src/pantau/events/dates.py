"""Dates: days, months and years as they are written ("12/9/2024", "3 Maret", "March 3, 2025", "Juni lalu")."""

import re

from pantau.events.calendar import Line
from pantau.events.days import Today, bounds, near_month, stretch, whole_month, whole_year, written
from pantau.events.event import When

_NUMERIC = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?|(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset("-–")
_LAST_DAY, _LAST_MONTH = 31, 12
_CENTURY = 2000  # of a year of two digits

Found = tuple[int, When]
"""Where a time ends (one past its last token), and what it means."""


def exact(line: Line, at: int, today: Today) -> Found | None:
    """A day in numbers ("12/9", "7-8/9/2024", "2024-09-12") or with its month ("3 Maret", "March 3-5")."""
    return _in_numbers(line, at, today) or _day_first(line, at, today) or _month_first(line, at, today)


def _in_numbers(line: Line, at: int, today: Today) -> Found | None:
    numeric = _numbers(line.text(at), today)
    if numeric is not None:
        return at + 1, numeric
    first, dash, second, dash2, third = (line.text(at + index) for index in range(5))
    if dash not in _DASHES or not first.isdecimal():
        return None
    last = _numbers(second, today)
    if last is not None and _day(line, at) is not None:
        when = stretch(bounds(last)[0].replace(day=min(int(first), bounds(last)[0].day)), bounds(last)[1], last)
        return (at + 3, when) if when else None
    if dash2 not in _DASHES or not (second.isdecimal() and third.isdecimal()):
        return None
    year, day = (first, third) if _YEAR.fullmatch(first) else (third, first)
    found = written(int(day), int(second), int(year), today) if _YEAR.fullmatch(year) else None
    return (at + 5, found) if found else None


def _numbers(text: str, today: Today) -> When | None:
    """ "12/9/2024": day and month, or month and day where only that can be."""
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    first, second, year = int(match[1] or match[4]), int(match[2] or match[5]), match[3] or match[6]
    full = int(year) + (0 if _YEAR.fullmatch(year) else _CENTURY) if year else None
    day, month = (first, second) if second <= _LAST_MONTH else (second, first)
    return written(day, month, full, today)


def _day_first(line: Line, at: int, today: Today) -> Found | None:
    """ "3 Maret 2025", "3rd of March", "12-14 September"."""
    days = _days(line, at)
    if days is None:
        return None
    end = days[2] + (line.lower(days[2]) == "of")
    month = _month(line, end)
    return _dated(line, end + 1, days[:2], month, today) if month is not None else None


def _month_first(line: Line, at: int, today: Today) -> Found | None:
    """ "March 3, 2025", "Sept 12-14"."""
    month, days = _month(line, at), _days(line, at + 1)
    return _dated(line, days[2], days[:2], month, today) if month is not None and days is not None else None


def _days(line: Line, at: int) -> tuple[int, int, int] | None:
    """ "3", "3rd", "12-14": the first and the last day of the month, and where they end."""
    first = _day(line, at)
    if first is None:
        return None
    end = at + 1 + (line.lower(at + 1) in _ORDINAL)
    last = _day(line, end + 1) if line.text(end) in _DASHES else None
    if last is None:
        return first, first, end
    return first, last, end + 2 + (line.lower(end + 2) in _ORDINAL)


def _dated(line: Line, end: int, days: tuple[int, int], month: int, today: Today) -> Found | None:
    """Days of a month, with the year that stands behind them or that "lalu", "last year" and the like tell."""
    year, end = _year(line, end)
    if year is None:
        turned, end = _turned(line, end)
        if turned in line.known.years and today.day is not None:
            year = today.day.year + line.known.years[turned]
        elif turned:
            today = today._replace(ahead=turned in line.known.next)
    first, last = (written(day, month, year, today) for day in days)
    when = stretch(bounds(first)[0], bounds(last)[0], first) if first and last else None
    return (end, when) if when else None


def month_date(line: Line, at: int, today: Today, *, led: bool = False) -> Found | None:
    """A month: "Maret 2025", "Juni lalu", "last June", "June last year"; `led`: behind "early" or the like. None
    where a day stands before it that it does not have ("31 Februari")."""
    known, turned = line.known, line.lower(at)
    turned = turned if turned in known.last | known.next | known.this else ""
    begin = at + bool(turned)
    month = None if _day(line, at - 1) is not None else _month(line, begin)
    if month is None or not (led or turned or _is_sure(line, begin)):
        return None
    year, end = _year(line, begin + 1)
    if year is not None:
        return end, whole_month(year, month)
    if not turned:
        turned, end = _turned(line, end)
    when = _turned_month(line, turned, month, today)
    return (end, when) if when else None


def year_date(line: Line, at: int, *, led: bool = False) -> Found | None:
    """A bare year behind a preposition."""
    if not _YEAR.fullmatch(line.text(at)) or not (led or line.lower(at - 1) in line.known.in_year):
        return None
    return at + 1, whole_year(int(line.text(at)))


def _turned(line: Line, at: int) -> tuple[str, int]:
    """The words behind a month that tell which one is meant ("lalu", "tahun lalu", "last year"), and their end."""
    pair = f"{line.lower(at)} {line.lower(at + 1)}"
    if pair in line.known.years:
        return pair, at + 2
    word = line.lower(at)
    return (word, at + 1) if word in line.known.last | line.known.next else ("", at)


def _turned_month(line: Line, turned: str, month: int, today: Today) -> When | None:
    known = line.known
    if today.day is None:
        return None
    if turned in known.years:
        return whole_month(today.day.year + known.years[turned], month)
    if turned in known.last and month == today.day.month:
        return whole_month(today.day.year - 1, month)
    ahead = turned in known.next or (today.ahead and turned not in known.last)
    return near_month(month, today._replace(ahead=ahead))


def _is_sure(line: Line, at: int) -> bool:
    """Whether a month that is an ordinary word too ("May") stands behind a word that dates have before them."""
    dated = line.lower(at - 1) in line.known.in_year or bool(_YEAR.fullmatch(line.text(at + 1)))
    return line.lower(at) not in line.known.doubtful or dated


def _month(line: Line, at: int) -> int | None:
    return line.known.months.get(line.lower(at).rstrip(".")) if line.text(at)[:1].isupper() else None


def _day(line: Line, at: int) -> int | None:
    text = line.text(at)
    return int(text) if text.isdecimal() and 1 <= int(text) <= _LAST_DAY else None


def _year(line: Line, at: int) -> tuple[int | None, int]:
    """The year at a token or behind its comma, and where it ends."""
    begin = at + (line.text(at) == ",")
    return (int(line.text(begin)), begin + 1) if _YEAR.fullmatch(line.text(begin)) else (None, at)
