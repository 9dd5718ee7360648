"""Floors: no figure may fall below what is pinned in floors.json."""

import pytest
from gate import SHARED, below
from measures import MEASURES

pytestmark = pytest.mark.quality


@pytest.mark.skipif(not SHARED.exists(), reason=f"QUALITY NOT CHECKED: {SHARED} is missing")
@pytest.mark.parametrize("name", MEASURES)
def test_floor(name: str) -> None:
    set_hash, figures = MEASURES[name]()
    assert below(name, set_hash, figures) == []
