"""Clerk: what is asked for, what is kept, and when an address is due again. Knows neither Scrapy nor the clock."""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from pantau.errors import PageError
from pantau.sources import feed, sitemap
from pantau.sources.collect.frontier import Address, Frontier, next_check, next_try
from pantau.sources.collect.job import Job, Outcome
from pantau.sources.collect.raw import RawArchive, Response
from pantau.sources.listed import Listed
from pantau.sources.publisher import Publisher
from pantau.sources.unpack import GZIP_MAGIC, gunzip

LONGEST = 8_000  # characters of an address; servers take no more, and the log and the frontier keep each one
_MAY_PASS: frozenset[Outcome] = frozenset({"failed", "too_slow", "robots"})


class Listing(NamedTuple):
    """A listing that was asked for."""

    url: str
    kind: str
    publisher: Publisher


class Found(NamedTuple):
    """How many articles a listing names, how many of them were not known, which further listings, and which
    addresses are too long to be asked.
    """

    listed: int
    fresh: int
    further: tuple[str, ...]
    long: tuple[str, ...]


class Clerk:
    """The frontier and the raw archive of one job; without a raw archive nothing is kept (a dry run)."""

    def __init__(self, job: Job, frontier: Frontier, raw: RawArchive | None) -> None:
        self._job, self._frontier, self._raw = job, frontier, raw

    def step(self) -> AbstractContextManager[None]:
        """What is written inside is written together; told of inside, an address is told of once at least."""
        return self._frontier.step()

    def conditions(self, url: str, outlet: str) -> dict[str, str]:
        """The headers that ask for an address of an outlet only if it has changed."""
        known = self._frontier.known(url, outlet)
        said = {"If-None-Match": known.etag, "If-Modified-Since": known.modified} if known else {}
        return {name: value for name, value in said.items() if value}

    def due(self, outlet: str, limit: int, now: datetime) -> list[str]:
        """The articles of an outlet that are to be fetched now."""
        return [known.url for known in self._frontier.due(outlet, now, limit)]

    def listed(self, listing: Listing, response: Response, now: datetime) -> Found | PageError:
        """Notes what a listing names, and that it was read; a PageError where it cannot be read at all."""
        entries = list(self._entries(listing, response))
        named = [entry for entry in entries if isinstance(entry, Listed) and entry.url]
        good = [entry for entry in named if len(entry.url or "") <= LONGEST]
        bad = [entry for entry in entries if isinstance(entry, PageError)]
        if bad and not named:
            return bad[0]
        key = listing.publisher.key
        oldest = (now - timedelta(days=self._job.days)).isoformat()
        dated = [(entry, _moment(entry)) for entry in good]
        # What has no date is taken for new.
        recent = [(entry, moment) for entry, moment in dated if moment is None or moment >= oldest]
        articles = {
            _whole(entry.url or "", listing.publisher): moment for entry, moment in recent if not entry.is_index
        }
        known = [Address(url, key, "article", moment) for url, moment in articles.items()]
        fresh = self._frontier.add(known, now)
        with self._frontier.step():
            self._frontier.settle(_seen(Address(listing.url, key, listing.kind), response, now), None)
        further = sorted((each for each in recent if each[0].is_index), key=lambda each: each[1] or "")
        urls = [entry.url or "" for entry, _ in reversed(further)]
        long = tuple(entry.url or "" for entry in named if len(entry.url or "") > LONGEST)
        return Found(len(named), fresh, tuple(urls[: self._job.limits.sitemaps]), long)

    def keep(
        self, listed: Address, response: Response, said: Outcome | None, now: datetime
    ) -> tuple[Outcome, str | None]:
        """Writes what an address answered; says the outcome, and the file where the answer lies.

        `said` is "gone" or "unchanged", or null for a page. A page that is gone is kept as such where it was
        there before: its article was withdrawn. Raises: OSError where the disk does not take it.
        """
        with self._frontier.step():
            known = self._frontier.known(listed.url, listed.outlet) or listed
            digest = hashlib.sha256(response.body).hexdigest()
            outcome = said or _compared(known, digest)
            file = self._raw.put(response, now) if self._raw and _is_news(known, outcome) else None
            seen = _seen(known, response, now)._replace(checks=known.checks + 1, outcome=outcome)
            if outcome in ("new", "changed"):
                seen = seen._replace(digest=digest)
            self._frontier.settle(seen, None if outcome == "gone" else next_check(known, now))
        return outcome, file

    def miss(self, listed: Address, outcome: Outcome, now: datetime) -> None:
        """Writes that an address could not be had, and when it is tried again."""
        with self._frontier.step():
            known = self._frontier.known(listed.url, listed.outlet) or listed
            due = next_try(known, now) if outcome in _MAY_PASS else None
            self._frontier.settle(known._replace(tries=known.tries + 1, outcome=outcome), due)

    def _entries(self, listing: Listing, response: Response) -> Iterator[Listed | PageError]:
        try:
            content = response.body
            if content.startswith(GZIP_MAGIC):
                content = gunzip(content, listing.url)
            read = feed.read_entries if listing.kind == "feed" else sitemap.read_entries
            yield from read(content, listing.url)
        except PageError as error:
            yield error


def _is_news(known: Address, outcome: Outcome) -> bool:
    """Whether an answer is kept; that a page is gone is so once, and where the page was there before."""
    return outcome in ("new", "changed") or (outcome == "gone" and bool(known.fetched) and known.outcome != "gone")


def _compared(known: Address, digest: str) -> Outcome:
    if known.digest is None:
        return "new"
    return "unchanged" if known.digest == digest else "changed"


def _seen(known: Address, response: Response, now: datetime) -> Address:
    """What is known of an address after an answer; a 304 may leave the validators out, and then they hold on."""
    headers = {name.lower(): value for name, value in response.headers.items()}
    return known._replace(
        fetched=now.isoformat(),
        etag=headers.get("etag") or (known.etag if response.status == 304 else None),
        modified=headers.get("last-modified") or (known.modified if response.status == 304 else None),
        tries=0,
    )


def _whole(url: str, publisher: Publisher) -> str:
    """The address that shows the whole of an article, where the publisher splits its articles and offers one."""
    whole = publisher.pages.whole if publisher.pages else None
    if not whole or "#" in url or (whole.startswith("/") and "?" in url):
        return url
    return url.rstrip("/") + whole if whole.startswith("/") else f"{url}{'&' if '?' in url else '?'}{whole[1:]}"


def _moment(entry: Listed) -> str | None:
    """When a listed article was last changed, or published, as ISO 8601 in UTC."""
    return next(filter(None, map(_utc, (entry.updated, entry.published))), None)


def _utc(written: str | None) -> str | None:
    """As feeds (RFC 822) and sitemaps (ISO 8601) write it; where no zone is given it is taken for UTC."""
    if not written:
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(written.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        try:
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
        except OverflowError:
            return None
    return None
