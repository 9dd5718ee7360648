"""Dates and times as pages write them, in Indonesian and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from pantau.articles.article import Precision
from pantau.articles.calendar import calendar, either, fields


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as it is written; `minutes` since midnight, `offset` in minutes from UTC, None where not stated."""

    year: int
    month: int
    day: int | None = None
    minutes: int | None = None
    offset: int | None = None
    start: int = 0
    end: int = 0

    @property
    def precision(self) -> Precision:
        """A time of exactly midnight is what a page writes that only knows the day."""
        if self.day is None:
            return "month"
        return "minute" if self.minutes else "day"

    @property
    def iso(self) -> str:
        """ISO 8601 at its precision."""
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        if not self.minutes:
            return date(self.year, self.month, self.day).isoformat()
        zone = None if self.offset is None else timezone(timedelta(minutes=self.offset))
        return datetime(self.year, self.month, self.day, *divmod(self.minutes, 60), tzinfo=zone).isoformat()

    def in_zone(self, offset: int) -> "Moment":
        """A time without a zone gets this one; a time in UTC is written in this one, so that the day is local."""
        if not self.minutes or self.day is None or self.offset not in (None, 0):
            return self
        if self.offset is None:
            return replace(self, offset=offset)
        local = datetime(self.year, self.month, self.day, tzinfo=UTC) + timedelta(minutes=self.minutes + offset)
        return replace(
            self, year=local.year, month=local.month, day=local.day,
            minutes=local.hour * 60 + local.minute, offset=offset,
        )  # fmt: skip


def moments_in(text: str, day_first: bool | None = None) -> Iterator[Moment]:
    """The dates in a short text, in order, each with the time beside it and its place in the text.

    `day_first` says how 3/4/2024 is meant (None: it is not known, and such a date is passed over).
    Impossible days and years outside of `fields.toml` are passed over.
    """
    at = 0
    while found := min(filter(None, (one.search(text, at) for one in _patterns())), key=_order, default=None):
        moment = _moment(found, day_first)
        at = found.end()
        if moment:
            moment = _with_time(moment, text)
            at = max(at, moment.end)
            yield moment


def moment_of(text: str, day_first: bool | None = None) -> Moment | None:
    """The one date that a field states, also written in digits alone (20241119T0815) or as month and year."""
    text = text.strip()[:100]
    found = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?(Z)?)?", text)
    if found:
        minutes = int(found[4]) * 60 + int(found[5]) if found[4] else None
        moment = Moment(int(found[1]), int(found[2]), int(found[3]), minutes, 0 if found[6] else None)
        return moment if _possible(moment) else None
    return next(moments_in(text, day_first), None) or _month_of(text)


def _order(found: re.Match[str]) -> tuple[int, int]:
    return found.start(), -found.end()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<name>{either(calendar().months)})"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    sources = (
        r"(?<![\d/.-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?![\d/])",
        rf"(?<!\d){day}(?:[\s.,/-]{{1,3}}| de ){month}\b\.?(?:[\s.,/-]{{1,3}}| de )(?P<year>\d{{4}})(?!\d)",
        rf"\b{month}\b\.?\s{{0,2}}{day}(?:,\s?|\s)\s?(?P<year>\d{{4}})(?!\d)",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4})(?![\d/])",
        r"(?<![\d/.-])(?P<first>\d\d?)(?P<sep>[/.-])(?P<second>\d\d?)(?P=sep)(?P<year>\d\d)(?![\d/.-])",
        r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def _moment(found: re.Match[str], day_first: bool | None) -> Moment | None:
    said = found.groupdict()
    if said.get("first"):
        first, second = int(said["first"]), int(said["second"])
        dotted = said["sep"] == "."
        if day_first is None and not dotted and first <= 12 and second <= 12 and first != second:
            return None
        turned = second > 12 or (day_first is False and not dotted and first <= 12)
        day, month = (second, first) if turned else (first, second)
    else:
        day = int(said["day"])
        month = calendar().months[said["name"].lower()] if said.get("name") else int(said["month"])
    year = int(said["year"]) + (2000 if len(said["year"]) == 2 else 0)
    moment = Moment(year, month, day, start=found.start(), end=found.end())
    return moment if _possible(moment) else None


def _possible(moment: Moment) -> bool:
    if not fields().first_year <= moment.year <= fields().last_year:
        return False
    try:
        date(moment.year, moment.month, moment.day or 1)
    except ValueError:
        return False
    return moment.minutes is None or 0 <= moment.minutes < 24 * 60


def _month_of(text: str) -> Moment | None:
    named = re.fullmatch(rf"({either(calendar().months)})\.?,?\s+(\d{{4}})", text, re.IGNORECASE)
    digits = re.fullmatch(r"(\d{4})-(\d\d)", text)
    if named:
        moment = Moment(int(named[2]), calendar().months[named[1].lower()])
    elif digits:
        moment = Moment(int(digits[1]), int(digits[2]))
    else:
        return None
    return moment if _possible(moment) else None


@cache
def _times() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The time behind a date, and the time in front of it."""
    beside = either([*calendar().words.beside, *calendar().words.weekdays])
    gap = rf"(?:[\s,|•·:;()–—-]|\b(?:{beside})\b\.?)"
    time = r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]\d\d(?:[.,]\d+)?)?(?!\d)"
    zone = rf"(?:\s?(?P<zone>[+-]\d\d:?\d\d|(?:{either(calendar().zones)})\b))"
    half = r"(?:\s?(?P<half>[ap])\.?m\b\.?)"
    return (
        re.compile(rf"(?:T|{gap}{{1,8}}?){time}{half}?{zone}?", re.IGNORECASE),
        re.compile(rf"(?<![\d.:]){time}{half}?\s?\(?{zone}?{gap}{{0,8}}$", re.IGNORECASE),
    )


def _with_time(moment: Moment, text: str) -> Moment:
    behind, before = _times()
    found = behind.match(text, moment.end)
    if not found:
        found = before.search(text[max(0, moment.start - 50) : moment.start])
        moment = moment if not found else replace(moment, start=max(0, moment.start - 50) + found.start())
    if not found:
        return moment
    minutes = (int(found["hour"]) + _half(found)) * 60 + int(found["minute"])
    end = found.end() if found.re is behind else moment.end
    timed = replace(moment, minutes=minutes, offset=_offset(found["zone"]), end=end)
    return timed if int(found["minute"]) < 60 and _possible(timed) else moment


def _half(found: re.Match[str]) -> int:
    """Hours to add for am and pm."""
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if not half or not 1 <= hour <= 12:
        return 0
    return 12 * (half == "p") - 12 * (hour == 12)


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    written = calendar().zones.get(zone.lower(), zone).replace(":", "")
    minutes = int(written[1:3]) * 60 + int(written[3:5])
    if minutes > 14 * 60:
        return None
    return -minutes if written[0] == "-" else minutes
