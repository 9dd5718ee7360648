"""The inside of the collector's process: a job comes in as JSON, a line of JSON goes out for every address."""

import logging
import os
import signal
import sqlite3
import sys
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any, TextIO

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess

from pantau.sources.collect.clerk import Clerk
from pantau.sources.collect.frontier import Frontier
from pantau.sources.collect.job import FAULT, Fetch, Job
from pantau.sources.collect.raw import WARCS, RawArchive
from pantau.sources.collect.spider import Collector

AGENT = "Pantau/0.1 (news archive; obeys robots.txt)"
HANDLER = "pantau.sources.collect.heads.Handler"
LOG = "collect.jsonl"
STATE = "collect.db"
STOP_S = 4.0
WIRES = "pantau.sources.collect.wires"


def main() -> None:
    """Serves one job from standard input."""
    job = Job.model_validate_json(sys.stdin.readline())
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    Thread(target=_end_with_parent, daemon=True).start()
    try:
        _work(job)
    except (OSError, sqlite3.Error) as error:
        said = getattr(error, "strerror", None) or error
        sys.stdout.write(f"{FAULT}{' '.join(str(said).split())}\n")


def _end_with_parent() -> None:
    """Ends the work where the parent is gone: in good order, and soon whatever is on its way."""
    os.read(sys.stdin.fileno(), 1)  # not through sys.stdin, whose lock Python needs when it ends
    os.kill(os.getpid(), signal.SIGTERM)
    sleep(STOP_S)
    os.kill(os.getpid(), signal.SIGKILL)


def _work(job: Job) -> None:
    """Raises: OSError, sqlite3.Error where the raw archive can be written no more."""
    folder = Path(job.folder)
    state = folder / STATE
    frontier = Frontier.scratch(state) if job.dry else Frontier(state)
    raw = None if job.dry else RawArchive(folder / WARCS, frontier)
    with (folder / LOG).open("a", encoding="utf-8") if not job.dry else sys.stderr as log:
        process, faults = AsyncCrawlerProcess(settings(job)), Faults()
        crawler = process.create_crawler(Collector)
        crawler.signals.connect(faults.of_signal, signals.spider_error)
        tell = _Teller(None if job.dry else log)
        process.crawl(crawler, job=job, clerk=Clerk(job, frontier, raw), tell=tell, fault=faults.take)
        process.start()
    frontier.close()
    faults.raise_first()


class Faults:
    """What must not happen while an answer is worked on: faults of the disk end the work, others are told of."""

    def __init__(self) -> None:
        self._first: BaseException | None = None

    def of_signal(self, failure: Any, response: Any, spider: Any) -> None:
        """As Scrapy tells."""
        if isinstance(failure.value, (OSError, sqlite3.Error)):
            self.take(failure.value)
        else:  # one outlet's answers must not keep the others' from being fetched
            spider.stumbled(response, failure.value)

    def take(self, error: BaseException) -> None:
        """Ends the work in good order."""
        if self._first is None:
            self._first = error
            os.kill(os.getpid(), signal.SIGTERM)

    def raise_first(self) -> None:
        """Raises what was taken."""
        if self._first is not None:
            raise self._first


class _Teller:
    """Tells the log, and the parent; where the parent is gone the work is ended in good order."""

    def __init__(self, log: TextIO | None) -> None:
        self._log = log

    def __call__(self, fetch: Fetch) -> None:
        line = fetch.line() + "\n"
        if self._log:
            self._log.write(line)
            self._log.flush()
        try:
            sys.stdout.write(line)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            os.kill(os.getpid(), signal.SIGTERM)


def settings(job: Job) -> dict[str, Any]:
    """Scrapy's settings for a job: polite, bounded, and nothing but HTTP."""
    limits = job.limits
    return {
        "USER_AGENT": AGENT,
        "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
        "LOG_ENABLED": False,
        "LOG_INSTALL_ROOT_HANDLER": False,
        "TELNETCONSOLE_ENABLED": False,
        "COOKIES_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "HTTPPROXY_ENABLED": False,  # a proxy would connect to addresses that nobody has checked
        "ROBOTSTXT_OBEY": False,  # our own middleware does, and heeds crawl-delay and failing servers too
        "DOWNLOAD_HANDLERS": dict.fromkeys(("data", "file", "ftp", "s3"))
        | dict.fromkeys(("http", "https"), HANDLER),
        "CLOSESPIDER_TIMEOUT": limits.job_s,
        "URLLENGTH_LIMIT": 0,  # Scrapy drops longer ones without a word; see Clerk
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DNS_RESOLVER": "pantau.sources.collect.resolver.PublicResolver",
        "ALLOWED_NETWORKS": list(job.allowed),
        "DOWNLOAD_DELAY": limits.delay_s,
        "AUTOTHROTTLE_ENABLED": limits.delay_s > 0,
        "AUTOTHROTTLE_START_DELAY": limits.delay_s,
        "AUTOTHROTTLE_MAX_DELAY": limits.longest_delay_s,
        "CONCURRENT_REQUESTS": 32,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_TIMEOUT": limits.timeout_s,
        "DOWNLOAD_MAXSIZE": max(limits.page_bytes, limits.listing_bytes),
        "DOWNLOAD_WARNSIZE": 0,
        "REDIRECT_MAX_TIMES": limits.redirects,
        "RETRY_TIMES": limits.retries,
        "BACKOFF_S": limits.backoff_s,
        "REFERRER_POLICY": "no-referrer",
        "DOWNLOADER_MIDDLEWARES": {
            f"{WIRES}.Guard": 20,
            f"{WIRES}.Robots": 100,
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
            f"{WIRES}.Backoff": 550,
            f"{WIRES}.Packing": 595,  # sees answers before HttpCompressionMiddleware (590) unpacks them
        },
    }
