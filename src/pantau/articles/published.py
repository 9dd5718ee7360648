"""When a page was published and changed, by what says so: the most trusted source that states a possible date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from pantau.articles.article import Precision
from pantau.articles.lang import Habits
from pantau.articles.moment import Moment
from pantau.articles.moments import moment_of

_WIB = 7 * 60
Stated = Iterator[tuple[str, str]]
"""Pairs of what states a date (given, json-ld, meta, url, text) and the date as it is written."""


@dataclass(frozen=True, slots=True)
class Published:
    """A date with what states it: given, json-ld, meta, url or text; all None where nothing does."""

    moment: Moment | None = None
    basis: str | None = None

    @property
    def iso(self) -> str | None:
        """ISO 8601 at its precision."""
        return self.moment.iso if self.moment else None

    @property
    def precision(self) -> Precision | None:
        """How exactly it is known."""
        return self.moment.precision if self.moment else None

    @property
    def zone(self) -> str | None:
        """The zone that the source names; None where it names none, though `iso` may have Jakarta's, assumed."""
        return self.moment.zone if self.moment else None

    def unless_before(self, other: "Published") -> "Published":
        """Itself where it lies behind the other one (or that is not known), else nothing."""
        late = self.moment and (other.moment is None or self.moment.is_after(other.moment))
        return self if late else Published()


def first_stated(stated: Stated, habits: Habits, fetched: datetime | None = None) -> Published:
    """The first of (basis, written date) that is a possible date, and not later than the page was `fetched`.

    Indonesian pages mean Jakarta's time where they name no zone.
    """
    for basis, written in stated:
        moment = moment_of(written, habits.day_first)
        if moment and not _is_later(moment, fetched):
            return Published(moment.in_zone(_WIB) if habits.indonesian else moment, basis)
    return Published()


def in_local(time: datetime, habits: Habits) -> datetime:
    """The time on the clocks of those who wrote the page; a time without a zone is UTC."""
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return aware.astimezone(timezone(timedelta(minutes=_WIB))) if habits.indonesian else aware


def _is_later(moment: Moment, fetched: datetime | None) -> bool:
    """Whether the day lies behind that of fetching, wherever on earth the two were written."""
    if fetched is None:
        return False
    return date(moment.year, moment.month, moment.day or 1) > fetched.date() + timedelta(days=1)


_DAY_IN_URL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)"
)
_MONTH_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])/")


def in_local_time(published: Published, url: str | None) -> Published:
    """A time in UTC whose day is the one before or after the day in the URL lies on the URL's day where it was
    written; that day alone is known then.
    """
    day, moment = moment_of(day_in_url(url) or ""), published.moment
    if day is None or moment is None or moment.minutes is None or moment.offset != 0:
        return published
    apart = date.fromisoformat(moment.iso[:10]) - date.fromisoformat(day.iso)
    return Published(day, "url") if abs(apart.days) == 1 else published


def day_in_url(url: str | None) -> str | None:
    """The day that stands in a URL's path, as ISO."""
    found = _DAY_IN_URL.search(_path(url))
    return f"{found[1]}-{int(found[3] or found[5]):02}-{int(found[4] or found[6]):02}" if found else None


def month_in_url(url: str | None) -> str | None:
    """The month that stands in a URL's path (`/2024/11/`), as ISO."""
    found = _MONTH_IN_URL.search(_path(url))
    return f"{found[1]}-{found[2]}" if found else None


def _path(url: str | None) -> str:
    return re.sub(r"^https?://[^/]*|[?#].*$", "", url or "")
