"""Happenings: reports of one act come together, others stay apart, in whatever order they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories_making import article, event, month, report, reports

from pantau.events.event import When
from pantau.stories.group import group
from pantau.stories.happening import Report, day_of, happening_key
from pantau.stories.sides import MUTUAL, sides


@given(reports(), st.randoms())
def test_the_order_of_reports_changes_nothing(told: list[Report], chance: "st.random.Random") -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert group(shuffled) == group(told)


@given(reports())
def test_every_report_is_in_one_happening(told: list[Report]) -> None:
    found = group(told)
    assert sorted(id_ for happening in found for id_ in happening.events) == sorted(one.id for one in told)
    for happening in found:
        assert happening.witnesses <= happening.reports == len(happening.pages) <= len(happening.events)


@given(reports())
def test_reports_of_other_articles_share_only_a_known_day(told: list[Report]) -> None:
    by_page = {one.page: one.original for one in told}
    for happening in group(told):
        originals = {by_page[page] for page in happening.pages}
        assert happening.day is not None or len(originals) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CONSULT RUS > PRK", "CONSULT PRK > RUS"),
        ("CONSULT RUS > PRK", "CONSULT PRK+RUS > -"),
        ("AGREE RUS+CHN > PRK", "AGREE PRK > CHN+RUS"),
        ("ACCUSE USA+KOR > PRK", "ACCUSE KOR+USA > PRK"),
        ("ASSAULT RUS > ---", "ASSAULT RUS > -"),
        ("ASSAULT --- > UKR", "ASSAULT - > UKR"),
    ],
)
def test_one_act_however_it_is_said(one: str, other: str) -> None:
    (happening,) = group([report(one, page="a"), report(other, page="b")])
    assert (happening.reports, happening.witnesses) == (2, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (report(page="a"), report(page="b", day="2024-11-20")),
        (report(page="a"), report(page="b", event=event(modality="planned"))),
        (report(page="a"), report("AGREE RUS > PRK", page="b")),
        (report("ACCUSE RUS > PRK", page="a"), report("ACCUSE PRK > RUS", page="b")),
        (report("ACCUSE USA > PRK", page="a"), report("ACCUSE USA+KOR > PRK", page="b")),
        (report(page="a", day=None), report(page="b", day=None)),
        # The two seeds: Kim receives Shoigu in a dated article, Patrushev in one without a date.
        (report("CONSULT PRK+RUS > -", page="000"), report("CONSULT RUS > PRK", page="002", day=None)),
        (report("ASSAULT --- > ---", page="a"), report("ASSAULT - > -", page="b")),
        (report("COERCE IDN > IDN", page="a"), report("COERCE IDN > IDN", page="b")),
        (report(page="a", day=None), report(page="a", day=None, id="2", event=event(when=month("2023-09")))),
    ],
)
def test_what_stays_apart(one: Report, other: Report) -> None:
    assert happening_key(one) != happening_key(other)


def test_copies_are_reports_but_no_witnesses() -> None:
    told = [
        report(page="a", day=None, published="2024-11-19T08:00:00+07:00"),
        report(page="b", day=None, published="2024-11-19T02:00:00Z", original="a"),
    ]
    (happening,) = group(told)
    assert (happening.reports, happening.witnesses) == (2, 1)
    assert (happening.first, happening.last) == ("2024-11-19T08:00:00+07:00", "2024-11-19T02:00:00Z")


def test_background_is_so_only_where_all_say_so() -> None:
    aside = report(page="b", event=event(background=True))
    assert [group([aside])[0].background, group([report(), aside])[0].background] == [True, False]


def test_no_day_is_invented() -> None:
    dated = article("a", "x", published="2024-11-19T23:30:00+07:00", published_precision="minute")
    by_month = article("a", "x", published="2024-11", published_precision="month")
    said = When(start="2024-06-19", end="2024-06-19", precision="day")
    assert day_of(event(), dated) == "2024-11-19"
    assert day_of(event(when=said), dated) == "2024-06-19"
    assert day_of(event(when=said), article("b", "x")) == "2024-06-19"
    assert day_of(event(when=month("2023-09")), dated) is None
    assert day_of(event(background=True), dated) is None
    assert day_of(event(), by_month) is None


@given(st.lists(st.sampled_from(("A", "B", "C", "---"))), st.lists(st.sampled_from(("A", "B", "---"))))
def test_sides_of_sides_are_the_same(actors: list[str], recipients: list[str]) -> None:
    for mutual in (True, False):
        found = sides(actors, recipients, mutual)
        assert sides(*found, mutual) == found
    assert sides(actors, recipients, True) == sides(recipients, actors, True)
    assert {"CONSULT", "AGREE", "COOPERATE"} == MUTUAL
