"""Mentions that a sentence names outright: country, sector and person, in both languages."""

import pytest
from mentions_finding import found_in, parties

NAMED = [
    # a head and its country
    ("id", "Tentara Israel mundur.", "Tentara Israel", "ISR MIL"),
    ("id", "Juru bicara militer Israel hadir.", "Juru bicara militer Israel", "ISR MIL"),
    ("id", "Pasukan pendudukan Israel mundur.", "Pasukan pendudukan Israel", "ISR MIL"),
    ("id", "Parlemen Inggris bersidang.", "Parlemen Inggris", "GBR LEG"),
    ("id", "Mahkamah Agung Pakistan bersidang.", "Mahkamah Agung Pakistan", "PAK JUD"),
    ("id", "Kementerian Luar Negeri China diam.", "Kementerian Luar Negeri China", "CHN GOV"),
    ("id", "Oposisi Venezuela berkumpul.", "Oposisi Venezuela", "VEN PTY"),
    ("id", "Warga Suriah mengungsi.", "Warga Suriah", "SYR CVL"),
    ("id", "Kapal tanker Iran berlayar.", "Kapal tanker Iran", "IRN BUS"),
    ("id", "Kapal perang China berlayar.", "Kapal perang China", "CHN MIL"),
    ("id", "Polisi di Paris berjaga.", "Polisi di Paris", "FRA COP"),
    ("en", "Israel's army withdrew.", "Israel's army", "ISR MIL"),
    ("en", "US troops left.", "US troops", "USA MIL"),
    ("en", "U.S. forces left.", "U.S. forces", "USA MIL"),
    ("en", "An Israeli military spokesman spoke.", "Israeli military spokesman", "ISR MIL"),
    ("en", "The Turkish parliament sat.", "Turkish parliament", "TUR LEG"),
    ("en", "The Chinese Foreign Ministry was silent.", "Chinese Foreign Ministry", "CHN GOV"),
    ("en", "Syrian refugees left.", "Syrian refugees", "SYR REF"),
    ("en", "Palestinian militants left.", "Palestinian militants", "PSE REB"),
    ("en", "The army chief of Sudan spoke.", "army chief of Sudan", "SDN MIL"),
    ("en", "Police in Paris stood by.", "Police in Paris", "FRA COP"),
    # countries, capitals and palaces that act
    ("id", "Pyongyang diam.", "Pyongyang", "PRK GOV"),
    ("id", "Gedung Putih diam.", "Gedung Putih", "USA GOV"),
    ("id", "Korea Utara (Korut) diam.", "Korea Utara (Korut)", "PRK GOV"),
    ("id", "Taiwan diam.", "Taiwan", "TWN GOV"),
    ("id", "Kosovo diam.", "Kosovo", "KOS GOV"),
    ("id", "Vatikan diam.", "Vatikan", "VAT GOV"),
    ("en", "Beijing was silent.", "Beijing", "CHN GOV"),
    ("en", "The White House was silent.", "White House", "USA GOV"),
    ("en", "Russians marched.", "Russians", "RUS CVL"),
    # organisations and armed groups
    ("id", "PBB bersidang.", "PBB", "UNO IGO"),
    ("id", "Uni Eropa bersidang.", "Uni Eropa", "EUR IGO"),
    ("id", "ASEAN bersidang.", "ASEAN", "ASE IGO"),
    ("id", "Hamas diam.", "Hamas", "PSE REB"),
    ("id", "Hizbullah diam.", "Hizbullah", "LBN REB"),
    ("id", "Milisi Houthi diam.", "Milisi Houthi", "YEM REB"),
    ("id", "ISIS diam.", "ISIS", "ISL REB"),
    ("id", "Otoritas Palestina diam.", "Otoritas Palestina", "PSE GOV"),
    ("id", "Wagner mundur.", "Wagner", "RUS MIL"),
    ("id", "Kongres AS bersidang.", "Kongres AS", "USA LEG"),
    ("id", "KPK bersidang.", "KPK", "IDN JUD"),
    ("id", "TNI mundur.", "TNI", "IDN MIL"),
    ("id", "DPR bersidang.", "DPR", "IDN LEG"),
    ("id", "OPM mundur.", "OPM", "IDN REB"),
    ("en", "The UN Security Council sat.", "UN Security Council", "UNO IGO"),
    ("en", "NATO was silent.", "NATO", "NAT IGO"),
    ("en", "Houthi rebels left.", "Houthi rebels", "YEM REB"),
    ("en", "The IAEA was silent.", "IAEA", "IAE IGO"),
    ("en", "The International Criminal Court sat.", "International Criminal Court", "ICC IGO"),
]

