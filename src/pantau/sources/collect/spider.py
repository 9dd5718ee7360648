"""The spider: listings to articles, articles into the raw archive, and a word about every address."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from datetime import UTC, datetime
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.exceptions import DownloadCancelledError, DownloadTimeoutError
from scrapy.http import Response as Answer
from scrapy.spidermiddlewares.httperror import HttpError

from pantau.errors import PageError
from pantau.sources.collect.clerk import Clerk, Listing
from pantau.sources.collect.frontier import Address
from pantau.sources.collect.job import Fetch, Job, Kind, Outcome
from pantau.sources.collect.raw import Response
from pantau.sources.collect.wires import Refused, refused_host
from pantau.sources.publisher import Publisher
from pantau.sources.split import next_part
from pantau.sources.warc import GONE, HTML

Tell = Callable[[Fetch], None]
Fault = Callable[[BaseException], None]
_SHOWN = 500  # characters of an address that nobody asks for


class Collector(Spider):
    """Asks each publisher's listings, then for the articles that are due."""

    name = "pantau"
    # Errors too are answers to be told of; redirections are followed.
    handle_httpstatus_list = (304, *range(400, 600))

    def __init__(self, job: Job, clerk: Clerk, tell: Tell, fault: Fault, **more: Any) -> None:
        super().__init__(**more)
        self._job, self._clerk, self._tell, self._fault = job, clerk, tell, fault
        self._asked: set[str] = set()
        self._left = {publisher.key: job.pages for publisher in job.publishers}
        # Sitemaps may list each other, or ever more of them.
        self._maps = {each.key: job.limits.sitemaps * len(each.sitemaps) for each in job.publishers}

    async def start(self) -> AsyncIterator[Request]:
        """What is asked for first."""
        try:
            for request in self._first():
                yield request
        except Exception as error:  # Scrapy would say nothing, and go on
            self._fault(error)

    def _first(self) -> Iterator[Request]:
        for publisher in self._job.publishers:
            for feed in publisher.feeds:
                yield from self._listing(publisher, feed.url, "feed")
            for sitemap in publisher.sitemaps:
                yield from self._listing(publisher, sitemap.url, "sitemap")
            yield from self._articles(publisher)

    def _listing(self, publisher: Publisher, url: str, kind: Kind) -> Iterator[Request]:
        if url not in self._asked:
            self._asked.add(url)
            headers = {} if self._job.dry else self._clerk.conditions(url, publisher.key)
            yield from self._request(publisher, url, kind, self._on_listing, headers)

    def _further(self, publisher: Publisher, urls: Iterable[str]) -> Iterator[Request]:
        """The sitemaps that a sitemap lists, as far as the publisher's number reaches."""
        for url in urls:
            if url not in self._asked and self._maps[publisher.key] > 0:
                self._maps[publisher.key] -= 1
                yield from self._listing(publisher, url, "sitemap")

    def _articles(self, publisher: Publisher) -> Iterator[Request]:
        """The articles of a publisher that are due, as far as its number reaches."""
        most = self._left[publisher.key] + len(self._asked)
        for url in self._clerk.due(publisher.key, most, datetime.now(UTC)):
            if url in self._asked or not self._left[publisher.key]:
                continue
            self._left[publisher.key] -= 1
            yield from self._article(publisher, url, "article")

    def _article(self, publisher: Publisher, url: str, kind: Kind) -> Iterator[Request]:
        self._asked.add(url)
        headers = self._clerk.conditions(url, publisher.key)
        yield from self._request(publisher, url, kind, self._on_article, headers)

    def _request(
        self, publisher: Publisher, url: str, kind: Kind, callback: Any, headers: dict[str, str]
    ) -> Iterator[Request]:
        """The request; none where the address is broken, which is told of."""
        limits, lists = self._job.limits, kind in ("feed", "sitemap")
        meta = {
            "kind": kind,
            "publisher": publisher,
            "home": [*_hosts(publisher), *(_listing_hosts(publisher) if lists else [])],
            "address": url,
            "download_maxsize": limits.listing_bytes if lists else limits.page_bytes,
            "began": monotonic(),
            "dry": self._job.dry and not lists,
        }
        first = 10 if lists else 0
        try:
            yield Request(
                url, callback, headers=headers, meta=meta, errback=self._on_error, dont_filter=True, priority=first
            )
        except ValueError as error:
            self._missed(meta, "refused", f"no web address: {error}"[:300])

    def _on_listing(self, answer: Answer) -> Iterator[Request]:
        meta, now = answer.meta, datetime.now(UTC)
        if answer.status == 304:
            self._told_of(answer, "unchanged")
            return
        if answer.status != 200:
            self._told_of(answer, "failed", reason=f"status {answer.status}")
            return
        listing = Listing(meta["address"], meta["kind"], meta["publisher"])
        found = self._clerk.listed(listing, _response(answer), now)
        if isinstance(found, PageError):
            self._told_of(answer, "failed", reason=found.what())
            return
        self._told_of(answer, "listed", listed=found.listed, fresh=found.fresh)
        for url in found.long:
            why = f"the address has {len(url)} characters"
            self._told(meta["publisher"].key, url[:_SHOWN], "article", "refused", reason=why)
        yield from self._further(meta["publisher"], found.further)
        yield from self._articles(meta["publisher"])

    def _on_article(self, answer: Answer) -> Iterator[Request]:
        said = answer.headers.get("Content-Type") or b""
        kind = said.decode("latin-1").partition(";")[0].strip().lower()
        if answer.status in GONE:
            self._kept(answer, "gone")
        elif answer.status == 304:
            self._kept(answer, "unchanged")
        elif answer.status != 200:
            self._missed(answer.meta, "failed", f"status {answer.status}", answer)
        elif kind and kind not in HTML:
            self._missed(answer.meta, "not_html", kind, answer)
        else:
            self._kept(answer, None)
            yield from self._parts(answer)

    def _parts(self, answer: Answer) -> Iterator[Request]:
        """The next page of an article that is split over several."""
        number = answer.meta.get("part", 1)
        url = next_part(answer.body, answer.url)
        if url and url not in self._asked and number < self._job.limits.parts:
            for request in self._article(answer.meta["publisher"], url, "part"):
                request.meta["part"] = number + 1
                yield request

    def _kept(self, answer: Answer, outcome: Outcome | None) -> None:
        with self._clerk.step():
            known, response = _known(answer.meta), _response(answer)
            outcome, file = self._clerk.keep(known, response, outcome, datetime.now(UTC))
            self._told_of(answer, outcome, file=file)

    def _missed(self, meta: dict[str, Any], outcome: Outcome, reason: str, answer: Answer | None = None) -> None:
        status = answer.status if answer else None
        with self._clerk.step():
            if meta["kind"] in ("article", "part"):
                self._clerk.miss(_known(meta), outcome, datetime.now(UTC))
            self._told(meta["publisher"].key, meta["address"], meta["kind"], outcome, reason=reason, status=status)

    def stumbled(self, answer: Answer, error: BaseException) -> None:
        """Tells of an answer that could not be worked on."""
        self._missed(answer.meta, "failed", f"{type(error).__name__}: {error}"[:300], answer)

    def _on_error(self, failure: Any) -> None:
        error, request = failure.value, failure.request
        self._missed(request.meta, *_why(error, request.url))

    def _told_of(self, answer: Answer, outcome: Outcome, **more: Any) -> None:
        meta = answer.meta
        seconds = round(monotonic() - meta["began"], 3)
        known = {"status": answer.status, "size": len(answer.body), "seconds": seconds}
        self._told(meta["publisher"].key, meta["address"], meta["kind"], outcome, **known, **more)

    def _told(self, outlet: str, url: str, kind: Kind, outcome: Outcome, **more: Any) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._tell(Fetch(time=now, url=url, outlet=outlet, kind=kind, outcome=outcome, **more))


