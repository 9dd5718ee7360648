"""Periods: days, weeks (from Monday) and months, and which of them nobody has read anything of."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from pantau.series.point import Point

Width = Literal["day", "week", "month"]
_DAYS_A_ROW = 31
_DAYS_A_YEAR = 366


def width_for(days: Iterable[str]) -> Width:
    """The width that gives a table of bearable length."""
    dates = sorted(date.fromisoformat(day) for day in days)
    span = (dates[-1] - dates[0]).days + 1 if dates else 0
    return "day" if span <= _DAYS_A_ROW else "week" if span <= _DAYS_A_YEAR else "month"


def period(day: str, width: Width) -> str:
    """The first day of the period that holds a day (ISO)."""
    date_ = date.fromisoformat(day)
    if width == "week":
        date_ -= timedelta(days=date_.weekday())
    return date_.replace(day=1).isoformat() if width == "month" else date_.isoformat()


def between(first: str, last: str, width: Width) -> Iterator[str]:
    """All periods from the one that holds `first` to the one that holds `last`."""
    at, stop = period(first, width), period(last, width)
    while at <= stop:
        yield at
        step = {"day": 1, "week": 7, "month": 31}[width]
        at = period((date.fromisoformat(at) + timedelta(days=step)).isoformat(), width)


def widened(points: Iterable[Point], width: Width) -> tuple[Point, ...]:
    """Points of days summed into points of periods; modalities and quads stay apart; undated last."""
    sums: dict[tuple[str, str, str], Point] = {}
    for point in points:
        day = period(point.day, width) if point.day else None
        key = (day or "~", point.quad, point.modality)
        seen = sums.get(key)
        sums[key] = _sum(seen, point) if seen else point.model_copy(update={"day": day})
    return tuple(sums[key] for key in sorted(sums))


def _sum(one: Point, other: Point) -> Point:
    counts = ("happenings", "reports", "forward", "backward")
    return one.model_copy(update={name: getattr(one, name) + getattr(other, name) for name in counts})
