"""Denials, who began, and who dealt with whom."""

import pytest
from test_disputes_reports import differ


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Jets bomb depot near Homs", "Damascus denies bombing near Homs", "en en"),
        ("Jet bom gudang di dekat Homs", "Damaskus bantah gudang dibom", "id id"),
        ("Envoys met in Oslo, paper says", "Kyiv: no envoy went to Oslo", "en en"),
        ("Envoys met in Oslo, paper says", "Kyiv dismisses report of Oslo meeting", "en en"),
        ("Army takes Goma airport", "Kinshasa: kabar jatuhnya bandara Goma tidak benar", "en id"),
    ],
)
def test_a_denial_stands_against_what_happened(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {"happened": (True, False)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("General arrested in Bissau", "Bissau denies coup but confirms arrest of general"),
        ("Storm hits Cebu", "Storm hits Cebu, police say no casualties reported"),
        ("Senate rejects budget", "Budget fails in Senate"),
        ("Premier loses vote", "No-confidence vote brings down premier"),
        ("Kyiv denies raid", "Kyiv says raid did not happen"),
        ("Trump asks why Japan did not act", "Trump wonders at Japan"),
    ],
)
def test_what_only_sounds_like_a_denial_is_none(a: str, b: str) -> None:
    assert differ(a, b) == {}


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Armenian troops fired first, Baku says", "Azerbaijani soldiers started shooting, Yerevan says", "en en"),
        ("Tentara Thailand menembak lebih dulu", "Cambodian soldiers opened fire first", "id en"),
        ("Rebels began the clash in Goma", "Bentrokan dimulai tentara", "en id"),
        ("Police charged first, farmers say of clash", "Farmers attacked first in clash, prefect says", "en en"),
    ],
)
def test_two_who_began_are_a_conflict(a: str, b: str, langs: str) -> None:
    assert list(differ(a, b, langs)) == ["first_actor"]


def test_who_began_told_in_two_ways_is_none() -> None:
    assert differ("Indian troops fired first", "India started the shooting, Pakistan says") == {}


def test_who_only_answers_did_not_begin() -> None:
    assert (
        differ("Indian troops fired first", "Pakistan's men returned fire after Indian soldiers shot first") == {}
    )


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Indian premier meets French president", "PM India temui kanselir Jerman", "en id"),
        ("Egypt signs gas deal with Cyprus", "Mesir teken kontrak gas dengan Israel", "en id"),
        ("Presiden Suriah terima menlu Turki", "Syrian president receives Turkish defence minister", "id en"),
        ("Mesir undang delegasi Hamas", "Cairo invites Islamic Jihad", "id en"),
    ],
)
def test_two_other_parties_are_a_conflict(a: str, b: str, langs: str) -> None:
    assert list(differ(a, b, langs)) == ["counterpart"]


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Indian premier meets French president", "PM India temui presiden Prancis", "en id"),
        ("Egypt's foreign minister meets Iranian counterpart about Gaza", "Menlu Mesir temui menlu Iran", "en id"),
        ("Indian premier meets French president in Rome", "India's premier holds talks with France", "en en"),
    ],
)
def test_one_other_party_told_in_two_ways_is_none(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {}


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Rebels deny any role in bridge blast", "Jembatan rusak akibat ledakan", "en id"),
        ("Army would neither confirm nor deny raid on camp", "Soldiers raid camp", "en en"),
        ("Singer says there was no dancer on stage", "Singer opened the show with three songs", "en en"),
        ("Minister has not ruled out a strike on the camp", "Jets strike the camp", "en en"),
    ],
)
def test_what_denies_something_else_denies_no_happening(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {}


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Jets hit Poti port", "Poti port was not hit, the mayor said", "en en"),
        ("Rebels accept the truce plan", "Rebels said they had not accepted the truce plan", "en en"),
        ("Kapal Norwegia masuk perairan Islandia", "Norwegia bantah kapalnya masuk perairan Islandia", "id id"),
    ],
)
def test_who_says_it_stands_before_or_behind(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {"happened": (True, False)}


def test_the_accuser_is_not_the_one_accused() -> None:
    found = differ("Syria accuses Turkey of firing first", "Turkish army says Syrian troops fired first")
    assert "Turk" not in str(found.get("first_actor", ("", ""))[1])


def test_the_head_of_a_state_is_not_that_of_its_government() -> None:
    found = differ(
        "Fiji's president meets President Xi Jinping of China", "Fiji's president meets Chinese premier"
    )
    assert [*found] == ["counterpart"]
