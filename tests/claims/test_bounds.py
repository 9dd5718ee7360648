"""An undated article lies in the days on which its claims hold."""

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pantau.claims import Claim, DateBounds
from pantau.claims.when import Days, hull, overlap

Check = Callable[..., tuple[tuple[Claim, ...], DateBounds]]


def test_one_claim_bounds_the_date(check: Check) -> None:
    (found,), bounds = check("US Secretary of State Antony Blinken spoke.", None)
    assert (found.verdict, found.from_, found.to) == ("bounded", "2021-01-26", "2025-01-20")
    assert (bounds.from_, bounds.to) == ("2021-01-26", "2025-01-20")


def test_claims_bound_it_together(check: Check) -> None:
    text = "Presiden Rusia Vladimir Putin berterima kasih kepada Pemimpin Tertinggi Korea Utara, Kim Jong Un."
    (putin, kim), bounds = check(text, None, "id")
    assert (putin.from_, putin.to) == ("2000-05-07", None)
    assert "2008-05-07" in putin.explanation.id and "2012-05-07" in putin.explanation.en
    assert (kim.from_, kim.to) == ("2011-12-17", None)
    assert (bounds.from_, bounds.to) == ("2012-05-07", None)


def test_a_former_holder_bounds_it_from_below(check: Check) -> None:
    _, bounds = check("Former US president Barack Obama spoke.", None)
    assert (bounds.from_, bounds.to) == ("2017-01-20", None)


def test_claims_that_disagree_bound_nothing(check: Check) -> None:
    text = "US President Bill Clinton phoned Ukrainian President Volodymyr Zelensky."
    found, bounds = check(text, None)
    assert {claim.verdict for claim in found} == {"bounded"}
    assert (bounds.from_, bounds.to) == (None, None)


def test_a_dated_article_has_open_bounds(check: Check) -> None:
    _, bounds = check("US Secretary of State Antony Blinken spoke.", "2023-01-01")
    assert bounds == DateBounds()
    assert bounds.line() == '{"from":null,"to":null}'


days = st.one_of(st.none(), st.dates())
spans = st.lists(
    st.tuples(days, days).filter(lambda pair: None in pair or pair[0] <= pair[1]).map(lambda pair: Days(*pair)),
    max_size=4,
)


def holds(these: list[Days], day: date) -> bool:
    return any((span.first or day) <= day <= (span.last or day) for span in these)


@given(spans, spans, st.dates())
def test_the_overlap_holds_exactly_the_days_of_both(one: list[Days], other: list[Days], day: date) -> None:
    assert holds(overlap(one, other), day) == (holds(one, day) and holds(other, day))


@given(spans, st.dates())
def test_the_hull_holds_every_span(these: list[Days], day: date) -> None:
    assert not holds(these, day) or holds([hull(these)], day)
