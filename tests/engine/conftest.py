"""An engine with the tests' reader, and an archive of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pantau.engine import LocalEngine
from pantau.store.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.open(tmp_path / "pantau.db") as opened:
        yield opened


@pytest.fixture(scope="session")
def engine() -> Iterator[LocalEngine]:
    """Two workers that give a page a second."""
    with LocalEngine(2, limit_s=1.0, reader="engine_readers:LineReader") as opened:
        yield opened
