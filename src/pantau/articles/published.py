"""When a page was published, by what says so: the most trusted source that states a possible date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from pantau.articles.article import Precision
from pantau.articles.calendar import calendar, either, fields
from pantau.articles.head import Head
from pantau.articles.linked_data import text_in
from pantau.articles.moments import Moment, moment_of, moments_in

_WIB = 7 * 60
_DAY_IN_URL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)"
)
_MONTH_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])/")
_LONGEST_LINE = 160


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


def first_published(
    stated: Iterator[tuple[str, str]], indonesian: bool, fetched: datetime | None = None
) -> Published:
    """The first of (basis, written date) that is a possible date, and not later than the page was `fetched`.

    Indonesian pages mean Jakarta's time.
    """
    for basis, written in stated:
        moment = moment_of(written, indonesian or None)
        if moment and not _is_later(moment, fetched):
            return Published(moment.in_zone(_WIB) if indonesian else moment, basis)
    return Published()


def _is_later(moment: Moment, fetched: datetime | None) -> bool:
    """Whether the day lies behind that of fetching, wherever on earth the two were written."""
    if fetched is None:
        return False
    return date(moment.year, moment.month, moment.day or 1) > fetched.date() + timedelta(days=1)


def stated_in_head(head: Head) -> Iterator[tuple[str, str]]:
    """What JSON-LD and metas state, in the order of trust."""
    for name in fields().ld:
        if written := text_in(head.node, name):
            yield "json-ld", written
    for name in fields().meta:
        if name in head.metas:
            yield "meta", head.metas[name]


def in_local_time(published: Published, url: str | None) -> Published:
    """A time in UTC whose day is the one before or after the day in the URL lies on the URL's day where it was
    written; that day alone is known then.
    """
    day, moment = moment_of(day_in_url(url) or ""), published.moment
    if day is None or moment is None or not moment.minutes or moment.offset != 0:
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


def date_line(text: str, indonesian: bool) -> Moment | None:
    """The date that a line states as the day of publication: a short line that is no sentence about that day."""
    if len(text) > _LONGEST_LINE or text.rstrip().endswith(("?", "!")):
        return None
    at = 0
    for moment in moments_in(text, indonesian or None):
        if not _other().search(text[at : moment.start]) and _is_alone(text, moment):
            return moment
        at = moment.end
    return None


def _is_alone(text: str, moment: Moment) -> bool:
    """Whether few words stand beside the date: a place, a name or an outlet, but no sentence."""
    words = re.findall(r"[^\W\d][\w'’-]*", f"{text[: moment.start]} {text[moment.end :]}".lower())
    said = len([word for word in words if word not in _beside()])
    return said <= (2 if text.rstrip().endswith(".") else 10)


@cache
def _beside() -> frozenset[str]:
    words = calendar().words
    return frozenset([*words.beside, *words.weekdays, *words.other, *calendar().zones])


@cache
def _other() -> re.Pattern[str]:
    """A word right in front of a date that makes it another date than that of publication."""
    return re.compile(
        rf"(?:{either(calendar().words.other)})\W*(?:{either(calendar().words.beside)})?\W*$", re.IGNORECASE
    )
