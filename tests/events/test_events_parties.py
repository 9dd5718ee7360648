"""Parties: compound actors, mutual acts, home affairs, and one act told twice."""

import pytest
from events_coding import acts, coded

COMPOUND = [
    ("id", "AS, Inggris, dan Prancis menyerang Suriah.", ["ASSAULT FRA GOV + GBR GOV + USA GOV > SYR GOV"]),
    ("id", "Rusia menyerang Ukraina dan Polandia.", ["ASSAULT RUS GOV > POL GOV + UKR GOV"]),
    ("en", "Britain, France and Germany condemned Iran.", ["ACCUSE DEU GOV + FRA GOV + GBR GOV > IRN GOV"]),
    ("en", "Russia attacked Ukraine and Poland.", ["ASSAULT RUS GOV > POL GOV + UKR GOV"]),
]

MUTUAL = [
    ("id", "Menlu Peru bertemu Menlu Chile.", ["CONSULT CHL GOV + PER GOV > -"]),
    ("id", "Menlu Peru dan Menlu Chile bertemu.", ["CONSULT CHL GOV + PER GOV > -"]),
    ("id", "Peru berunding dengan Chile.", ["CONSULT CHL GOV + PER GOV > -"]),
    ("id", "Israel dan Hamas sepakat gencatan senjata.", ["AGREE ISR GOV + PSE REB > -"]),
    ("en", "Peru's foreign minister met Chile's foreign minister.", ["CONSULT CHL GOV + PER GOV > -"]),
    ("en", "The foreign ministers of Peru and Chile met.", ["CONSULT CHL GOV + PER GOV > -"]),
    ("en", "Israel and Hamas agreed to a ceasefire.", ["AGREE ISR GOV + PSE REB > -"]),
]

VISITS = [
    ("id", "Presiden Peru mengunjungi Chile.", ["CONSULT PER GOV > CHL GOV"]),
    ("id", "Presiden Peru berkunjung ke Chile.", ["CONSULT PER GOV > CHL GOV"]),
    ("id", "Presiden Chile menerima kunjungan Presiden Peru.", ["CONSULT PER GOV > CHL GOV"]),
    ("en", "Peru's president visited Chile.", ["CONSULT PER GOV > CHL GOV"]),
    ("en", "Chile's president hosted Peru's president.", ["CONSULT PER GOV > CHL GOV"]),
]

HOME = [
    ("id", "Polisi menangkap aktivis.", ["COERCE IDN COP > IDN CVL"]),
    ("id", "Warga Hong Kong berdemonstrasi.", ["PROTEST HKG CVL > -"]),
    ("id", "OPM menembak prajurit TNI.", ["ASSAULT IDN REB > IDN MIL"]),
    ("en", "Hong Kong protesters rallied against the government.", ["PROTEST HKG CVL > HKG GOV"]),
    ("en", "Egyptian police arrested activists.", ["COERCE EGY COP > EGY CVL"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), COMPOUND)
def test_several_actors_do_one_act(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), MUTUAL)
def test_parties_of_a_mutual_act_stand_in_one_list(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), VISITS)
def test_a_visit_has_a_visitor_and_a_host(lang: str, text: str, expected: list[str]) -> None:
    events = coded(text, lang)
    assert acts(events) == expected
    assert events[0].mode == "visit"


@pytest.mark.parametrize(("lang", "text", "expected"), HOME)
def test_at_home_both_sides_have_the_same_country(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("id", "Presiden Turki bertemu dan berbincang dengan Presiden Iran.", ["CONSULT IRN GOV + TUR GOV > -"]),
    ("id", "Peru menggempur dan membombardir Chile.", ["ASSAULT PER GOV > CHL GOV"]),
    ("en", "Turkey's president met and held talks with Iran's president.", ["CONSULT IRN GOV + TUR GOV > -"]),
])  # fmt: skip
def test_one_act_told_twice_is_one_event(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


def test_different_acts_of_one_sentence_are_several_events() -> None:
    assert acts(coded("Peru mengusir diplomat Chile, sedangkan Kenya membantu Ghana.")) == [
        "SANCTION PER GOV > CHL GOV",
        "AID KEN GOV > GHA GOV",
    ]


def test_an_event_belongs_to_its_sentence_alone() -> None:
    assert acts(coded("Peru menyerang Chile. Kenya membantu Ghana.")) == [
        "ASSAULT PER GOV > CHL GOV",
        "AID KEN GOV > GHA GOV",
    ]


def test_an_anaphor_takes_part_as_the_ones_it_points_to() -> None:
    events = coded("Menlu Peru menjamu Menlu Chile di Lima. Kedua negara sepakat bekerja sama.")
    assert acts(events)[-1] == "AGREE CHL GOV + PER GOV > -"


def test_an_act_of_nobody_known_is_no_event() -> None:
    assert coded("Seseorang menyerang orang lain.") == ()
    assert coded("Somebody attacked somebody else.", "en") == ()
