"""What a user asks the reference data."""

from datetime import date

import pytest

from pantau.reference import (
    fold,
    holders,
    office_classes,
    offices,
    organisations,
    post_terms,
    state,
    states,
    terms,
    terms_of,
)


def test_states_are_known_by_code_with_names_in_both_languages() -> None:
    germany = state("DEU")
    assert germany and (germany.name_en, germany.name_id) == ("Germany", "Jerman")
    assert "Korut" in state("PRK").aliases and "South Koreans" in state("KOR").demonyms
    assert "Kremlin" in state("RUS").metonyms and state("RUS").capital_id == "Moskow"
    assert state("USA").hog_is_hos and not state("JPN").hog_is_hos
    assert state("XXX") is None


def test_all_un_members_and_five_others_are_there() -> None:
    codes = {entry.iso3 for entry in states()}
    assert len(codes) >= 198
    assert {"PSE", "TWN", "KOS", "VAT", "ESH"} <= codes
    assert all(-90 <= entry.lat <= 90 and -180 <= entry.lon <= 180 for entry in states())


def test_no_name_means_two_states() -> None:
    owner: dict[str, str] = {}
    for entry in states():
        for name in {entry.name_en, entry.name_id, *entry.aliases, *entry.demonyms}:
            assert owner.setdefault(name.lower(), entry.iso3) == entry.iso3, name


@pytest.mark.parametrize(
    ("name", "code", "sector"),
    [
        ("Hamas", "PSE", "REB"),
        ("DK PBB", "UNO", "IGO"),
        ("Garda Revolusi", "IRN", "MIL"),
        ("KPK", "IDN", "JUD"),
        ("DPR", "IDN", "LEG"),
        ("ECOWAS", "IGO", "IGO"),
        ("Amnesty International", "NGO", "NGO"),
    ],
)
def test_organisations_carry_code_and_sector(name: str, code: str, sector: str) -> None:
    found = {(entry.code, entry.sector) for entry in organisations() if name in entry.names_en + entry.names_id}
    assert found == {(code, sector)}


def test_the_taliban_change_their_sector_on_the_day_of_kabuls_fall() -> None:
    rows = [entry for entry in organisations() if "Taliban" in entry.names_en]
    assert {(entry.sector, entry.since, entry.until) for entry in rows} == {
        ("REB", None, "2021-08-15"),
        ("GOV", "2021-08-15", None),
    }


def test_every_term_has_a_known_class_and_the_classes_have_words() -> None:
    assert {term.office_class for term in terms()} <= office_classes()
    assert any("menlu" in office.words_id for office in offices() if office.office_class == "foreign_minister")


def test_holders_on_a_day() -> None:
    def names(day: date) -> list[str]:
        return [term.person for term in holders("defence_minister", "RUS", day)]

    assert names(date(2020, 1, 1)) == ["Sergei Shoigu"]
    assert names(date(2024, 11, 19)) == ["Andrei Belousov"]
    assert holders("defence_minister", "XXX", date(2024, 1, 1)) == ()
    assert len(holders("head_of_state", "USA", date(2025, 1, 20))) == 2  # a handover belongs to both


def test_a_person_is_found_in_any_spelling() -> None:
    for spelling in ("Sergei Shoigu", "sergey shoygu", "Shoigu"):
        assert {term.office_class for term in terms_of(spelling)} >= {
            "defence_minister",
            "security_council_secretary",
        }
    assert terms_of("Recep Tayyip Erdogan") == terms_of("Recep Tayyip Erdoğan") != ()
    assert terms_of("Nobody At All") == ()
    assert fold("Kim Jong-Un") == fold("Kim Jong Un") == "kim jong un"


def test_terms_of_a_post_come_in_order() -> None:
    starts = [term.earliest_start for term in post_terms("head_of_government", "GBR")]
    assert starts == sorted(starts) and len(starts) > 5
