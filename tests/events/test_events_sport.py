"""Teams that are called by their countries do not attack each other; people at a match may be attacked."""

import pytest
from events_coding import acts, coded, headline


@pytest.mark.parametrize(
    "title",
    [
        "Klasemen Usai Peru Dibantai Chile 0-6: Ghana Lolos",
        "Hasil Kualifikasi Piala Dunia: Peru Hajar Chile 4-0",
        "Peru Siap Gempur Chile di Semifinal",
    ],
)
def test_a_match_is_no_fight(title: str) -> None:
    assert headline(title) == ()


def test_the_title_tells_what_the_text_is_about() -> None:
    text = "Peru menyerang Chile sejak menit pertama."
    assert acts(coded(text, title="Hasil Kualifikasi Piala Dunia")) == []
    assert acts(coded(text, title="Hasil Sidang Umum")) == ["ASSAULT PER GOV > CHL GOV"]


def test_people_at_a_match_are_no_teams() -> None:
    assert acts(coded("Polisi Peru memukuli demonstran Chile saat semifinal.")) == ["ASSAULT PER COP > CHL CVL"]


def test_other_acts_between_countries_count_in_sport_too() -> None:
    assert acts(coded("Peru memboikot Piala Dunia di Chile.")) != []


def test_a_mass_in_church_is_no_massing_of_troops() -> None:
    assert coded("Pope Francis will lead a Mass at the cathedral in Peru.", "en") == ()
