"""Publishers: one declaration an outlet (data/publishers/{id,en}/*.toml): its names, hosts, feeds, sitemaps and,
where a page has proved them, the places of an article's parts.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from pantau.datafiles import find, table


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Listing(_Strict):
    """An address that lists articles. `verified` is the day on which it last answered so; null: never seen."""

    url: str = Field(pattern=r"^https?://[^\s/]+\S*$")
    about: str | None = None
    verified: date | None = None


class Feed(Listing):
    """RSS, Atom or JSON feed."""


class Sitemap(Listing):
    """A sitemap: `news` has Google's news extension, `index` names other sitemaps, `plain` lists pages.

    A kind that nobody has seen is null: what comes tells.
    """

    kind: Literal["news", "index", "plain"] | None = None


class Selectors(_Strict):
    """CSS selectors of an article's parts, for pages of `since` <= day < `until` (null: without end).

    `proof` names the pages that prove them (an id of a public set and its day).
    """

    since: date | None = None
    until: date | None = None
    proof: str
    body: str
    drop: tuple[str, ...] = ()


class Pages(_Strict):
    """How an article that is split over several URLs is addressed.

    `parameter` is the query parameter that counts (`page` in `?page=2`); `path` is what is put behind the
    article's path (`/{n}`), where the second page bears the number `second`. `whole` is what is put behind to
    see all of it at once: a query (`?page=all`) or a path (`/all`).
    """

    parameter: str | None = None
    path: str | None = Field(None, pattern=r"\{n\}")
    second: int = 2
    whole: str | None = Field(None, pattern=r"^[?/]")
    about: str | None = None


class Publisher(_Strict):
    """An outlet as it is declared.

    `key` is the file's name; `hosts` are hosts without www, whose subdomains count too, or, where outlets share
    one, a host and the first part of a path (`bbc.com/indonesia`); `aliases` are other names it signs with.
    """

    key: str = ""
    name: str
    lang: Literal["id", "en"]
    country: str
    hosts: tuple[str, ...] = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    feeds: tuple[Feed, ...] = ()
    sitemaps: tuple[Sitemap, ...] = ()
    selectors: tuple[Selectors, ...] = ()
    pages: Pages | None = None
    note: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names that it signs with."""
        return (self.name, *self.aliases)


@cache
def publishers() -> tuple[Publisher, ...]:
    """Ours, then the user's, each by language and key; a user's file of the same name takes the place of ours."""
    declared: dict[tuple[str, str], Publisher] = {}
    for path in find("publishers/*/*.toml"):
        publisher = table(path, Publisher).model_copy(update={"key": path.stem})
        declared[path.parent.name, path.stem] = publisher
    return tuple(declared.values())


@cache
def _by_place() -> dict[str, Publisher]:
    return {place: publisher for publisher in publishers() for place in publisher.hosts}


_LONGEST_HOST = 253
"""Letters (RFC 1035); what is longer is made to be slow."""


def places(where: str | None) -> Iterator[str]:
    """The places to which an address or a host belongs, without www, the closest first (`a.b.id/c`, `a.b.id`, …).

    Nothing where it is no address.
    """
    try:
        parts = urlsplit(where if where and "://" in where else f"//{where or ''}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return
    first = parts.path.strip("/").partition("/")[0]
    while host and len(host) <= _LONGEST_HOST:
        if first:
            yield f"{host}/{first}"
        yield host
        host = host.partition(".")[2]


def publisher_of(where: str | None) -> Publisher | None:
    """The publisher to whom an address or a host belongs; the closest declared place decides."""
    return next((_by_place()[place] for place in places(where) if place in _by_place()), None)
