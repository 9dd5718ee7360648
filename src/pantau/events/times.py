"""Times: the dates and spans that a sentence states, as intervals of days; nothing is invented."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pantau.events.calendar import Calendar, calendar, phrases
from pantau.events.dates import exact, month_date, year_date
from pantau.events.days import (
    Today, bounds, near_weekday, near_weekend, one_day, shifted, stretch, third, weekday_before, weekday_of_week, weekend,
)  # fmt: skip
from pantau.events.event import When
from pantau.language import Token

_SPANS = ("days", "weeks", "months_away", "years", "weekends", "weekend", "stretches")
_UNITS = {"days": "day", "weeks": "week", "months_away": "month", "years": "year"}
_PARTS = ("early", "middle", "late", "earlier", "later")
_SHORT = 12  # hours ago that are still the same day
_BACK = 3  # words before a date in which "since" stands


class Stated(NamedTuple):
    """A time over the tokens `begin` to `end` (one past the last)."""

    begin: int
    end: int
    when: When


class Reader:
    """Reads the times of one sentence, counted from the article's day."""

    def __init__(self, words: Sequence[Token], lang: str, today: Today) -> None:
        self.words, self.lang, self.today = words, lang, today
        self.calendar: Calendar = calendar(lang)

    def read(self) -> list[Stated]:
        """All times from left to right, none of which overlap."""
        found: list[Stated] = []
        at = 0
        while at < len(self.words):
            stated = self._stated(at, found)
            if stated is not None:
                found.append(stated)
            at = stated.end if stated is not None else at + 1
        return [each for each in found if not self._only_bounds(each)]

    def _stated(self, at: int, before: Sequence[Stated]) -> Stated | None:
        """The time that begins at a token, with "since", "until", or another day behind it taken in."""
        kind = self._bound(at)
        plain = self._plain(at, self.today._replace(ahead=True) if kind == "until" else self.today)
        plain = plain or self._beside(at, before)
        if plain is None:
            return None
        return self._until_then(plain) or self._bounded(plain, kind)

    def _plain(self, at: int, today: Today) -> Stated | None:
        found = exact(self.words, at, self.calendar, today) or self._part(at, today) or self._weekday(at, today)
        found = found or self._span(at, today) or self._counted(at, today)
        found = found or month_date(self.words, at, self.calendar, today) or year_date(self.words, at, self.calendar)
        return Stated(at, *found) if found else None

    def _span(self, at: int, today: Today) -> tuple[int, When] | None:
        """ "pekan lalu", "yesterday", "the weekend"."""
        hit = phrases(self.lang, *_SPANS).longest(self.words, at)
        if hit is None or today.day is None:
            return None
        kind, value = hit[1][0]
        if kind == "weekend":
            when = near_weekend(today)
        elif kind == "weekends":
            when = weekend(today.day, int(str(value)))
        elif isinstance(value, tuple):
            first, last = (today.day + timedelta(days=each) for each in value)
            when = stretch(first, last, one_day(last))
        else:
            when = shifted(today.day, _UNITS[kind], int(str(value)))  # type: ignore[arg-type]
        return (hit[0], when) if when else None

    def _counted(self, at: int, today: Today) -> tuple[int, When] | None:
        """ "tiga hari lalu", "two days ago", "in two days", "dua hari terakhir", "the past week"."""
        words, known = self.words, self.calendar
        led = words[at].lower if words[at].lower in {*known.within, *known.recent_before} else ""
        amount = self._amount(at + bool(led))
        if amount is None or today.day is None:
            return None
        end, number, unit = amount
        if unit == "hour" and number > _SHORT and not led:
            return None
        hit = phrases(self.lang, "ago", "hence", "recent").longest(words, end)
        kind = hit[1][0][0] if hit else "recent" if led in known.recent_before else "hence" if led else ""
        if not kind or (kind == "hence" and hit is None and not today.ahead):
            return None
        if kind == "recent":
            first = bounds(shifted(today.day, unit, -number))[0]
            when = stretch(max(first, today.day - _length(unit, number)), today.day, shifted(today.day, unit, 0))
        else:
            when = shifted(today.day, unit, -number if kind == "ago" else number)
        return (hit[0] if hit else end, when) if when else None

    def _amount(self, at: int):  # type: ignore[no-untyped-def]
        """ "tiga hari", "sepekan", "a week", and behind "the past" a bare "week": end, number, unit."""
        words, known = self.words, self.calendar
        if at >= len(words):
            return None
        lower = words[at].lower
        if lower in known.ones:
            return at + 1, 1, known.ones[lower]
        number = int(lower) if lower.isdigit() and len(lower) <= 2 else known.numbers.get(lower)
        unit = known.units.get(words[at + 1].lower) if at + 1 < len(words) else None
        if number is not None and unit is not None:
            return at + 2, number, unit
        led = at > 0 and words[at - 1].lower in known.recent_before
        return (at + 1, 1, known.units[lower]) if led and lower in known.units else None

    def _part(self, at: int, today: Today) -> tuple[int, When] | None:
        """ "awal tahun ini", "early March", "the end of last month", "earlier this month"."""
        hit = phrases(self.lang, *_PARTS).longest(self.words, at)
        if hit is None or hit[0] >= len(self.words):
            return None
        whole = self._span(hit[0], today) or month_date(self.words, hit[0], self.calendar, today, led=True)
        whole = whole or year_date(self.words, hit[0], self.calendar, led=True)
        if whole is None or whole[1].precision == "day":
            return None
        kind = hit[1][0][0]
        if kind in {"earlier", "later"}:
            when = self._up_to(whole[1], before=kind == "earlier")
        else:
            when = third(whole[1], ("early", "middle", "late").index(kind))
        return (whole[0], when) if when else None

    def _weekday(self, at: int, today: Today) -> tuple[int, When] | None:
        """ "Jumat pekan lalu", "last Tuesday", "Senin malam (12/9)", "Friday next week"; the date in brackets wins."""
        words, known = self.words, self.calendar
        led = words[at].lower if words[at].lower in known.last | known.next | known.this else ""
        begin = at + bool(led)
        if begin >= len(words) or words[begin].lower not in known.weekdays or not words[begin].text[0].isupper():
            return None
        weekday, end = known.weekdays[words[begin].lower], begin + 1
        while end < len(words) and words[end].lower in known.hours:
            end += 1
        dated = self._dated(end, today)
        if dated is not None:
            return dated
        week = phrases(self.lang, "weeks").longest(words, end)
        behind = words[end].lower if end < len(words) and not led else ""
        if week is None and behind in known.last | known.next | known.this:
            led, end = behind, end + 1
        if today.day is None:
            return None
        if week is not None:
            return week[0], weekday_of_week(today.day, weekday, int(str(week[1][0][1])))
        when = self._led(led, weekday, today)
        return (end, when) if when else None

    def _led(self, led: str, weekday: int, today: Today) -> When | None:
        known = self.calendar
        if today.day is None:
            return None
        if led in known.last:
            return weekday_before(today.day, weekday)
        if led in known.next:
            return weekday_of_week(today.day, weekday, 1)
        return weekday_of_week(today.day, weekday, 0) if led in known.this else near_weekday(today, weekday)

    def _dated(self, at: int, today: Today) -> tuple[int, When] | None:
        """The date behind a weekday: "Kamis (12/9/2024)", "Thursday, September 12"."""
        words = self.words
        while at < len(words) and words[at].text in {"(", ","}:
            at += 1
        if at >= len(words):
            return None
        found = exact(words, at, self.calendar, today) or month_date(words, at, self.calendar, today)
        return found if found is not None and found[1].precision == "day" else None

    def _beside(self, at: int, before: Sequence[Stated]) -> Stated | None:
        """ "sehari sebelumnya", "the next day": counted from the day that stands before it."""
        hit = phrases(self.lang, "beside").longest(self.words, at)
        if hit is None or not before or before[-1].when.precision != "day":
            return None
        day = bounds(before[-1].when)[0] + timedelta(days=int(str(hit[1][0][1])))
        return Stated(at, hit[0], one_day(day))

    def _until_then(self, first: Stated) -> Stated | None:
        """ "Senin hingga Rabu", "12-14 September": the days from one to the other."""
        hit = phrases(self.lang, "to").longest(self.words, first.end)
        if hit is None or hit[0] >= len(self.words) or first.when.precision != "day":
            return None
        begin = hit[0]
        while begin < len(self.words) - 1 and self.words[begin].lower in self.calendar.fillers:
            begin += 1
        last = self._plain(begin, self.today._replace(day=self._day_of(first), ahead=True))
        if last is None or last.when.precision != "day":
            return None
        when = stretch(bounds(first.when)[0], bounds(last.when)[1], first.when)
        return Stated(first.begin, last.end, when) if when else None

    def _day_of(self, first: Stated) -> date | None:
        return bounds(first.when)[0] if self.today.day else None

    def _bound(self, at: int) -> str:
        """Whether "since", "until" or "before" stands before a time, its small words left out."""
        begin = at
        while begin > max(at - _BACK, 0) and self.words[begin - 1].lower in self.calendar.fillers:
            begin -= 1
        for back in range(max(begin - _BACK, 0), begin):
            hit = phrases(self.lang, "since", "until", "other").longest(self.words, back)
            if hit is not None and hit[0] in range(begin, at + 1):
                return hit[1][0][0]
        return ""

    def _bounded(self, plain: Stated, kind: str) -> Stated | None:
        """ "sejak 2014" runs to the article's day, "hingga Desember" from it on."""
        if kind not in {"since", "until"}:
            return plain
        when = self._up_to(plain.when, before=kind == "until", whole=True)
        return plain._replace(when=when or plain.when)

    def _up_to(self, when: When, *, before: bool, whole: bool = False) -> When | None:
        """The part of an interval before (or after) the article's day; `whole`: from or to it, however far."""
        day, (first, last) = self.today.day, bounds(when)
        if day is None:
            return None
        if whole:
            return stretch(day, last, when) if before else stretch(first, day, when)
        return stretch(first, min(day, last), when) if before else stretch(max(day, first), last, when)

    def _only_bounds(self, stated: Stated) -> bool:
        """ "sebelum pemilu 14 Februari": the date of something else."""
        return self._bound(stated.begin) == "other"


def _length(unit: str, number: int) -> timedelta:
    return timedelta(days={"hour": 1, "day": 1, "week": 7, "month": 31, "year": 366}[unit] * number)
