"""Collectors that are killed, run twice, or find no room."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from collect_server import Server

from pantau.errors import CollectError
from pantau.sources import Page, open_pages
from pantau.sources.collect.child import LOG
from pantau.sources.collect.collector import collect
from pantau.sources.collect.job import Fetch, Job


def urls(folder: Path) -> list[str | None]:
    found = [page for page in open_pages([folder / "warc"]) if isinstance(page, Page)]
    return sorted(page.url or "" for page in found)


def children() -> set[int]:
    with suppress(OSError):
        return {int(pid) for pid in Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()}
    pytest.skip("this system does not say which processes are whose")


@pytest.mark.parametrize("after", [2, 5, 9])
def test_a_killed_collector_goes_on_and_loses_and_doubles_nothing(
    server: Server, job: Callable[..., Job], after: int
) -> None:
    names = [f"/{number:02}" for number in range(12)]
    for name in names:
        server.page(name, name)
    server.feed("/feed", *names)
    before, work = children(), job("/feed")
    with pytest.raises(CollectError) as caught:
        for number, _ in enumerate(collect(work), 1):
            if number == after:
                for pid in children() - before:
                    os.kill(pid, signal.SIGKILL)
    assert caught.value.key == "collect_ended"
    folder = Path(work.folder)
    with (folder / "warc").glob("*.gz").__next__().open("ab") as stream:
        stream.write(b"half a record")  # as a process leaves it that dies while it writes
    list(collect(work))
    assert urls(folder) == [server.root + name for name in names]
    log = [Fetch.model_validate_json(line) for line in (folder / LOG).read_text().splitlines()]
    assert {fetch.url for fetch in log} == {server.root + name for name in (*names, "/feed")}


def test_a_collector_that_is_left_ends(server: Server, job: Callable[..., Job]) -> None:
    server.page("/a", "Judul")
    server.feed("/feed", "/a")
    before = children()
    working = collect(job("/feed"))
    next(working)
    working.close()  # type: ignore[attr-defined]
    assert children() == before


def test_two_collectors_do_not_work_in_one_folder(server: Server, job: Callable[..., Job]) -> None:
    server.feed("/feed", "/a")
    first = collect(job("/feed"))
    next(first)
    with pytest.raises(CollectError) as caught:
        next(collect(job("/feed")))
    assert caught.value.key == "collect_busy"
    first.close()  # type: ignore[attr-defined]


def test_a_folder_that_cannot_be_made_is_named(job: Callable[..., Job], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CollectError) as caught:
        next(collect(job("/feed", folder=str(tmp_path / "file" / "raw"))))
    assert caught.value.key == "collect_folder"
