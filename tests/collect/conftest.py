"""What the tests of collecting share: a server, and a job that may ask it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from collect_server import QUICK, Server, serving

from pantau.sources.collect.collector import collect
from pantau.sources.collect.job import Fetch, Job, Limits
from pantau.sources.publisher import Feed, Publisher, Sitemap

HOSTS = ("127.0.0.1", "127.0.0.2", "localhost", "::1", "2130706434")


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on loopback."""
    with serving() as running:
        yield running


Collect = Callable[..., list[Fetch]]


@pytest.fixture
def job(server: Server, tmp_path: Path) -> Callable[..., Job]:
    """A job over feeds and sitemaps of the server, which alone of all private addresses may be asked."""

    def made(*feeds: str, sitemaps: tuple[str, ...] = (), limits: Limits = QUICK, **more: Any) -> Job:
        outlet = Publisher(
            key="lokal",
            name="Lokal",
            lang="id",
            country="IDN",
            hosts=HOSTS,
            feeds=tuple(Feed(url=server.root + path) for path in feeds),
            sitemaps=tuple(Sitemap(url=server.root + path) for path in sitemaps),
        )
        defaults = {"folder": str(tmp_path / "raw"), "publishers": (outlet,), "allowed": ("127.0.0.1",)}
        return Job(limits=limits, **{**defaults, **more})

    return made


@pytest.fixture
def fetched(job: Callable[..., Job]) -> Collect:
    """Collects, and says what was told of each address."""
    return lambda *feeds, **more: list(collect(job(*feeds, **more)))
