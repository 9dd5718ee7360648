"""Collectors that are killed, run twice, or find no room."""

import gzip
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from collect_server import Server

from pantau.errors import CollectError
from pantau.sources import Page, open_pages
from pantau.sources.collect.child import LOG, STATE
from pantau.sources.collect.collector import collect
from pantau.sources.collect.frontier import Frontier
from pantau.sources.collect.job import Fetch, Job
from pantau.sources.collect.raw import RawArchive, Response


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


def test_raw_pages_outlive_the_frontier(server: Server, job: Callable[..., Job]) -> None:
    server.page("/a", "Judul")
    server.feed("/feed", "/a")
    work = job("/feed")
    folder = Path(work.folder)
    list(collect(work))
    for path in folder.glob("collect.db*"):
        path.unlink()
    foreign = folder / "warc" / "foreign.warc.gz"
    foreign.write_bytes(b"not ours")
    (own,) = (folder / "warc").glob("pantau-*.gz")
    kept = own.read_bytes()
    own.write_bytes(kept + kept[:50])
    server.feed("/feed")
    list(collect(work))
    assert (own.read_bytes(), foreign.read_bytes()) == (kept, b"not ours")


def test_a_page_that_the_disk_does_not_take_leaves_no_half_record(tmp_path: Path) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    frontier = Frontier(tmp_path / "collect.db")
    raw = RawArchive(tmp_path / "warc", frontier)
    answers = [Response(f"http://portal.example/{n}", 200, {"Content-Type": "text/html"}, b"<p>x") for n in "abc"]
    raw.put(answers[0], now)
    with (tmp_path / "warc").glob("*.gz").__next__().open("ab") as stream:
        stream.write(gzip.compress(b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nhalf")[:-9])
    raw.put(answers[2], now)
    found = list(open_pages([tmp_path / "warc"]))
    assert [page.url for page in found if isinstance(page, Page)] == [answers[0].url, answers[2].url]
    assert len(found) == 2


def test_a_collector_whose_parent_was_killed_keeps_the_folder(
    server: Server, job: Callable[..., Job], tmp_path: Path
) -> None:
    server.answers["/slow"] = lambda _: server.stop.wait(60) and None
    server.feed("/feed", "/slow")
    work, before = job("/feed"), children()
    code = (
        "import sys; from pantau.sources.collect.collector import collect\n"
        "from pantau.sources.collect.job import Job\n"
        "for fetch in collect(Job.model_validate_json(sys.stdin.readline())): print(fetch.outcome, flush=True)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdin and parent.stdout
        parent.stdin.write(work.line() + "\n")
        parent.stdin.close()
        assert parent.stdout.readline() == "listed\n"
        parent.kill()
        parent.stdout.close()
    with pytest.raises(CollectError) as caught:
        next(collect(work))
    assert (caught.value.key, children()) == ("collect_busy", before)
    server.stop.set()


@pytest.mark.parametrize("damage", [b"no database" * 1000, b"SQLite format 3\x00" + bytes(5000)])
def test_a_frontier_that_is_damaged_is_named(
    server: Server, job: Callable[..., Job], capfd: pytest.CaptureFixture[str], damage: bytes
) -> None:
    work = job("/feed")
    Path(work.folder).mkdir()
    (Path(work.folder) / STATE).write_bytes(damage)
    with pytest.raises(CollectError) as caught:
        list(collect(work))
    assert caught.value.key == "collect_broken"
    assert "collect.db" in str(caught.value)
    assert "Traceback" not in capfd.readouterr().err


def test_a_full_disk_ends_the_work_and_is_named(
    server: Server, job: Callable[..., Job], capfd: pytest.CaptureFixture[str]
) -> None:
    server.page("/a", "Judul")
    server.feed("/feed", "/a")
    work = job("/feed")
    Path(work.folder).mkdir()
    (Path(work.folder) / LOG).symlink_to("/dev/full")
    with pytest.raises(CollectError) as caught:
        list(collect(work))
    assert caught.value.key == "collect_broken"
    assert "Traceback" not in capfd.readouterr().err


def test_whoever_stops_the_work_need_not_wait_for_servers(server: Server, job: Callable[..., Job]) -> None:
    server.answers["/slow"] = lambda _: server.stop.wait(60) and None
    server.feed("/feed", "/slow")
    before, working = children(), collect(job("/feed"))
    next(working)
    began = monotonic()
    working.close()  # type: ignore[attr-defined]
    assert monotonic() - began < 15
    assert children() == before


def test_a_page_that_looks_like_an_archive_is_one_page(tmp_path: Path) -> None:
    record = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"
    body = b"<p>\r\n\r\n" + record + gzip.compress(record) + record
    raw = RawArchive(tmp_path / "warc", Frontier(tmp_path / "collect.db"))
    headers = {"Content-Type": "text/html", "X-Trap": "a\r\n\r\nWARC/1.1", "X-Euro": "\u20ac\u2028"}
    raw.put(Response("http://portal.example/", 200, headers, body), datetime(2026, 1, 1, tzinfo=UTC))
    (page,) = open_pages([tmp_path / "warc"])
    assert isinstance(page, Page)
    assert page.content == body


def test_what_a_newer_pantau_collected_is_left_alone(job: Callable[..., Job]) -> None:
    work = job("/feed")
    Path(work.folder).mkdir()
    with closing(sqlite3.connect(Path(work.folder) / STATE)) as newer:
        newer.execute("PRAGMA user_version = 99")
    with pytest.raises(CollectError) as caught:
        list(collect(work))
    assert (caught.value.key, "newer Pantau" in str(caught.value)) == ("collect_broken", True)
