"""Relative times: what counts from the article's day ("pekan lalu", "two days ago", "last Tuesday", "early
March")."""

from datetime import date, timedelta

from pantau.events.calendar import Line, Unit
from pantau.events.dates import Found, exact, month_date, year_date
from pantau.events.days import (
    Today,
    bounds,
    near_weekday,
    near_weekend,
    one_day,
    shifted,
    stretch,
    third,
    weekday_before,
    weekday_of_week,
    weekend,
)
from pantau.events.event import When

_UNITS: dict[str, Unit] = {"days": "day", "weeks": "week", "months_away": "month", "years": "year"}
_THIRDS = ("early", "middle", "late")
_SHORT = 12  # hours ago that are still the same day
_LENGTHS: dict[Unit, int] = {"hour": 1, "day": 1, "week": 7, "month": 31, "year": 366}  # in days


def span(line: Line, at: int, today: Today) -> Found | None:
    """ "pekan lalu", "yesterday", "the weekend", "overnight"."""
    hit = line.phrase(at, *_UNITS, "weekends", "weekend", "stretches")
    if hit is None or today.day is None:
        return None
    end, kind, value = hit
    when: When | None
    if isinstance(value, tuple):
        first, last = (today.day + timedelta(days=each) for each in value)
        when = stretch(first, last, one_day(last))
    elif not isinstance(value, int):
        when = near_weekend(today)
    else:
        when = weekend(today.day, value) if kind == "weekends" else shifted(today.day, _UNITS[kind], value)
    return (end, when) if when else None


def counted(line: Line, at: int, today: Today) -> Found | None:
    """ "tiga hari lalu", "two days ago", "in two days", "dua hari terakhir", "the past week"."""
    known = line.known
    led = line.lower(at) if line.lower(at) in (*known.within, *known.recent_before) else ""
    recent = led in known.recent_before
    amount = _amount(line, at + bool(led), bare=recent)
    if amount is None or today.day is None:
        return None
    end, number, unit = amount
    hit = line.phrase(end, "ago", "hence", "recent")
    kind = hit[1] if hit else "recent" if recent else "hence" if led and today.ahead else ""
    if not kind or (unit == "hour" and number > _SHORT and kind != "recent"):
        return None
    end = hit[0] if hit else end
    if kind != "recent":
        return end, shifted(today.day, unit, -number if kind == "ago" else number)
    first = today.day - timedelta(days=_LENGTHS[unit] * number)
    when = stretch(first, today.day, shifted(today.day, unit, 0))
    return (end, when) if when else None


def _amount(line: Line, at: int, *, bare: bool) -> tuple[int, int, Unit] | None:
    """ "tiga hari", "sepekan", "a week": where it ends, the number, the unit; `bare`: a unit alone is one."""
    known, lower = line.known, line.lower(at)
    if lower in known.ones:
        return at + 1, 1, known.ones[lower]
    number = int(lower) if lower.isdecimal() and len(lower) < len("100") else known.numbers.get(lower)
    unit = known.units.get(line.lower(at + 1))
    if number is not None and unit is not None:
        return at + 2, number, unit
    return (at + 1, 1, known.units[lower]) if bare and lower in known.units else None


def part(line: Line, at: int, today: Today) -> Found | None:
    """ "awal tahun ini", "early March", "the end of last month", "earlier this month"."""
    hit = line.phrase(at, *_THIRDS, "earlier", "later")
    if hit is None:
        return None
    begin, kind, _ = hit
    whole = (
        span(line, begin, today) or month_date(line, begin, today, led=True) or year_date(line, begin, led=True)
    )
    if whole is None or whole[1].precision == "day":
        return None
    if kind in _THIRDS:
        return whole[0], third(whole[1], _THIRDS.index(kind))
    when = up_to(whole[1], today.day, before=kind == "earlier")
    return (whole[0], when) if when else None


def up_to(when: When, day: date | None, *, before: bool) -> When | None:
    """The part of an interval that lies before the article's day, or behind it; null where none does."""
    if day is None:
        return None
    first, last = bounds(when)
    return stretch(first, min(day, last), when) if before else stretch(max(day, first), last, when)


def weekday(line: Line, at: int, today: Today) -> Found | None:
    """ "Jumat pekan lalu", "last Tuesday", "Senin malam (12/9)"; the date in brackets behind it wins.

    "Minggu lalu" is last week in a headline and where it opens the sentence.
    """
    known = line.known
    turns = known.last | known.next | known.this
    led = line.lower(at) if line.lower(at) in turns else ""
    begin = at + bool(led)
    if line.lower(begin) not in known.weekdays or not line.text(begin)[0].isupper():
        return None
    if (line.headline or begin == 0) and line.phrase(begin, "weeks"):
        return None
    end = begin + 1
    while line.lower(end) in known.hours:
        end += 1
    dated = _behind(line, end, today)
    if dated is not None or today.day is None:
        return dated
    number, week = known.weekdays[line.lower(begin)], line.phrase(end, "weeks")
    if week is not None and isinstance(week[2], int):
        return week[0], weekday_of_week(today.day, number, week[2])
    if not led and line.lower(end) in turns:
        led, end = line.lower(end), end + 1
    when = _turned(line, led, number, today)
    return (end, when) if when else None


def _turned(line: Line, led: str, number: int, today: Today) -> When | None:
    known = line.known
    if led in known.last and today.day is not None:
        return weekday_before(today.day, number)
    if led in known.next | known.this and today.day is not None:
        return weekday_of_week(today.day, number, int(led in known.next))
    return near_weekday(today, number)


def _behind(line: Line, at: int, today: Today) -> Found | None:
    """The date behind a weekday: "Kamis (12/9/2024)", "Thursday, September 12"."""
    while line.text(at) in {"(", ","}:
        at += 1
    return exact(line, at, today)
