"""What real articles do with offices: long titles, countries from elsewhere, old titles, names of others."""

from collections.abc import Callable

import pytest

from pantau.claims import Claim

Claims = Callable[..., list[Claim]]

FOUND = [
    (
        "id",
        "2020-06-01",
        "Menteri Pendidikan, Kebudayaan, Riset dan Teknologi (Mendikbud Ristek) Nadiem Makarim hadir.",
        ("Nadiem Makarim", "other_minister", "IDN"),
    ),
    (
        "id",
        "2019-09-10",
        "Duta Besar (Dubes) Rusia untuk Indonesia, Lyudmila Vorobieva, hadir.",
        ("Lyudmila Vorobieva", "other_official", "RUS"),
    ),
    (
        "en",
        "2018-09-02",
        "On Sunday, Pakistan's Foreign Minister, Shah Mehmood Qureshi, said no.",
        ("Shah Mehmood Qureshi", "foreign_minister", "PAK"),
    ),
    (
        "en",
        "2018-09-02",
        "They meet with Pakistan's newly elected prime minister, Imran Khan.",
        ("Imran Khan", "head_of_government", "PAK"),
    ),
    (
        "en",
        "2014-09-10",
        "Israeli army spokesman Lt. Col. Peter Lerner said no.",
        ("Peter Lerner", "spokesperson", "ISR"),
    ),
    (
        "en",
        "2018-03-09",
        "Follow through, press secretary Sarah Huckabee Sanders said.",
        ("Sarah Huckabee Sanders", "spokesperson", "USA"),
    ),
    ("id", "2019-09-10", "Wakil Ketua DPR Fahri Hamzah menolak.", ("Fahri Hamzah", "other_official", "IDN")),
]

CONFLICTS = [
    # the country that "its" means, that the words imply, that the article speaks of
    ("en", "2016-06-02", "Mexico will pay for a wall that its president, Salvador Cienfuegos, said no to.", "MEX"),
    ("en", "2014-09-14", "Arab states talked to Secretary of State Avigdor Lieberman.", "USA"),
    ("en", "2019-12-07", "A U.S. base was hit. U.S. troops left. Defense Secretary Chériff Sy said no.", "USA"),
    # long ago, but dated to these days, or said of somebody who serves elsewhere
    ("en", "2019-06-18", "US President Ronald Reagan announced on Tuesday that he would go.", "USA"),
    ("id", "2023-02-15", "Menko Polhukam Luhut Pandjaitan hadir.", "IDN"),
]

NO_CONFLICTS = [
    ("en", "2019-06-18", "US President Ronald Reagan loved jelly beans."),
    (
        "en",
        "2017-04-04",
        "It was Sept. 5, 2013. A day later he joked. Secretary of State John Kerry worked it out.",
    ),
    ("en", "2018-10-12", "He spoke of his decision to fire FBI Director James Comey."),
    (
        "en",
        "2019-11-07",
        "Hunter, the son of former Vice President Joe Biden, left. It hurt Vice President Joe Biden.",
    ),
    ("id", "2024-11-01", "Prabowo dilantik menggantikan Presiden Joko Widodo."),
    ("en", "2016-07-11", "UK Energy Minister Andrea Leadsom dropped out."),
]


@pytest.mark.parametrize(("lang", "day", "text", "claim"), FOUND)
def test_long_titles_and_lower_offices_are_found(
    claims: Claims, lang: str, day: str, text: str, claim: tuple[str, str, str]
) -> None:
    found = [(each.person, each.office_class, each.country) for each in claims(text, day, lang)]
    assert found == [claim]


@pytest.mark.parametrize(("lang", "day", "text", "country"), CONFLICTS)
def test_a_wrong_holder_is_a_conflict_of_the_right_country(
    claims: Claims, lang: str, day: str, text: str, country: str
) -> None:
    assert [(each.verdict, each.country) for each in claims(text, day, lang)] == [("conflict", country)]


@pytest.mark.parametrize(("lang", "day", "text"), NO_CONFLICTS)
def test_an_old_title_in_a_tale_of_then_is_no_conflict(claims: Claims, lang: str, day: str, text: str) -> None:
    assert "conflict" not in {each.verdict for each in claims(text, day, lang)}
