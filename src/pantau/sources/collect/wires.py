"""What stands between the spider and the net: who may be asked, how often, and how long to wait."""

import asyncio
from contextlib import suppress
from datetime import UTC
from email.utils import parsedate_to_datetime
from time import monotonic, time
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

TOKEN = "Pantau"
"""The name by which robots.txt may call us (RFC 9309: the product token alone, no other words of the agent)."""
_LONGEST_WAIT_S = 120.0
_LONGEST_DELAY_S = 300.0
_ROBOTS_BYTES = 512 << 10
_PACKINGS = 2
_LONG_PAUSE = "the server asked for a long pause"


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
        # Redirected requests carry the slot and the leave of the host that redirected.
        request.meta.pop("download_slot", None)
        request.meta.pop("autothrottle_dont_adjust_delay", None)
        parts = urlsplit(request.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Refused("refused", f"no web address: {request.url[:200]}")
        if "" in parts.hostname.split("."):
            raise Refused("refused", f"no host: {parts.hostname[:200]}")
        if parts.username is not None or parts.password is not None:
            raise Refused("refused", "the address carries a password")
        if not any(parts.hostname == host or parts.hostname.endswith(f".{host}") for host in request.meta["home"]):
            raise Refused("offsite", parts.hostname)


class Robots:
    """Obeys robots.txt and its crawl-delay (RFC 9309: where the server fails to show it, all is forbidden)."""

    def __init__(self, crawler: Any) -> None:
        self._crawler = crawler
        self._rules: dict[str, asyncio.Task[Protego | str | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """As Scrapy makes it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raises: Refused where the rules forbid the address."""
        if request.meta["kind"] == "robots":
            return
        rules = await self._rules_for(request)
        if isinstance(rules, str):
            raise refused_host(request.url) or Refused("failed", rules)
        if rules is None:
            raise Refused("robots", "the server does not show its robots.txt")
        if not rules.can_fetch(request.url, TOKEN):
            raise Refused("robots", "forbidden by robots.txt")
        self._slow_down(request, rules.crawl_delay(TOKEN))
        if request.meta.get("dry"):
            raise Refused("would_fetch", "")

    async def _rules_for(self, request: Request) -> Protego | str | None:
        parts = urlsplit(request.url)
        place = f"{parts.scheme}://{parts.netloc}"
        if place not in self._rules:
            self._rules[place] = asyncio.create_task(self._fetched(place, request))
        return await asyncio.shield(self._rules[place])

    async def _fetched(self, place: str, request: Request) -> Protego | str | None:
        """The rules; nothing where the server refuses to show them, and the reason where it does not answer."""
        meta = {"home": request.meta["home"], "kind": "robots", "download_maxsize": _ROBOTS_BYTES}
        asked = Request(f"{place}/robots.txt", meta=meta, callback=NO_CALLBACK, priority=1000, dont_filter=True)
        try:
            response = await self._crawler.engine.download_async(asked)
        except Exception as error:  # whatever Scrapy's handlers raise: without an answer nothing is allowed
            return f"robots.txt cannot be had ({type(error).__name__})"
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
            slot.delay, slot.jitter = max(slot.delay, delay), 0.0


class Backoff(RetryMiddleware):
    """Tries again after a pause that doubles, or that the server asks for; what was refused is not tried again.

    A host that asks for a longer pause than we wait for is left alone for as long.
    """

    def __init__(self, settings: Any) -> None:
        super().__init__(settings)
        self._first_s = settings.getfloat("BACKOFF_S")
        self._longest_s = settings.getfloat("AUTOTHROTTLE_MAX_DELAY")
        self._left_until: dict[str, float] = {}

    def process_request(self, request: Request) -> None:
        """Raises: Refused."""
        if monotonic() < self._left_until.get(urlsplit(request.url).hostname or "", 0.0):
            raise Refused("failed", _LONG_PAUSE)

    async def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """The request again, or the response."""
        asked = _asked_pause(response)
        if asked > _LONGEST_WAIT_S:
            self._leave(request, asked)
            return response
        answer = super().process_response(request, response)
        if isinstance(answer, Request):
            self._slow_down(request)
            await self._pause(request, asked)
        return answer

    async def process_exception(self, request: Request, exception: Exception) -> Request | Response | None:  # type: ignore[override]
        """The request again, or nothing."""
        if refused_host(request.url):
            return None
        answer = super().process_exception(request, exception)
        if isinstance(answer, Request):
            await self._pause(request, 0.0)
        return answer

    def _leave(self, request: Request, seconds: float) -> None:
        """Asks the host nothing more for so long, what waits for its turn there included."""
        self._left_until[urlsplit(request.url).hostname or ""] = monotonic() + seconds
        slot = self._slot(request)
        while slot and slot.queue:
            _, waiting = slot.queue.popleft()
            waiting.errback(Refused("failed", _LONG_PAUSE))

    def _slot(self, request: Request) -> Any:
        engine = self.crawler.engine
        return engine.downloader.slots.get(request.meta.get("download_slot", "")) if engine else None

    def _slow_down(self, request: Request) -> None:
        """A host that is asked too often, or fails, is asked half as often from now on."""
        if slot := self._slot(request):
            slot.delay = max(slot.delay, min(2 * slot.delay, self._longest_s))

    async def _pause(self, request: Request, asked: float) -> None:
        await asyncio.sleep(
            max(min(self._first_s * 2 ** request.meta.get("retry_times", 0), _LONGEST_WAIT_S), asked)
        )


def _asked_pause(response: Response) -> float:
    """The seconds that an answer asks to wait (RFC 9110, 10.2.3: a number, or a date); 0 where it does not."""
    said = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if response.status not in (429, 503) or not said:
        return 0.0
    if said.isdecimal():
        return float(said[:9])
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        moment = parsedate_to_datetime(said)
        return max(0.0, (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - time())
    return 0.0


class Packing:
    """Refuses answers that are packed many times over, each of which costs as much as the largest page."""

    def process_response(self, request: Request, response: Response) -> Response:  # noqa: ARG002 (Scrapy's)
        """The response. Raises: Refused."""
        packings = b",".join(response.headers.getlist("Content-Encoding")).count(b",") + 1
        if packings > _PACKINGS:
            raise Refused("failed", f"packed {packings} times over")
        return response
