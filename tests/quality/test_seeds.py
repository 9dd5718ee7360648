"""The four seeds: what issue 10 asks of them, and no less than was reached."""

import pytest
from gate import SHARED

pytestmark = pytest.mark.quality
REACHED = 12  # of the 12 must lines


@pytest.mark.skipif(not SHARED.exists(), reason=f"QUALITY NOT CHECKED: {SHARED} is missing")
def test_seeds() -> None:
    from seeds import check

    outcome = check()
    assert outcome.wrong == []
    assert outcome.found >= REACHED, outcome.missed
