"""Who alone vouches for an act: an interested speaker, in many places of the sentence; nobody neutral."""

import pytest
from events_coding import coded, headline

VOUCHED = [
    ("id", "Rusia menyerang Kharkiv, kata militer Ukraina.", "UKR MIL"),
    ("id", "Rusia menyerang Kharkiv, menurut seorang pejabat senior Ukraina.", "UKR GOV"),
    ("id", "Menurut militer Ukraina, Rusia menyerang Kharkiv.", "UKR MIL"),
    ("id", "Rusia, kata militer Ukraina, menyerang Kharkiv.", "UKR MIL"),
    ("id", "Militer Ukraina mengatakan bahwa Rusia menyerang Kharkiv.", "UKR MIL"),
    ("id", "Ukraina pada Kamis (12/9) menyatakan Rusia menyerang Kharkiv.", "UKR GOV"),
    ("id", "Rusia mengklaim menyerang pangkalan Ukraina.", "RUS GOV"),
    ("id", "Iran membantah menyerang Israel.", "IRN GOV"),
    ("id", "Rusia menyerang pangkalan Ukraina, kata juru bicaranya.", "RUS GOV"),
    ("en", "Russia attacked Kharkiv, Ukraine's military said.", "UKR MIL"),
    ("en", "Russia attacked Kharkiv, according to a senior Ukrainian official.", "UKR GOV"),
    ("en", "According to Ukraine's military, Russia attacked Kharkiv.", "UKR MIL"),
    ("en", "Russia, Ukraine's military said, attacked Kharkiv.", "UKR MIL"),
    ("en", "Ukraine's military claimed that Russia attacked Kharkiv.", "UKR MIL"),
    ("en", "Russia attacked a Ukrainian base, its spokesman said.", "RUS GOV"),
    ("en", "Iran denied attacking Israel.", "IRN GOV"),
    # it happened on the speaker's ground
    ("en", "Russia attacked Syrian ships in Odesa, Ukraine's military said.", "UKR MIL"),
]

UNVOUCHED = [
    # agencies, witnesses, experts, outsiders
    ("id", "Rusia menyerang Kharkiv, lapor kantor berita Ukraina."),
    ("id", "Rusia menyerang Kharkiv, kata saksi mata."),
    ("id", "Rusia menyerang Kharkiv, kata PBB."),
    ("id", "Rusia menyerang Kharkiv, kata Menlu Brasil."),
    ("en", "Russia attacked Kharkiv, Ukrainian state media said."),
    ("en", "Russia attacked Kharkiv, witnesses said."),
    ("en", "Russia attacked Kharkiv, a Brazilian minister said."),
    # both sides say so
    ("en", "Russia attacked Kharkiv, Ukraine and Russia said."),
    # the speech goes on, but about something else
    ("id", "Ukraina mengatakan cuaca buruk, sementara Rusia menyerang Kharkiv."),
    # what its own actor plans is known by his word
    ("id", "Rusia akan menyerang Kharkiv, kata Kremlin."),
    ("en", "Russia's president said he would visit China."),
]


@pytest.mark.parametrize(("lang", "text", "who"), VOUCHED)
def test_an_interested_speaker_vouches(lang: str, text: str, who: str) -> None:
    event = coded(text, lang)[0]
    assert event.said_by and f"{event.said_by.country} {event.said_by.sector}" == who


@pytest.mark.parametrize(("lang", "text"), UNVOUCHED)
def test_nobody_vouches_where_the_speaker_is_neutral_or_it_is_no_question(lang: str, text: str) -> None:
    assert [event.said_by for event in coded(text, lang)] == [None]


def test_a_headline_names_the_speaker_before_or_behind_its_colon() -> None:
    (before,) = headline("Ukraina: Rusia Serang Kharkiv")
    (behind,) = headline("Russia attacked Kharkiv: Ukrainian officials", "en")
    assert before.said_by and before.said_by.country == "UKR"
    assert behind.said_by and behind.said_by.country == "UKR"


def test_a_rival_vouches_for_what_it_sees_of_anothers_forces() -> None:
    (event,) = coded("Korea Utara menembakkan rudal, kata militer Korea Selatan.")
    assert event.said_by and f"{event.said_by.country} {event.said_by.sector}" == "KOR MIL"
