"""Coarse dates mean a span of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.reference.coarse import first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-05-12", date(2024, 5, 12), date(2024, 5, 12)),
    ],
)
def test_what_a_coarse_date_can_mean(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_coarser_date_holds_the_finer_one(day: date) -> None:
    full = day.isoformat()
    for text in (full[:4], full[:7], full):
        assert first_day(text) <= day <= last_day(text)


@pytest.mark.parametrize("text", ["", "24", "2024-1", "2024-00", "2024-02-30", "May 2024"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        first_day(text)
