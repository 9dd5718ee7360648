"""A store in a folder of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pantau.store.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.open(tmp_path / "pantau.db") as opened:
        yield opened
