"""Merging: reports of one act in unlike words become one happening."""

from hypothesis import given
from hypothesis import strategies as st
from stories_making import report, reports

from pantau.stories.group import group
from pantau.stories.happening import Report
from pantau.stories.merging import happening_keys


def together(*several: Report) -> bool:
    """Whether all are one happening."""
    return len(set(happening_keys(several).values())) == 1


def test_the_same_main_news_may_name_one_side_only_or_a_day_beside() -> None:
    whole = report("ACCUSE USA > IRN", page="a", news="x")
    assert together(whole, report("ACCUSE USA > -", page="b", news="x"))
    assert together(whole, report("ACCUSE USA > IRN", "2024-11-20", page="b", news="x"))
    assert together(whole, report("ACCUSE USA+SAU > IRN", None, page="b", news="x"))


def test_what_contradicts_stays_apart() -> None:
    whole = report("ACCUSE USA > IRN", page="a", news="x")
    assert not together(whole, report("ACCUSE USA > RUS", page="b", news="x"))
    assert not together(whole, report("ACCUSE SAU > IRN", page="b", news="x"))
    assert not together(whole, report("ACCUSE USA > IRN", "2024-11-25", page="b", news="x"))
    assert not together(whole, report("REJECT USA > IRN", page="b", news="x"))


def test_unlike_main_news_merge_only_where_all_is_the_same() -> None:
    whole = report("ACCUSE USA > IRN", page="a", news="x")
    assert together(whole, report("ACCUSE USA > IRN", page="b", news="y"))
    assert not together(whole, report("ACCUSE USA > -", page="b", news="y"))


def test_one_article_never_merges_two_acts_of_its_own() -> None:
    assert not together(
        report("ACCUSE USA > IRN", page="a", news="x"), report("ACCUSE USA > -", page="a", news="x")
    )


@given(reports(), st.randoms())
def test_the_order_of_reports_does_not_matter(several: list[Report], chance) -> None:  # type: ignore[no-untyped-def]
    grouped = [each.model_copy(update={"news": "x"}) for each in several]
    shuffled = list(grouped)
    chance.shuffle(shuffled)
    assert happening_keys(shuffled) == happening_keys(grouped)
    assert group(shuffled, happening_keys(shuffled)) == group(grouped, happening_keys(grouped))
