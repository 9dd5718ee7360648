"""Reading a raw archive while a collector still writes it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pantau.engine import LocalEngine, run_collected
from pantau.sources.collect.frontier import Frontier
from pantau.sources.collect.raw import WARCS, RawArchive, Response
from pantau.store.archive import Archive


@pytest.mark.parametrize("cut", [1, 9, 100, 250, 400])
def test_a_record_that_was_still_written_is_read_the_next_time(archive: Archive, tmp_path: Path, cut: int) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    raw = RawArchive(folder / WARCS, Frontier(folder / "collect.db"))
    text = "Menteri Pertahanan Rusia mengunjungi Korea Utara pada Jumat untuk membahas kerja sama. "
    for name in "ab":
        body = f"<html><body><article><h1>{name}</h1><p>{text * 5}{name}</p></article></body></html>".encode()
        place = raw.put(
            Response(f"http://portal.example/{name}", 200, {"Content-Type": "text/html"}, body),
            datetime(2026, 1, 1, tzinfo=UTC),
        )
    path = folder / WARCS / place
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    with LocalEngine(workers=1) as engine:
        run_collected(archive, folder, engine)
        path.write_bytes(whole)
        run_collected(archive, folder, engine)
    assert archive.totals().articles == 2
    assert archive.quarantined() == []
