"""Source, place and time on our own set of sentences: what a coder of events relies on, as a share that is
right."""

from functools import cache

import pytest
from events_details import cases, found

LEAST = {"said": 0.95, "where": 0.95, "when": 0.95}


@cache
def right(lang: str) -> dict[str, float]:
    """The share that is right, by detail."""
    these = [case for case in cases() if case.lang == lang]
    hits = [
        [ours == said for ours, said in zip(found(case), (case.said, case.where, case.when), strict=True)]
        for case in these
    ]
    return dict(zip(LEAST, (sum(each) / len(these) for each in zip(*hits, strict=True)), strict=True))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("detail", LEAST)
def test_details_are_right_on_the_whole(lang: str, detail: str) -> None:
    assert right(lang)[detail] >= LEAST[detail]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_set_holds_each_detail_and_its_absence(lang: str) -> None:
    these = [case for case in cases() if case.lang == lang]
    assert len(these) > 70
    for values in zip(*((case.said, case.where, case.when) for case in these), strict=True):
        assert 10 < values.count("-") < len(these) - 10
