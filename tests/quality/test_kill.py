"""A run that was killed at any moment and is run again ends as if nothing had been."""

from pathlib import Path

import pytest
from kill import kill_runs


@pytest.mark.quality
def test_killed_runs_equal_an_undisturbed_one(tmp_path: Path) -> None:
    found = kill_runs(30, 1, tmp_path)
    assert found.differing == 0
    assert found.damage == []
    assert found.rows > 1000
    assert found.phases["while reading"] > 0 and found.phases["while grouping"] > 0
