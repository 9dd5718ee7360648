"""Times: the dates and spans that a sentence states, as intervals of days; nothing is invented."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from pantau.events.calendar import Line, openers
from pantau.events.dates import exact, month_date, year_date
from pantau.events.days import Today, bounds, one_day, stretch
from pantau.events.event import When
from pantau.events.relative import counted, part, span, weekday

_BACK = 3  # words before a date in which "since" stands


class Stated(NamedTuple):
    """A time over the tokens `begin` to `end` (one past the last)."""

    begin: int
    end: int
    when: When


def times(line: Line, today: Today) -> list[Stated]:
    """All times of a sentence from left to right, none of which overlap."""
    found: list[Stated] = []
    begins = openers(line.lang)
    at = 0
    while at < len(line.words):
        opens = line.lower(at) in begins or line.text(at)[0].isdecimal()
        stated = _stated(line, at, found, today) if opens else None
        if stated is not None:
            found.append(stated)
        at = stated.end if stated is not None else at + 1
    return [each for each in found if _bound(line, each.begin) != "other"]


def _stated(line: Line, at: int, before: Sequence[Stated], today: Today) -> Stated | None:
    """The time that begins at a token, with "since", "until", or another day behind it taken in."""
    kind = _bound(line, at)
    plain = _plain(line, at, today._replace(ahead=True) if kind == "until" else today)
    plain = plain or _beside(line, at, before)
    if plain is None:
        return None
    several = _until_then(line, plain, today)
    return several or plain._replace(when=_bounded(plain.when, kind, today))


def _plain(line: Line, at: int, today: Today) -> Stated | None:
    for read in (exact, weekday, span, part, counted, month_date):
        found = read(line, at, today)
        if found is not None:
            return Stated(at, *found)
    year = year_date(line, at)
    return Stated(at, *year) if year else None


def _beside(line: Line, at: int, before: Sequence[Stated]) -> Stated | None:
    """ "sehari sebelumnya", "the next day": counted from the day that stands before it."""
    hit = line.phrase(at, "beside")
    if hit is None or not isinstance(hit[2], int) or not before or before[-1].when.precision != "day":
        return None
    return Stated(at, hit[0], one_day(bounds(before[-1].when)[0] + timedelta(days=hit[2])))


def _until_then(line: Line, first: Stated, today: Today) -> Stated | None:
    """ "Senin hingga Rabu", "from May 3 to June 4": the days from one to the other."""
    hit = line.phrase(first.end, "to")
    if hit is None or first.when.precision != "day":
        return None
    begin = hit[0]
    while line.lower(begin) in line.known.fillers:
        begin += 1
    day = bounds(first.when)[0]
    last = _plain(line, begin, Today(day if today.day else None, ahead=True)) if begin < len(line.words) else None
    if last is None or last.when.precision != "day":
        return None
    when = stretch(day, bounds(last.when)[1], first.when)
    return Stated(first.begin, last.end, when) if when else None


def _bound(line: Line, at: int) -> str:
    """Whether "since", "until" or "before" ("other") stands before a time, small words between left out."""
    begin = at
    while begin > max(at - _BACK, 0) and line.lower(begin - 1) in line.known.fillers:
        begin -= 1
    for back in range(max(begin - _BACK, 0), begin):
        hit = line.phrase(back, "since", "until", "other")
        if hit is not None and begin <= hit[0] <= at:
            return hit[1]
    return ""


def _bounded(when: When, kind: str, today: Today) -> When:
    """ "sejak 2014" runs to the article's day, "hingga Desember" from it on; where that day is not known, or
    on the other side, the time stands as it is."""
    if today.day is None or kind not in {"since", "until"}:
        return when
    first, last = bounds(when)
    found = stretch(first, today.day, when) if kind == "since" else stretch(today.day, last, when)
    return found or when
