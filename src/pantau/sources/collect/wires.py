"""What stands between the spider and the net: who may be asked, how often, and how long to wait."""

import asyncio
from contextlib import suppress
from typing import Any, Self
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from pantau.sources.collect.job import Outcome
from pantau.sources.collect.resolver import REFUSED
from pantau.sources.decode import decode

_LONGEST_WAIT_S = 120.0
_LONGEST_DELAY_S = 300.0
_ROBOTS_BYTES = 512 << 10


class Refused(IgnoreRequest):
    """A request that is not made; says why."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        super().__init__(reason)
        self.outcome, self.reason = outcome, reason


def refused_host(url: str) -> Refused | None:
    """Why the address's host was not connected to, where its name did not lead to public addresses alone."""
    host = urlsplit(url).hostname or ""
    return Refused("refused", f"{host} is {REFUSED[host]}: no public address") if host in REFUSED else None


class Guard:
    """Lets requests to web addresses of the publisher's own hosts through, the first and each redirected one."""

    def process_request(self, request: Request) -> None:
        """Raises: Refused."""
        parts = urlsplit(request.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Refused("refused", f"no web address: {request.url[:200]}")
        if parts.username is not None or parts.password is not None:
            raise Refused("refused", "the address carries a password")
        if not any(parts.hostname == host or parts.hostname.endswith(f".{host}") for host in request.meta["home"]):
            raise Refused("offsite", parts.hostname)


class Robots:
    """Obeys robots.txt and its crawl-delay (RFC 9309: where the server fails to show it, all is forbidden)."""

    def __init__(self, crawler: Any) -> None:
        self._crawler = crawler
        self._rules: dict[str, asyncio.Future[Protego | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """As Scrapy makes it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raises: Refused where the rules forbid the address."""
        if request.meta["kind"] == "robots":
            return
        agent = self._crawler.settings["USER_AGENT"]
        rules = await self._rules_for(request)
        if rules is None:
            raise refused_host(request.url) or Refused("robots", "robots.txt cannot be had")
        if not rules.can_fetch(request.url, agent):
            raise Refused("robots", "forbidden by robots.txt")
        self._slow_down(request, rules.crawl_delay(agent))
        if request.meta.get("dry"):
            raise Refused("would_fetch", "")

    async def _rules_for(self, request: Request) -> Protego | None:
        parts = urlsplit(request.url)
        place = f"{parts.scheme}://{parts.netloc}"
        if place not in self._rules:
            self._rules[place] = asyncio.get_running_loop().create_future()
            self._rules[place].set_result(await self._fetched(place, request))
        return await self._rules[place]

    async def _fetched(self, place: str, request: Request) -> Protego | None:
        meta = {"home": request.meta["home"], "kind": "robots", "download_maxsize": _ROBOTS_BYTES}
        asked = Request(f"{place}/robots.txt", meta=meta, callback=NO_CALLBACK, priority=1000, dont_filter=True)
        try:
            response = await self._crawler.engine.download_async(asked)
        except Exception:  # whatever Scrapy's handlers raise: without an answer nothing is allowed
            return None
        if response.status >= 500 or response.status == 429:
            return None
        return Protego.parse(decode(response.body) if response.status == 200 else "")

    def _slow_down(self, request: Request, delay: float | None) -> None:
        """Each host has a slot of its own; a crawl-delay is the least time between two requests there."""
        if delay is None or delay <= self._crawler.settings.getfloat("DOWNLOAD_DELAY"):
            return
        if delay > _LONGEST_DELAY_S:
            raise Refused("robots", f"robots.txt asks for {delay:g} s between requests")
        downloader, host = self._crawler.engine.downloader, urlsplit(request.url).hostname or ""
        request.meta["autothrottle_dont_adjust_delay"] = True
        downloader.per_slot_settings[host] = {"delay": delay, "concurrency": 1, "jitter": 0.0}
        if slot := downloader.slots.get(host):
            slot.delay, slot.jitter = delay, 0.0


class Backoff(RetryMiddleware):
    """Tries again after a pause that doubles, or that the server asks for; what was refused is not tried again."""

    def __init__(self, settings: Any) -> None:
        super().__init__(settings)
        self._first_s = settings.getfloat("BACKOFF_S")
        self._longest_s = settings.getfloat("AUTOTHROTTLE_MAX_DELAY")

    async def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """The request again, or the response."""
        answer = super().process_response(request, response)
        if isinstance(answer, Request):
            self._slow_down(request)
            await self._pause(request, response.headers.get("Retry-After"))
        return answer

    async def process_exception(self, request: Request, exception: Exception) -> Request | Response | None:  # type: ignore[override]
        """The request again, or nothing."""
        if refused_host(request.url):
            return None
        answer = super().process_exception(request, exception)
        if isinstance(answer, Request):
            await self._pause(request, None)
        return answer

    def _slow_down(self, request: Request) -> None:
        """A host that is asked too often, or fails, is asked half as often from now on."""
        engine = self.crawler.engine
        slot = engine.downloader.slots.get(request.meta.get("download_slot", "")) if engine else None
        if slot:
            slot.delay = min(2 * slot.delay, self._longest_s)

    async def _pause(self, request: Request, asked: bytes | None) -> None:
        wait = self._first_s * 2 ** request.meta.get("retry_times", 0)
        with suppress(ValueError):  # a date is allowed too, and hardly used
            wait = max(wait, float(asked.decode("latin-1")) if asked else 0.0)
        await asyncio.sleep(min(wait, _LONGEST_WAIT_S))
