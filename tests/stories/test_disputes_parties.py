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
