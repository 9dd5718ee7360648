"""Mentions that need their article: its day, its countries, the persons that it named before."""

import pytest
from mentions_finding import found_in, parties

DATED = [
    ("id", "Taliban diam.", "2021-08-01", "AFG REB"),
    ("id", "Taliban diam.", "2021-09-01", "AFG GOV"),
    ("en", "The Taliban were silent.", "2019-06-19", "AFG REB"),
    ("en", "The Taliban were silent.", "2023-06-19", "AFG GOV"),
    ("id", "Jacinda Ardern tiba.", "2019-06-19", "NZL GOV"),
    ("id", "Jacinda Ardern tiba.", "2024-06-19", "NZL ELI"),
    ("en", "Mike Pompeo arrived.", "2019-06-19", "USA GOV"),
    ("en", "Mike Pompeo arrived.", "2023-06-19", "USA ELI"),
]


@pytest.mark.parametrize(("lang", "text", "day", "party"), DATED)
def test_the_day_of_the_article_decides_what_somebody_is(lang: str, text: str, day: str, party: str) -> None:
    assert parties(text, lang, day) == [party]


def test_without_a_day_a_group_is_what_it_is_today() -> None:
    assert parties("Taliban diam.", "id", None) == ["AFG GOV"]


ARTICLES = [
    # "the two countries" and "they" are the two that the text is about
    ("id", "Menlu Rusia menjamu Menlu Korea Utara. Kedua negara sepakat.", ["RUS GOV", "PRK GOV"]),
    ("id", "Presiden Mesir bertemu Raja Yordania. Mereka sepakat.", ["EGY GOV", "JOR GOV"]),
    (
        "en",
        "India's prime minister met Japan's foreign minister. The two countries agreed.",
        ["IND GOV", "JPN GOV"],
    ),
    # "he" and "the country"
    ("en", "Vladimir Putin arrived. He smiled.", ["RUS GOV"]),
    ("id", "Kenya menutup perbatasannya. Negara itu diam.", ["KEN GOV"]),
    # short names of persons named before
    ("id", "Pemimpin Korea Utara Kim Jong Un tiba. Kim tersenyum.", ["PRK GOV"]),
    ("en", "North Korean leader Kim Jong Un arrived. Kim smiled.", ["PRK GOV"]),
    ("id", "Menlu Estonia Margus Tsahkna tiba. Presiden diam.", ["EST GOV"]),
    # bare heads follow the text's country, at home the reader's
    ("id", "Presiden Turki tiba di Ankara. Parlemen bersidang.", ["TUR LEG"]),
    ("en", "Thailand's king arrived. The government was silent.", ["THA GOV"]),
    ("id", "Polisi berjaga.", ["IDN COP"]),
    ("id", "Pemerintah diam.", ["IDN GOV"]),
    ("id", "Menlu diam.", ["IDN GOV"]),
    ("id", "Presiden diam.", ["--- GOV"]),
    ("en", "The government was silent.", ["--- GOV"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), ARTICLES)
def test_what_points_back_is_resolved_within_the_article(lang: str, text: str, expected: list[str]) -> None:
    assert parties(text, lang) == expected


def test_nothing_is_resolved_from_another_article() -> None:
    assert parties("Presiden Mesir bertemu Raja Yordania. Mereka sepakat.") == ["EGY GOV", "JOR GOV"]
    assert parties("Mereka sepakat.") == ["--- ---"]


def test_those_who_are_no_anaphor() -> None:
    assert parties("Presiden Mesir bertemu Raja Yordania. Mereka yang datang pulang.") == []


def test_the_headline_resolves_for_the_body() -> None:
    mentions = found_in("Kim tersenyum.", title="Kim Jong Un Tiba di Hanoi")
    assert [each.mention.person for each in mentions[1]] == ["Kim Jong Un"]


def test_a_resolved_mention_says_how_it_was_resolved() -> None:
    (they,) = {each.mention.why for each in found_in("Kenya diam. Negara itu diam.")[1]}
    assert "country" in they


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("North Korea warned the South.", ["PRK GOV", "KOR GOV"]),
        ("Seoul protested. The North said nothing.", ["PRK GOV"]),
        ("South Korea patrols the North Sea.", ["KOR GOV", "in ---"]),
        ("Snow fell in the North and the South.", []),
        ("South Korea and China met. Snow fell on north-south trade.", []),
    ],
)
def test_the_north_and_the_south_are_the_koreas_once_one_was_named(text: str, wanted: list[str]) -> None:
    assert parties(text, "en") == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("id", "WNI di Libya pulang.", ["IDN CVL", "in LBY"]),
        ("id", "Israel membunuh kepala sayap militer Hamas.", ["ISR GOV", "PSE REB"]),
        ("id", "Drone menghantam Kuwait.", ["--- MIL", "KWT GOV"]),
        ("en", "Trump at the UN spoke.", ["USA GOV", "in UNO"]),
        ("en", "An anti-Iran coalition met in Kuwait.", ["in KWT"]),
    ],
)
def test_whose_they_are(lang: str, text: str, wanted: list[str]) -> None:
    assert parties(text, lang) == wanted
