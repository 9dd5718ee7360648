"""Series: acts of many countries counted between two, day by day, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.series.count import count
from pantau.series.pairs import pairs
from pantau.stories.happening import Happening
from pantau.stories.sides import MUTUAL, sides

COUNTRIES = st.lists(st.sampled_from(("CHN", "RUS", "USA", "---")), max_size=3)


def happening(
    type_: str, sources: str, targets: str = "", day: str | None = "2024-11-19", reports: int = 1
) -> Happening:
    """A happening; countries are joined by +."""
    found = sides(sources.split("+"), targets.split("+") if targets else (), type_ in MUTUAL)
    return Happening(
        id=f"{type_}{sources}{targets}{day}",
        type=type_,
        quad="verbal cooperation" if type_ in MUTUAL else "material conflict",
        modality="actual",
        day=day,
        sources=found[0],
        targets=found[1],
        events=("e",),
        pages=("p",),
        reports=reports,
        witnesses=1,
        first=None,
        last=None,
        background=False,
    )


@pytest.mark.parametrize(
    ("actors", "recipients", "mutual", "expected"),
    [
        (["RUS"], ["PRK"], False, {("RUS", "PRK")}),
        (["RUS"], ["PRK"], True, {("PRK", "RUS")}),
        (["USA", "KOR"], ["PRK", "CHN"], False, {("USA", "PRK"), ("USA", "CHN"), ("KOR", "PRK"), ("KOR", "CHN")}),
        (["USA", "KOR", "JPN"], [], False, {("JPN", "KOR"), ("JPN", "USA"), ("KOR", "USA")}),
        (["USA", "KOR"], ["PRK"], True, {("PRK", "USA"), ("KOR", "PRK")}),
        (["PRK"], [], False, {("PRK", "---")}),
        ([], ["UKR"], False, {("---", "UKR")}),
        (["IDN"], ["IDN"], True, {("IDN", "IDN")}),
        (["IDN"], ["IDN"], False, {("IDN", "IDN")}),
        ([], [], False, {("---", "---")}),
    ],
)
def test_pairs(actors: list[str], recipients: list[str], mutual: bool, expected: set[tuple[str, str]]) -> None:
    assert pairs(actors, recipients, mutual) == expected


@given(COUNTRIES, COUNTRIES, st.booleans())
def test_pairs_of_a_happening_are_those_of_its_events(
    actors: list[str], recipients: list[str], mutual: bool
) -> None:
    found = pairs(actors, recipients, mutual)
    assert pairs(*sides(actors, recipients, mutual), mutual) == found
    assert {name for pair in found for name in pair} >= {*actors, *recipients} - {"---"}


def test_counts_keep_direction_and_reports() -> None:
    points = count(
        [
            happening("ASSAULT", "RUS", "UKR", reports=3),
            happening("ASSAULT", "UKR", "RUS"),
            happening("ACCUSE", "UKR+USA", "RUS", reports=2),
            happening("ACCUSE", "RUS+UKR"),
        ]
    )
    assert [(point.a, point.b) for point in points] == [("RUS", "UKR"), ("RUS", "USA")]
    point = points[0]
    assert (point.happenings, point.reports, point.forward, point.backward) == (4, 7, 1, 2)


def test_an_act_without_direction_is_in_neither() -> None:
    (point,) = count([happening("CONSULT", "RUS", "PRK")])
    assert (point.a, point.b, point.happenings, point.forward, point.backward) == ("PRK", "RUS", 1, 0, 0)


def test_the_undated_are_kept_apart() -> None:
    points = count([happening("CONSULT", "RUS", "PRK", day) for day in (None, "2024-11-19")])
    assert [(point.day, point.happenings) for point in points] == [(None, 1), ("2024-11-19", 1)]


happenings = st.builds(
    happening,
    st.sampled_from(("CONSULT", "ACCUSE")),
    st.sampled_from(("RUS", "RUS+CHN", "---", "USA")),
    st.sampled_from(("", "RUS", "USA+CHN")),
    st.sampled_from((None, "2024-11-19", "2024-11-20")),
)


@given(st.lists(happenings, max_size=12), st.randoms())
def test_the_order_of_happenings_changes_nothing_and_none_is_lost(
    several: list[Happening], chance: "st.random.Random"
) -> None:
    shuffled = list(several)
    chance.shuffle(shuffled)
    points = count(several)
    assert count(shuffled) == points
    assert all(point.a <= point.b and point.forward + point.backward <= 2 * point.happenings for point in points)
    dyads = [
        len({tuple(sorted(pair)) for pair in pairs(one.sources, one.targets, one.type in MUTUAL)})
        for one in several
    ]
    assert sum(point.happenings for point in points) == sum(dyads)
