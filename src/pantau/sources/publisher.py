"""Publishers: one declaration an outlet (data/publishers/{id,en}/*.toml): its names, hosts, feeds, sitemaps and,
where a page has proved them, the places of an article's parts.
"""

from datetime import date
from functools import cache
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, model_validator

from pantau.datafiles import find, table


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Listing(_Strict):
    """An address that lists articles. `verified` is the day on which it last answered so; null: never seen."""

    url: str
    about: str | None = None
    verified: date | None = None


class Feed(Listing):
    """RSS, Atom or JSON feed."""


class Sitemap(Listing):
    """A sitemap: `news` has Google's news extension, `index` names other sitemaps, `plain` lists pages."""

    kind: Literal["news", "index", "plain"] = "news"


class Selectors(_Strict):
    """CSS selectors of an article's parts, for pages of `since` <= day < `until` (null: without end).

    `proof` names the pages that prove them (an id of a public set and its day).
    """

    since: date | None = None
    until: date | None = None
    proof: str
    body: str | None = None
    title: str | None = None
    published: str | None = None
    authors: str | None = None
    drop: tuple[str, ...] = ()


class Pages(_Strict):
    """How an article that is split over several URLs is addressed.

    `parameter` is the query parameter that counts (`page` in `?page=2`), `path` the pattern behind the article's
    path (`/{n}`); `whole` is the query that shows all of it at once (`page=all`).
    """

    parameter: str | None = None
    path: str | None = None
    whole: str | None = None


class Publisher(_Strict):
    """An outlet as it is declared.

    `key` is the file's name; `hosts` are hosts without www, whose subdomains count too; `aliases` are other names
    with which it signs.
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

    @model_validator(mode="after")
    def _at_home(self) -> Self:
        for listing in (*self.feeds, *self.sitemaps):
            if urlsplit(listing.url).scheme not in ("http", "https"):
                raise ValueError(f"{listing.url} is no web address")
        return self


@cache
def publishers() -> tuple[Publisher, ...]:
    """Ours, then the user's, each by language and key; a user's file of the same name takes the place of ours."""
    declared: dict[tuple[str, str], Publisher] = {}
    for path in find("publishers/*/*.toml"):
        publisher = table(path, Publisher).model_copy(update={"key": path.stem})
        declared[path.parent.name, path.stem] = publisher
    return tuple(declared.values())


@cache
def _by_host() -> dict[str, Publisher]:
    return {host: publisher for publisher in publishers() for host in publisher.hosts}


def publisher_of(host: str | None) -> Publisher | None:
    """The publisher to whom a host belongs, itself or as a subdomain; the longest declared host decides."""
    host = (host or "").removeprefix("www.")
    while host:
        if found := _by_host().get(host):
            return found
        host = host.partition(".")[2]
    return None
