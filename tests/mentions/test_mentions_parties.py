"""Parties by class: portfolios, forces, houses, movements, companies, and whose a bare noun is."""

import pytest
from mentions_finding import found_in, parties

BY_CLASS = [
    # a minister's portfolio may hold the words of other actors
    ("id", "Menteri Pemuda dan Olahraga diam.", ["IDN GOV"]),
    ("id", "Menteri Energi dan Sumber Daya Mineral Peru diam.", ["PER GOV"]),
    ("id", "Menkominfo dan ESDM diam.", ["IDN GOV", "IDN GOV"]),
    # ministries and companies known by a short name
    ("id", "PTPN dan BUMN diam.", ["IDN BUS", "IDN BUS"]),
    ("en", "Huawei and Rosneft were silent.", ["CHN BUS", "RUS BUS"]),
    # one name for two states
    ("en", "North and South Korea were silent.", ["KOR GOV", "PRK GOV"]),
    ("id", "Kedua Korea diam.", ["KOR GOV", "PRK GOV"]),
    # lawmakers: the house, not the party
    ("en", "Republican Senator Ann Doe was silent.", ["USA LEG"]),
    ("en", "Democratic candidate Ann Doe was silent.", ["USA PTY"]),
    ("en", "Tlaib was silent.", ["USA LEG"]),
    ("id", "Sahroni diam.", ["IDN LEG"]),
    # a ruling movement's fighters
    ("en", "Taliban militants were silent.", ["AFG REB"]),
    ("en", "Pro-Russian rebels and Syrian rebel leaders were silent.", ["UKR REB", "SYR REB"]),
    ("id", "Pemberontak pro-Rusia diam.", ["UKR REB"]),
    ("id", "Gerakan Papua Merdeka diam.", ["IDN REB"]),
    ("id", "Kelompok Houthi dan Jihad Islam diam.", ["YEM REB", "PSE REB"]),
    # coalitions and attacks by forces
    ("id", "Koalisi pimpinan Arab Saudi diam.", ["SAU MIL"]),
    ("id", "Serangan drone Peru meleset.", ["PER MIL"]),
    ("id", "Intelijen militer Jerman diam.", ["DEU SPY"]),
    # envoys at an organisation are their state's
    ("en", "Peru's deputy U.N. envoy was silent.", ["PER GOV"]),
    ("en", "The U.N. envoy was silent.", ["UNO IGO"]),
    # former holders of an office, and those who never held one
    ("en", "A former Peruvian minister was silent.", ["PER ELI"]),
    ("id", "Mantan nelayan Peru diam.", ["PER CVL"]),
    # by-names
    ("id", "Militer zionis Israel diam.", ["ISR MIL"]),
    ("id", "Rezim zionis diam.", ["ISR GOV"]),
    ("en", "NKorea was silent.", ["PRK GOV"]),
    ("en", "The West Bank was silent.", ["PSE GOV"]),
    # those of no state
    ("id", "FIFA dan Armada Kebebasan diam.", ["NGO NGO", "NGO NGO"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), BY_CLASS)
def test_parties_of_each_class(lang: str, text: str, expected: list[str]) -> None:
    assert parties(text, lang) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", "Peru and Europe were silent.", ["PER GOV", "EUR IGO"]),
    ("en", "Peru's president stayed in Europe.", ["PER GOV", "in EUR"]),
    ("en", "Peru met European leaders.", ["PER GOV", "EUR GOV"]),
    ("id", "Peru dan negara-negara Eropa diam.", ["PER GOV", "EUR GOV"]),
])  # fmt: skip
def test_europe_is_a_party_a_place_or_its_governments(lang: str, text: str, expected: list[str]) -> None:
    assert parties(text, lang) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("id", "Peru mengevakuasi warganya dari Chile.", ["PER GOV", "PER CVL", "in CHL"]),
    ("id", "Peru menarik pasukannya.", ["PER GOV", "PER MIL"]),
    ("id", "Peru memanggil pulang duta besarnya.", ["PER GOV", "PER GOV"]),
    ("en", "Peru withdrew its troops.", ["PER GOV", "PER MIL"]),
    ("en", "Peru told NATO that its citizens were safe.", ["PER GOV", "NAT IGO", "PER CVL"]),
    ("en", "Peru joined NATO and the country is glad.", ["PER GOV", "NAT IGO", "PER GOV"]),
])  # fmt: skip
def test_ones_own_people_and_forces_are_the_states(lang: str, text: str, expected: list[str]) -> None:
    assert parties(text, lang) == expected


def test_an_organisation_has_forces_but_no_police_of_its_own() -> None:
    assert parties("NATO dan pasukan diam.") == ["NAT IGO", "NAT MIL"]
    assert parties("NATO dan polisi diam.") == ["NAT IGO", "IDN COP"]


@pytest.mark.parametrize(
    ("day", "party"), [(None, "IDN ELI"), ("2007-05-01", "IDN GOV"), ("2021-05-01", "IDN ELI")]
)
def test_a_listed_person_is_without_a_day_what_the_list_says(day: str | None, party: str) -> None:
    mention = found_in("Yudhoyono diam.", day=day)[0][0].mention
    assert f"{mention.country} {mention.sector}" == party
