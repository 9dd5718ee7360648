"""Periods: nothing is lost, nothing is summed that must stay apart."""

import itertools
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.series.point import Point
from pantau.views.periods import Width, between, period, widened, width_for

DAYS = st.dates(date(1999, 1, 1), date(2031, 12, 31)).map(date.isoformat)
WIDTHS: list[Width] = ["day", "week", "month"]
POINTS = st.builds(
    Point,
    a=st.just("PRK"),
    b=st.just("RUS"),
    day=st.none() | DAYS,
    quad=st.sampled_from(["verbal cooperation", "material conflict"]),
    modality=st.sampled_from(["actual", "planned", "negated"]),
    happenings=st.integers(1, 9),
    reports=st.integers(1, 99),
    forward=st.integers(0, 9),
    backward=st.integers(0, 9),
)


@given(DAYS, st.sampled_from(WIDTHS))
def test_a_period_begins_at_or_before_its_days_and_is_its_own(day: str, width: Width) -> None:
    begin = period(day, width)
    assert begin <= day
    assert period(begin, width) == begin


@given(DAYS, DAYS, st.sampled_from(WIDTHS))
def test_between_has_every_period_once_in_order(one: str, other: str, width: Width) -> None:
    first, last = sorted([one, other])
    found = list(between(first, last, width))
    assert found[0] == period(first, width)
    assert found[-1] == period(last, width)
    assert found == sorted(set(found))
    longest = {"day": 1, "week": 7, "month": 31}[width]
    gaps = [(date.fromisoformat(b) - date.fromisoformat(a)).days for a, b in itertools.pairwise(found)]
    assert all(gap <= longest for gap in gaps)


@given(st.lists(POINTS), st.sampled_from(WIDTHS))
def test_widening_keeps_the_sums_of_each_quad_and_modality(points: list[Point], width: Width) -> None:
    wide = widened(points, width)
    assert sums(points) == sums(wide)
    cells = [(point.day, point.quad, point.modality) for point in wide]
    assert len(cells) == len(set(cells))
    undated = [point.day is None for point in wide]
    assert undated == sorted(undated)


def sums(points: list[Point] | tuple[Point, ...]) -> Counter[tuple[bool, str, str, int]]:
    total: Counter[tuple[bool, str, str, int]] = Counter()
    for point in points:
        for place, value in enumerate((point.happenings, point.reports, point.forward, point.backward)):
            total[point.day is None, point.quad, point.modality, place] += value
    return +total


@pytest.mark.parametrize(
    ("days", "width"),
    [
        ([], "day"),
        (["2024-11-01", "2024-11-20"], "day"),
        (["2024-01-01", "2024-06-01"], "week"),
        (["2020-01-01", "2024-06-01"], "month"),
    ],
)
def test_the_width_fits_the_time(days: list[str], width: Width) -> None:
    assert width_for(days) == width
