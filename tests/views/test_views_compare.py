"""Compare: two reports, whether they are of one happening, and where they differ."""

import pytest
from pydantic import ValidationError

from pantau.views.compare import ComparedReport as Report
from pantau.views.compare import ReportPair as Pair
from pantau.views.compare import compare

BOMB = Report(
    lang="id", title="Bom di terminal Quetta, 12 tewas", published="2025-03-05T09:10:00+07:00", outlet="Harian A",
    text="Bom meledak di terminal bus Quetta, Pakistan, Rabu pagi, menewaskan 12 orang.",
)  # fmt: skip
TOO = Report(
    lang="en", title="Blast at Quetta bus station kills 19", published="2025-03-05T10:10:00+00:00",
    text="A bomb at the bus station in Quetta, Pakistan, killed nineteen people on Wednesday morning.",
)  # fmt: skip
OTHER = Report(
    lang="en", title="Chile and Peru sign fishing deal", published="2025-06-01T10:10:00+00:00",
    text="The foreign ministers of Chile and Peru signed an agreement on fishing in Lima on Sunday.",
)  # fmt: skip


def test_two_languages_meet_and_the_number_differs() -> None:
    found = compare(Pair(id="1", a=BOMB, b=TOO))
    assert found.same_event and found.surety > 0.5
    (conflict,) = found.conflicts
    assert (conflict.field, conflict.a, conflict.b) == ("killed", 12, 19)
    assert "12 tewas" in conflict.quote_a and "kills 19" in conflict.quote_b
    assert conflict.explanation.en and conflict.explanation.id


def test_a_report_is_one_with_itself_and_never_differs() -> None:
    found = compare(Pair(id="1", a=TOO, b=TOO))
    assert found.same_event and found.conflicts == ()


def test_reports_of_two_things_are_two_and_are_not_compared_further() -> None:
    found = compare(Pair(id="1", a=BOMB, b=OTHER))
    assert not found.same_event and found.conflicts == ()


def test_a_report_of_which_only_the_month_is_known_brings_nothing_up_to_date() -> None:
    month = BOMB.model_copy(update={"published": "2025-03"})
    (conflict,) = compare(Pair(id="1", a=month, b=TOO)).conflicts
    assert (conflict.field, conflict.later) == ("killed", None)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31T10:00:00Z", "0001-01"])
def test_a_day_around_which_nothing_can_be_reckoned_is_refused(day: str) -> None:
    with pytest.raises(ValidationError, match="no date of news"):
        Report.model_validate({"text": BOMB.text, "published": day})
