"""Faults while an answer is worked on: of the disk, and of an answer that nobody foresaw."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import Response as Answer

from pantau.sources.collect.child import Faults
from pantau.sources.collect.clerk import Clerk
from pantau.sources.collect.frontier import Frontier
from pantau.sources.collect.job import Fetch, Job
from pantau.sources.collect.spider import Collector


@pytest.fixture
def ended() -> Iterator[list[int]]:
    """The signals to end that came."""
    came: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: came.append(number))
    yield came
    signal.signal(signal.SIGTERM, before)


def test_an_answer_that_breaks_its_reader_is_told_of_and_a_full_disk_ends_the_work(
    job: Callable[..., Job], ended: list[int]
) -> None:
    told: list[Fetch] = []
    work, faults = job("/feed"), Faults()
    spider = Collector(
        job=work, clerk=Clerk(work, Frontier(Path(":memory:")), None), tell=told.append, fault=print
    )
    meta = {"kind": "feed", "publisher": work.publishers[0], "address": work.publishers[0].feeds[0].url}
    answer = Answer(meta["address"], request=Request(meta["address"], meta=meta))
    faults.of_signal(SimpleNamespace(value=RecursionError("deep")), answer, spider)
    assert [(fetch.outcome, fetch.reason) for fetch in told] == [("failed", "RecursionError: deep")]
    faults.raise_first()
    assert ended == []
    faults.of_signal(SimpleNamespace(value=OSError("full")), answer, spider)
    assert (len(told), ended) == (1, [signal.SIGTERM])
    with pytest.raises(OSError, match="full"):
        faults.raise_first()
