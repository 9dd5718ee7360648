"""To which act a time belongs: not another act's, not the day on which something was said or printed."""

import pytest
from events_coding import coded

# the article's day is Wednesday 2019-06-19
TWO = [
    (
        "id",
        "Peru menyerang Chile pada Senin, dua hari setelah Kenya menyerang Ghana pada Sabtu.",
        ["2019-06-17", "2019-06-15"],
    ),
    (
        "en",
        "Peru attacked Chile on Monday, two days after Kenya attacked Ghana on Saturday.",
        ["2019-06-17", "2019-06-15"],
    ),
    ("en", "Peru condemned Chile on Monday and attacked Ghana on Tuesday.", ["2019-06-17", "2019-06-18"]),
]

NOT_ITS_OWN = [
    ("id", "Peru menyerang Chile, kata militer Chile di Lima, Selasa (18/6)."),
    ("id", "Peru menyerang Chile, dikutip dari Antara, Selasa (18/6)."),
    ("id", "Militer Chile mengatakan pada Selasa bahwa Peru menyerang Chile."),
    ("en", "Peru attacked Chile, Chile's army said on Tuesday."),
    ("en", "Chile's army said on Tuesday that Peru attacked Chile."),
    ("en", "Chile's army said in a statement on Tuesday that Peru attacked Chile."),
]

STILL_ITS_OWN = [
    ("id", "Peru menyerang Chile pada Selasa, kata militer Chile."),
    ("id", "Pada Selasa, Peru menyerang Chile."),
    ("id", "Peru mengecam Chile, Selasa (18/6)."),
    ("en", "Peru attacked Chile on Tuesday, Chile's army said on Wednesday."),
    ("en", "Chile's army said Peru on Tuesday attacked Chile."),
    ("en", "On Tuesday, Peru attacked Chile."),
]

AHEAD = [
    ("id", "Presiden Peru akan mengunjungi Chile pada Jumat.", "2019-06-21"),
    ("id", "Presiden Peru tidak akan mengunjungi Chile pada Jumat.", "2019-06-21"),
    ("en", "Peru's president may visit Chile on Friday.", "2019-06-21"),
    ("en", "Peru's president did not visit Chile on Friday.", "2019-06-14"),
]


@pytest.mark.parametrize(("lang", "text", "days"), TWO)
def test_each_act_has_its_own_day(lang: str, text: str, days: list[str]) -> None:
    assert [event.when and event.when.start for event in coded(text, lang)] == days


@pytest.mark.parametrize(("lang", "text"), NOT_ITS_OWN)
def test_the_day_of_saying_is_not_the_day_of_the_act(lang: str, text: str) -> None:
    assert [event.when for event in coded(text, lang)] == [None]


@pytest.mark.parametrize(("lang", "text"), STILL_ITS_OWN)
def test_the_day_beside_the_act_is_its_day(lang: str, text: str) -> None:
    assert [event.when and event.when.start for event in coded(text, lang)] == ["2019-06-18"]


@pytest.mark.parametrize(("lang", "text", "day"), AHEAD)
def test_what_was_to_come_is_dated_ahead_also_where_it_does_not_come(lang: str, text: str, day: str) -> None:
    assert [event.when and event.when.start for event in coded(text, lang)] == [day]