def _why(error: BaseException, url: str) -> tuple[Outcome, str]:
    """The outcome and the reason that an error stands for."""
    refused = error if isinstance(error, Refused) else refused_host(url)
    if refused:
        return refused.outcome, refused.reason
    said = f"{type(error).__name__}: {error}"[:300]
    if isinstance(error, HttpError):
        return "refused", f"redirected to no web address (status {error.response.status})"
    if isinstance(error, DownloadTimeoutError):
        return "too_slow", said
    if isinstance(error, DownloadCancelledError) or "exceeded DOWNLOAD_MAXSIZE" in said:
        return "too_big", said
    return ("refused" if "max redirections" in said else "failed"), said


def _hosts(publisher: Publisher) -> Iterator[str]:
    """Its hosts; a declared place may carry the first part of a path too."""
    return (place.partition("/")[0] for place in publisher.hosts)


def _listing_hosts(publisher: Publisher) -> Iterator[str]:
    """Feeds and sitemaps may lie with other hosts, which their declarations name; what they list may not."""
    return (urlsplit(each.url).hostname or "" for each in (*publisher.feeds, *publisher.sitemaps))


def _known(meta: dict[str, Any]) -> Address:
    return Address(meta["address"], meta["publisher"].key, meta["kind"])


def _response(answer: Answer) -> Response:
    headers = {
        name.decode("latin-1"): b", ".join(values).decode("latin-1") for name, values in answer.headers.items()
    }
    return Response(answer.url, answer.status, headers, answer.body)
