"""Several processes at one store: one writes, others read, and nobody is turned away."""

import multiprocessing
from pathlib import Path

from store_making import grouped, page, saved

from pantau.store.archive import Archive
from pantau.store.rows import Query

BATCHES, SIZE = 30, 4


def write(path: str, first: int) -> int:
    """Saves and groups batches of pages; the number of pages it sees at the end."""
    with Archive.open(path) as archive:
        for batch in range(BATCHES):
            archive.save([saved(first + batch * SIZE + n) for n in range(SIZE)])
            if batch % 10 == 0:
                grouped(archive)
        return archive.totals().pages


def read(path: str) -> list[tuple[int, int, int]]:
    """Asks until all is there: pages, events and articles found by a word, each time of one state."""
    answers = [(0, 0, 0)]
    with Archive.open(path) as archive:
        while answers[-1][0] < BATCHES * SIZE:
            with archive.snapshot():
                found = len(archive.search("Pyongyang", 9999))
                asked = archive.events(Query(dyad=("RUS", "PRK"), since="2024-11-01"))
                answers.append((archive.totals().pages, len(asked), found))
    return answers


def test_readers_beside_a_writer_each_see_whole_batches(tmp_path: Path) -> None:
    path = str(tmp_path / "pantau.db")
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        writer = pool.apply_async(write, (path, 0))
        readers = [pool.apply_async(read, (path,)) for _ in range(3)]
        assert writer.get(60) == BATCHES * SIZE
        for pages, events, found in [answer for reader in readers for answer in reader.get(60)]:
            assert pages % SIZE == 0
            assert pages == events == found
    with Archive.open(path) as archive:
        grouped(archive)
        assert archive.check() == []


def test_two_writers_take_turns(tmp_path: Path) -> None:
    path = str(tmp_path / "pantau.db")
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        pool.starmap(write, [(path, 0), (path, BATCHES * SIZE // 2)])
    with Archive.open(path) as archive:
        assert archive.totals().pages == BATCHES * SIZE * 3 // 2
        assert archive.known([page(BATCHES * SIZE).key], "rules-1+aa")


def make(path: str, n: int) -> int:
    """Opens a store that may not be there yet, and saves a page."""
    with Archive.open(path) as archive:
        archive.save([saved(n)])
        return archive.totals().pages


def test_processes_that_make_a_store_at_the_same_moment(tmp_path: Path) -> None:
    jobs = [(str(tmp_path / f"{store}.db"), n) for store in range(12) for n in range(4)]
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        seen = pool.starmap(make, jobs, chunksize=1)
    assert [max(seen[at : at + 4]) for at in range(0, len(seen), 4)] == [4] * 12


def test_a_writer_killed_at_work_leaves_whole_batches(tmp_path: Path) -> None:
    path = str(tmp_path / "pantau.db")
    writer = multiprocessing.get_context("spawn").Process(target=write, args=(path, 0))
    with Archive.open(path) as archive, Archive.open(tmp_path / "undisturbed.db") as undisturbed:
        writer.start()
        while archive.totals().pages < BATCHES * SIZE // 3 and writer.is_alive():
            pass
        writer.kill()
        writer.join()
        assert archive.totals().pages % SIZE == 0
        assert all("pantau run" in found for found in archive.check())
        for either in (archive, undisturbed):
            write(either.location, 0)
            grouped(either)
        assert list(archive.dump()) == list(undisturbed.dump())
