"""Dates: days, months and years as they are written ("12/9/2024", "3 Maret", "March 3, 2025", "Juni lalu")."""

import re
from collections.abc import Sequence

from pantau.events.calendar import Calendar
from pantau.events.days import Today, bounds, near_month, stretch, whole_month, whole_year, written
from pantau.events.event import When
from pantau.language import Token

_NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d\d))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset("-–")
_LAST_DAY, _LAST_MONTH = 31, 12

Found = tuple[int, When]


def exact(words: Sequence[Token], at: int, known: Calendar, today: Today) -> Found | None:
    """A day in numbers ("12/9", "12/9/2024", "12-9-2024", "2024-09-12") or with its month ("3 Maret")."""
    match = _NUMERIC.fullmatch(words[at].text)
    if match and (match[3] or "/" in match[0]):
        return _in_numbers(at + 1, int(match[1]), int(match[2]), match[3], today)
    parts = [word.text for word in words[at : at + 5]]
    if len(parts) == 5 and parts[1] == parts[3] == "-" and parts[0].isdigit() and parts[2].isdigit():
        if _YEAR.fullmatch(parts[0]) and parts[4].isdigit():
            return _dated(at + 5, written(int(parts[4]), int(parts[2]), int(parts[0]), today))
        if _YEAR.fullmatch(parts[4]):
            return _in_numbers(at + 5, int(parts[0]), int(parts[2]), parts[4], today)
    return _day_first(words, at, known, today) or _month_first(words, at, known, today)


def _in_numbers(end: int, first: int, second: int, year: str | None, today: Today) -> Found | None:
    """Day and month, or month and day where only that can be."""
    full = int(year) + (2000 if len(year) == 2 else 0) if year else None  # noqa: PLR2004
    day, month = (first, second) if second <= _LAST_MONTH else (second, first)
    return _dated(end, written(day, month, full, today))


def _day_first(words: Sequence[Token], at: int, known: Calendar, today: Today) -> Found | None:
    """ "3 Maret 2025", "3rd of March", "12-14 September"."""
    first = _day(words, at)
    if first is None:
        return None
    end, last = at + 1, first
    if end < len(words) and words[end].lower in _ORDINAL:
        end += 1
    if end + 1 < len(words) and words[end].text in _DASHES and (until := _day(words, end + 1)) is not None:
        end, last = end + 2, until
    if end < len(words) and words[end].lower == "of":
        end += 1
    month = _month(words, end, known)
    if month is None:
        return None
    year, end = _year(words, end + 1)
    return _days(end, (first, last), month, year, today)


def _month_first(words: Sequence[Token], at: int, known: Calendar, today: Today) -> Found | None:
    """ "March 3, 2025", "Sept. 12-14"."""
    month, first = _month(words, at, known), _day(words, at + 1)
    if month is None or first is None:
        return None
    end, last = at + 2, first
    if end < len(words) and words[end].lower in _ORDINAL:
        end += 1
    if end + 1 < len(words) and words[end].text in _DASHES and (until := _day(words, end + 1)) is not None:
        end, last = end + 2, until
    year, end = _year(words, end)
    return _days(end, (first, last), month, year, today)


def _days(end: int, days: tuple[int, int], month: int, year: int | None, today: Today) -> Found | None:
    first, last = written(days[0], month, year, today), written(days[1], month, year, today)
    if first is None or last is None:
        return None
    when = stretch(bounds(first)[0], bounds(last)[0], first)
    return (end, when) if when else None


def month_date(
    words: Sequence[Token], at: int, known: Calendar, today: Today, *, led: bool = False
) -> Found | None:
    """A month: "Maret 2025", "Juni lalu", "last June", "June last year"; `led`: behind "early" or the like. None
    where a day stands before it that it does not have ("31 Februari")."""
    word = words[at].lower
    turned = word if word in known.last | known.next | known.this else ""
    begin = at + bool(turned)
    month = None if at and _day(words, at - 1) is not None else _month(words, begin, known)
    if month is None or not (led or turned or _is_sure(words, begin, known)):
        return None
    year, end = _year(words, begin + 1)
    if year is not None:
        return end, whole_month(year, month)
    if not turned and end < len(words) and words[end].lower in known.last | known.next | known.this:
        turned, end = _turned_year(words, end, known)
    elif not turned and known.years:
        turned, end = _turned_year(words, end, known)
    when = _turned(turned, month, known, today)
    return (end, when) if when else None


def _turned_year(words: Sequence[Token], at: int, known: Calendar) -> tuple[str, int]:
    """The word behind a month that tells which one is meant: "lalu", "tahun lalu", "last year"."""
    pair = " ".join(word.lower for word in words[at : at + 2])
    if pair in known.years:
        return pair, at + 2
    word = words[at].lower if at < len(words) else ""
    return (word, at + 1) if word in known.last | known.next else ("", at)


def _turned(turned: str, month: int, known: Calendar, today: Today) -> When | None:
    if today.day is None:
        return None
    if turned in known.years:
        return whole_month(today.day.year + known.years[turned], month)
    ahead = turned in known.next or (today.ahead and turned not in known.last)
    when = near_month(month, today._replace(ahead=ahead))
    if turned in known.last and month == today.day.month:
        return whole_month(today.day.year - 1, month)
    return when


def year_date(words: Sequence[Token], at: int, known: Calendar, *, led: bool = False) -> Found | None:
    """A bare year behind a preposition."""
    before = words[at - 1].lower if at else ""
    if not _YEAR.fullmatch(words[at].text) or not (led or before in known.in_year):
        return None
    return at + 1, whole_year(int(words[at].text))


def _is_sure(words: Sequence[Token], at: int, known: Calendar) -> bool:
    """Whether a month that is an ordinary word too ("May") stands behind a word that dates have before them."""
    before = words[at - 1].lower if at else ""
    behind = words[at + 1].text if at + 1 < len(words) else ""
    return words[at].lower not in known.doubtful or before in known.in_year or bool(_YEAR.fullmatch(behind))


def _month(words: Sequence[Token], at: int, known: Calendar) -> int | None:
    if at >= len(words) or not words[at].text[0].isupper():
        return None
    return known.months.get(words[at].lower.rstrip("."))


def _day(words: Sequence[Token], at: int) -> int | None:
    text = words[at].text if at < len(words) else ""
    return int(text) if text.isdigit() and len(text) <= 2 and 1 <= int(text) <= _LAST_DAY else None  # noqa: PLR2004


def _year(words: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The year at a token or behind its comma, and where it ends."""
    comma = at < len(words) and words[at].text == ","
    text = words[at + comma].text if at + comma < len(words) else ""
    return (int(text), at + comma + 1) if _YEAR.fullmatch(text) else (None, at)


def _dated(end: int, when: When | None) -> Found | None:
    return (end, when) if when else None

