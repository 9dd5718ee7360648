"""Countries and days as users write them."""

from datetime import date

import pytest

from pantau.errors import UsageError
from pantau.reference import organisations, states
from pantau.views.days import iso_day
from pantau.views.names import country_code, country_name


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("RUS", "RUS"),
        ("rus", "RUS"),
        ("ru", "RUS"),
        ("Rusia", "RUS"),
        ("Russia", "RUS"),
        ("Korea Utara", "PRK"),
        ("north korea", "PRK"),
        ("Amerika Serikat", "USA"),
        ("AS", "USA"),
        ("Côte d'Ivoire", "CIV"),
        ("PBB", "UNO"),
        ("NATO", "NAT"),
        ("Uni Eropa", "EUR"),
    ],
)
def test_countries_are_known_by_code_and_by_name_in_both_languages(word: str, code: str) -> None:
    assert country_code(word) == code


def test_every_state_is_found_by_all_its_own_names() -> None:
    for state in states():
        for word in (state.iso3, state.name_en, state.name_id):
            assert country_code(word) == state.iso3, word


def test_every_code_that_events_carry_is_understood_and_has_a_name() -> None:
    for code in {organisation.code for organisation in organisations()} - {"---"}:
        assert country_code(code) == code
        assert country_name(code, "en") != code and country_name(code, "id") != code, code
    assert country_code("Barat") == country_code("the West") == "WST"


def test_an_unknown_country_is_told_with_what_was_perhaps_meant() -> None:
    with pytest.raises(UsageError) as found:
        country_code("Rusland")
    assert found.value.where == "Rusland"
    with pytest.raises(UsageError, match="North Korea"):
        country_code("Nort Korea")


def test_names_follow_the_language_and_the_unknown_is_called_so() -> None:
    assert (country_name("PRK", "en"), country_name("PRK", "id")) == ("North Korea", "Korea Utara")
    assert country_name("---", "id") == "tidak diketahui"
    assert country_name("XXX", "en") == "XXX"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024", "2024-01-01"),
        ("2024-11", "2024-11-01"),
        ("2024-11-19", "2024-11-19"),
        (None, None),
        (date(2024, 11, 19), "2024-11-19"),
    ],
)
def test_days_may_be_coarse(said: str | date | None, day: str | None) -> None:
    assert iso_day(said) == day


@pytest.mark.parametrize("said", ["", "yesterday", "2024-13", "2024-02-30", "19-11-2024"])
def test_what_is_no_day_is_told(said: str) -> None:
    with pytest.raises(UsageError):
        iso_day(said)
