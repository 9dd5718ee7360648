"""Moment: a date as it is written, with its time and zone where they are stated."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

from pantau.articles.article import Precision
from pantau.articles.calendar import fields

_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as it is written.

    `minutes` count from midnight; `offset` counts minutes from UTC; `zone` is the zone's name ("WIB") or offset
    ("+07:00") as it is stated; all None where not stated. `start` and `end` are its place in the text.
    A time of exactly midnight is what a page writes that only knows the day: it counts as not stated.
    """

    year: int
    month: int
    day: int | None = None
    minutes: int | None = None
    offset: int | None = None
    zone: str | None = None
    start: int = 0
    end: int = 0

    @property
    def precision(self) -> Precision:
        """What is known of it."""
        if self.day is None:
            return "month"
        return "day" if self.minutes is None else "minute"

    @property
    def iso(self) -> str:
        """ISO 8601 at its precision."""
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        if self.minutes is None:
            return date(self.year, self.month, self.day).isoformat()
        zone = None if self.offset is None else timezone(timedelta(minutes=self.offset))
        return datetime(self.year, self.month, self.day, *divmod(self.minutes, 60), tzinfo=zone).isoformat()

    @property
    def possible(self) -> bool:
        """Whether there is such a day and time, between the years of `fields.toml`."""
        if not fields().first_year <= self.year <= fields().last_year:
            return False
        try:
            date(self.year, self.month, 1 if self.day is None else self.day)
        except ValueError:
            return False
        return self.minutes is None or 0 <= self.minutes < _DAY_MINUTES

    def in_zone(self, offset: int) -> "Moment":
        """A time without a zone gets this one; a time in UTC is written in this one, so that the day is local.

        The instant stays the same, and so does the zone that the source names.
        """
        if self.minutes is None or self.day is None or self.offset not in (None, 0):
            return self
        if self.offset is None:
            return replace(self, offset=offset)
        local = datetime(self.year, self.month, self.day, tzinfo=UTC) + timedelta(minutes=self.minutes + offset)
        return replace(
            self, year=local.year, month=local.month, day=local.day,
            minutes=local.hour * 60 + local.minute, offset=offset,
        )  # fmt: skip

    def is_after(self, other: "Moment") -> bool:
        """Whether it is known to lie behind the other one: as instants where both are known, else as days."""
        if self.day is None or other.day is None:
            return (self.year, self.month) > (other.year, other.month)
        here, there = (date(each.year, each.month, each.day or 1) for each in (self, other))
        if self.minutes is None or other.minutes is None or (self.offset is None) != (other.offset is None):
            return here > there
        mine, its = ((each.minutes or 0) - (each.offset or 0) for each in (self, other))
        return (here - there).days * _DAY_MINUTES + mine > its
