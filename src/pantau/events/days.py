"""Days: weeks, months, years and parts of them as intervals, counted from the article's day."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from pantau.events.calendar import Unit
from pantau.events.event import When

_SOON = 45  # days ahead in which a date without a year is rather to come than eleven months old
_JUST = 10  # days back in which a planned date may lie that has just passed
_SUNDAY = 6


class Today(NamedTuple):
    """The article's day, null where it is not known, and whether the act lies ahead of it."""

    day: date | None
    ahead: bool


def one_day(day: date) -> When:
    """A day."""
    return When(start=day.isoformat(), end=day.isoformat(), precision="day")


def stretch(first: date, last: date, like: When) -> When | None:
    """From one day to another, as precise as another interval; null where the last is before the first."""
    return When(start=first.isoformat(), end=last.isoformat(), precision=like.precision) if first <= last else None


def whole_month(year: int, month: int) -> When:
    """A month."""
    last = monthrange(year, month)[1]
    return When(start=f"{year}-{month:02d}-01", end=f"{year}-{month:02d}-{last}", precision="month")


def whole_year(year: int) -> When:
    """A year."""
    return When(start=f"{year}-01-01", end=f"{year}-12-31", precision="year")


def shifted(day: date, unit: Unit, distance: int) -> When:
    """The day, week (from Monday), month or year so many units from a day's; hours stay in the day."""
    if unit in {"hour", "day"}:
        return one_day(day + timedelta(days=distance if unit == "day" else 0))
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=distance)
        return When(start=monday.isoformat(), end=(monday + timedelta(days=6)).isoformat(), precision="week")
    if unit == "year":
        return whole_year(day.year + distance)
    months = day.year * 12 + day.month - 1 + distance
    return whole_month(months // 12, months % 12 + 1)


def weekend(day: date, distance: int) -> When:
    """Saturday and Sunday of the week so many weeks from a day's."""
    saturday = day - timedelta(days=day.weekday()) + timedelta(weeks=distance, days=5)
    sunday = saturday + timedelta(days=1)
    return When(start=saturday.isoformat(), end=sunday.isoformat(), precision="week")


def near_weekend(today: Today) -> When | None:
    """The last weekend, or the one to come for an act ahead; on a Saturday or Sunday this one."""
    if today.day is None:
        return None
    return weekend(today.day, 0 if today.ahead or today.day.weekday() >= _SUNDAY - 1 else -1)


def near_weekday(today: Today, weekday: int) -> When | None:
    """The last such day, today included, for news tells of the days before it; the next one for an act ahead."""
    if today.day is None:
        return None
    distance = (weekday - today.day.weekday()) % 7 if today.ahead else -((today.day.weekday() - weekday) % 7)
    return one_day(today.day + timedelta(days=distance))


def weekday_before(day: date, weekday: int) -> When:
    """The last such day before a day."""
    return one_day(day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1))


def weekday_of_week(day: date, weekday: int, distance: int) -> When:
    """Such a day in the week so many weeks from a day's."""
    return one_day(day - timedelta(days=day.weekday() - weekday) + timedelta(weeks=distance))


def written(day: int, month: int, year: int | None, today: Today) -> When | None:
    """A day and month with their year, or with the year that puts them next to the article's day; null where there
    is no such day."""
    years = [year] if year is not None else _years(today)
    found = [made for each in years if (made := _made(each, month, day)) is not None]
    if year is not None or today.day is None:
        return one_day(found[0]) if found else None
    return one_day(_nearest(found, today)) if found else None


def near_month(month: int, today: Today) -> When | None:
    """A month in the year that puts it next to the article's day."""
    if today.day is None:
        return None
    months = today.day.year * 12 + today.day.month
    here = today.day.year * 12 + month
    years = (here < months) if today.ahead else -(here > months)
    return whole_month(today.day.year + years, month)


def third(when: When, part: int) -> When:
    """The first (0), second or last (2) third of an interval."""
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    days = (last - first).days + 1
    begin, end = first + timedelta(days=days * part // 3), first + timedelta(days=days * (part + 1) // 3 - 1)
    return When(start=begin.isoformat(), end=end.isoformat(), precision=when.precision)


def bounds(when: When) -> tuple[date, date]:
    """The first and the last day."""
    return date.fromisoformat(when.start), date.fromisoformat(when.end)


def _years(today: Today) -> list[int]:
    return [today.day.year + distance for distance in (-1, 0, 1)] if today.day else []


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(days: list[date], today: Today) -> date:
    """The last of the days that is not far ahead, or for an act ahead the first that has not long passed."""
    assert today.day is not None
    if today.ahead:
        return next((each for each in days if (today.day - each).days <= _JUST), days[-1])
    return next((each for each in reversed(days) if (each - today.day).days <= _SOON), days[0])
