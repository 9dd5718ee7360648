"""Outlets as they are declared, and as they answer when they are asked."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from pantau.errors import CollectError, PageError
from pantau.noun import Noun
from pantau.sources import open_pages
from pantau.sources.collect.collector import collect
from pantau.sources.collect.job import Fetch, Job, Limits
from pantau.sources.collect.raw import WARCS
from pantau.sources.publisher import Publisher, publisher_of, publishers
from pantau.texts import say

EVER = 36_500  # days
ARTICLES = 2  # asked for from each outlet


class Outlet(Noun):
    """A declared outlet: its `hosts`, and how many `feeds`, `sitemaps` and sets of `selectors` are declared.

    `verified` counts the listings that once answered, `last` is the day of the latest.
    """

    key: str
    name: str
    lang: str
    country: str
    hosts: tuple[str, ...]
    feeds: int
    sitemaps: int
    selectors: int
    verified: int
    last: date | None = None


class ListingChecked(Noun):
    """A feed or sitemap as it answered: `listed` articles where it is `ok`, else the `reason`."""

    url: str
    ok: bool
    listed: int | None = None
    reason: str | None = None


class OutletChecked(Noun):
    """An outlet as it answered; `ok` where all `listings` could be read and an article has title and text.

    `article` is the address of the article that was tried; `words` counts those of its text, `published` and
    `basis` are its date and where it was found; `reason` says why no article could be read.
    """

    key: str
    name: str
    ok: bool
    listings: tuple[ListingChecked, ...] = ()
    article: str | None = None
    title: str | None = None
    words: int = 0
    published: str | None = None
    basis: str | None = None
    reason: str | None = None


def outlets_view(lang: str | None = None) -> list[Outlet]:
    """All declared outlets, by language and key."""
    return [_outlet(each) for each in publishers() if lang in {None, each.lang}]


def chosen(names: Sequence[str]) -> tuple[Publisher, ...]:
    """The publishers with these keys, names or hosts; all that have listings where none is named.

    Raises: CollectError where a name is unknown.
    """
    if not names:
        return tuple(each for each in publishers() if each.feeds or each.sitemaps)
    return tuple(dict.fromkeys(_named(name) for name in names))


def checked_view(
    names: Sequence[str] = (),
    *,
    allowed: Sequence[str] = (),
    limits: Limits | None = None,
    tell: Callable[[Fetch], None] = lambda _fetch: None,
) -> list[OutletChecked]:
    """Asks outlets live: robots.txt, every listing, and one article each; nothing is kept.

    Raises: CollectError.
    """
    wanted = chosen(names)
    with TemporaryDirectory(prefix="pantau-") as folder:
        job = Job(
            folder=folder, publishers=wanted, pages=ARTICLES, days=EVER, allowed=tuple(allowed),
            limits=limits or Limits(sitemaps=1),
        )  # fmt: skip
        fetches = []
        for fetch in collect(job):
            tell(fetch)
            fetches.append(fetch)
        return [_checked(each, [one for one in fetches if one.outlet == each.key], folder) for each in wanted]


def _outlet(publisher: Publisher) -> Outlet:
    days = [each.verified for each in (*publisher.feeds, *publisher.sitemaps) if each.verified]
    return Outlet(
        key=publisher.key,
        name=publisher.name,
        lang=publisher.lang,
        country=publisher.country,
        hosts=publisher.hosts,
        feeds=len(publisher.feeds),
        sitemaps=len(publisher.sitemaps),
        selectors=len(publisher.selectors),
        verified=len(days),
        last=max(days, default=None),
    )


def _named(name: str) -> Publisher:
    wanted = name.casefold()
    for publisher in publishers():
        if wanted in {publisher.key.casefold(), *map(str.casefold, publisher.names), *publisher.hosts}:
            return publisher
    raise CollectError("collect_outlet", name, name=name)


def _checked(publisher: Publisher, fetches: Iterable[Fetch], folder: str) -> OutletChecked:
    told = list(fetches)
    listings = tuple(_listing(fetch) for fetch in told if fetch.kind in ("feed", "sitemap"))
    asked = [fetch for fetch in told if fetch.kind == "article"]
    tried = next((fetch for fetch in asked if fetch.file), asked[0] if asked else None)
    answered = bool(listings) and all(listing.ok for listing in listings)
    found = OutletChecked(key=publisher.key, name=publisher.name, ok=False, listings=listings)
    if tried is None:
        return found.model_copy(update={"reason": say("collect.nothing_listed")})
    if tried.file is None:
        return found.model_copy(update={"article": tried.url, "reason": tried.reason or tried.outcome})
    told_of_it = _article(Path(folder) / WARCS / tried.file, publisher)
    ok = answered and bool(told_of_it.get("words") and told_of_it.get("title"))
    return found.model_copy(update={"article": tried.url, "ok": ok, **told_of_it})


def _listing(fetch: Fetch) -> ListingChecked:
    return ListingChecked(url=fetch.url, ok=fetch.outcome == "listed", listed=fetch.listed, reason=fetch.reason)


def _article(file: Path, publisher: Publisher) -> dict[str, object]:
    """What the first article of a publisher in a WARC file says."""
    from pantau.articles import read_article

    for page in open_pages([file]):
        if not isinstance(page, PageError) and publisher_of(page.url) == publisher:
            article = read_article(page)
            words = len((article.text or "").split())
            return {
                "title": article.title,
                "words": words,
                "published": article.published,
                "basis": article.published_basis,
                "reason": say(f"dropped.{article.dropped}") if article.dropped else None,
            }
    return {"reason": say("collect.nothing_kept")}