PERSONS = [
    ("id", "Menlu AS Antony Blinken tiba.", "2022-03-01", "USA GOV", "Antony Blinken"),
    ("id", "Menteri Pertahanan Rusia, Sergei Shoigu, tiba.", "2019-06-19", "RUS GOV", "Sergei Shoigu"),
    ("id", "Kanselir Jerman Angela Merkel tiba.", "2019-06-19", "DEU GOV", "Angela Merkel"),
    ("id", "Menlu Retno Marsudi tiba.", "2019-06-19", "IDN GOV", "Retno Marsudi"),
    ("id", "Mantan Presiden AS Barack Obama tiba.", "2019-06-19", "USA ELI", "Barack Obama"),
    ("id", "Mantan PM Inggris Tony Blair tiba.", "2019-06-19", "GBR ELI", "Tony Blair"),
    ("id", "Capres AS Joe Biden tiba.", "2019-06-19", "USA PTY", "Joe Biden"),
    ("id", "Jokowi tiba.", "2019-06-19", "IDN GOV", "Joko Widodo"),
    ("en", "Russian President Vladimir Putin arrived.", "2019-06-19", "RUS GOV", "Vladimir Putin"),
    ("en", "US Secretary of State Antony Blinken arrived.", "2022-03-01", "USA GOV", "Antony Blinken"),
    ("en", "Former US President Barack Obama arrived.", "2019-06-19", "USA ELI", "Barack Obama"),
    ("en", "President-elect Joe Biden arrived.", "2020-12-01", "USA PTY", "Joe Biden"),
    ("en", "Opposition leader Alexei Navalny arrived.", "2019-06-19", "RUS PTY", "Alexei Navalny"),
    ("en", "Kremlin spokesman Dmitry Peskov arrived.", "2019-06-19", "RUS GOV", "Dmitry Peskov"),
]


@pytest.mark.parametrize(("lang", "text", "words", "party"), NAMED)
def test_an_actor_has_its_country_and_sector(lang: str, text: str, words: str, party: str) -> None:
    mention = found_in(text, lang)[0][0].mention
    assert f"{mention.country} {mention.sector}" == party
    assert mention.text.removeprefix("The ") == words
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(("lang", "text", "day", "party", "person"), PERSONS)
def test_a_person_has_country_sector_and_one_name(lang: str, text: str, day: str, party: str, person: str) -> None:
    mention = found_in(text, lang, day)[0][0].mention
    assert (f"{mention.country} {mention.sector}", mention.person) == (party, person)


@pytest.mark.parametrize(("lang", "text"), [
    ("en", "They told us that it was as bad as before."),
    ("en", "Give us a day."),
    ("id", "As roda itu patah."),
    ("id", "Harga turun as per kemarin, kata us."),
    ("en", "It will rain in may."),
])  # fmt: skip
def test_small_words_are_no_countries(lang: str, text: str) -> None:
    assert [party for party in parties(text, lang) if not party.startswith("---")] == []


COMPOUND = [
    ("id", "AS, Inggris, dan Prancis diam.", ["USA GOV", "GBR GOV", "FRA GOV"]),
    ("id", "Hamas dan Hizbullah diam.", ["PSE REB", "LBN REB"]),
    ("id", "AS-Korsel diam.", ["USA GOV", "KOR GOV"]),
    ("id", "Presiden Prancis Emmanuel Macron dan Kanselir Jerman Angela Merkel tiba.", ["FRA GOV", "DEU GOV"]),
    ("en", "The United States, Britain and France were silent.", ["USA GOV", "GBR GOV", "FRA GOV"]),
    ("en", "The European Union and NATO were silent.", ["EUR IGO", "NAT IGO"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), COMPOUND)
def test_each_of_several_actors_is_a_mention_of_its_own(lang: str, text: str, expected: list[str]) -> None:
    assert parties(text, lang) == expected


PLACES = [
    ("id", "Menlu Peru tiba di Pyongyang.", ["PER GOV", "in PRK"]),
    ("id", "Menlu Peru terbang ke Jepang.", ["PER GOV", "in JPN"]),
    ("id", "Menlu Peru tiba di Georgia.", ["PER GOV", "in GEO"]),
    ("id", "Menlu Peru tiba di Aceh.", ["PER GOV", "in IDN"]),
    ("en", "Peru's foreign minister flew to Beijing.", ["PER GOV", "in CHN"]),
    ("en", "Peru's foreign minister landed in Kharkiv.", ["PER GOV", "in UKR"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), PLACES)
def test_behind_a_preposition_a_country_or_capital_is_a_place(lang: str, text: str, expected: list[str]) -> None:
    assert parties(text, lang) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("id", "JAKARTA, KORAN.com - Peru diam.", ["PER GOV"]),
    ("id", "Koran6.com, Moskow - Peru diam.", ["PER GOV"]),
    ("id", "WASHINGTON – Peru diam.", ["PER GOV"]),
    ("en", "MOSCOW, June 3 (Wire) - Peru was silent.", ["PER GOV"]),
    ("id", "Menlu (AS) Peru diam.", ["PER GOV"]),
    ("id", "Peru diam pada Selasa (18/6) di Lima (Chile).", ["PER GOV", "in PER"]),
])  # fmt: skip
def test_datelines_and_short_brackets_are_read_over(lang: str, text: str, expected: list[str]) -> None:
    assert parties(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "nobody"),
    [
        ("en", "A man called Khaled Zzyrov spoke to Russia.", "AFG"),
        ("id", "Wakil Ketua Komisi XI DPR hadir.", "CHN"),
    ],
)
def test_a_part_of_another_name_and_a_number_are_nobody_of_the_register(lang: str, text: str, nobody: str) -> None:
    assert nobody not in {party.split()[0] for party in parties(text, lang)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Dua wartawan dipukuli polisi di Dhaka.", "BGD JRN"),
        ("Perusuh membakar kantor partai berkuasa di Maputo, Mozambik.", "MOZ PTY"),
        ("Wartawan dipukuli polisi.", "IDN JRN"),
    ],
)
def test_a_bare_noun_is_of_the_land_that_is_named_beside_it(text: str, party: str) -> None:
    assert party in parties(text)


def test_a_portfolio_stands_between_a_ministry_and_its_land() -> None:
    assert parties("Kementerian Unifikasi Korea Selatan diam.") == ["KOR GOV"]
