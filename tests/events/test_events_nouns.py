"""Acts that a noun names: whose they are, against whom, and whose they are not."""

import pytest
from events_coding import acts, coded

NOUNS = [
    # the possessor did it, the target stands behind a preposition
    ("id", "Serangan Rusia terhadap Ukraina berlanjut.", ["ASSAULT RUS GOV > UKR GOV"]),
    ("id", "Serangan udara Israel ke Gaza berlanjut.", ["ASSAULT ISR GOV > PSE GOV"]),
    ("id", "Kunjungan Presiden Vietnam ke Laos berakhir.", ["CONSULT VNM GOV > LAO GOV"]),
    ("en", "Russia's attack on Ukraine continued.", ["ASSAULT RUS GOV > UKR GOV"]),
    ("en", "Israel's air strikes on Gaza continued.", ["ASSAULT ISR GOV > PSE GOV"]),
    ("en", "The Vietnamese president's visit to Laos ended.", ["CONSULT VNM GOV > LAO GOV"]),
    # between A and B
    (
        "id",
        "Pertemuan antara Presiden Kenya dan Presiden Ghana berlangsung hangat.",
        ["CONSULT GHA GOV + KEN GOV > -"],
    ),
    ("id", "Perundingan antara Kenya dan Ghana berlangsung alot.", ["CONSULT GHA GOV + KEN GOV > -"]),
    (
        "en",
        "Talks between the Kenyan president and the Ghanaian president were long.",
        ["CONSULT GHA GOV + KEN GOV > -"],
    ),
    ("en", "The meeting between Kenya and Ghana was long.", ["CONSULT GHA GOV + KEN GOV > -"]),
    # the possessor of such nouns suffered it
    ("id", "Penangkapan Navalny oleh polisi Rusia berlangsung cepat.", ["COERCE RUS COP > RUS PTY"]),
    ("id", "Pengusiran diplomat Peru oleh Chile berlanjut.", ["SANCTION CHL GOV > PER GOV"]),
    ("en", "The arrest of Navalny by Russian police was a shock.", ["COERCE RUS COP > RUS PTY"]),
    ("en", "The expulsion of Peruvian diplomats by Chile went on.", ["SANCTION CHL GOV > PER GOV"]),
    # a light verb lends its subject
    ("id", "Rusia melancarkan serangan terhadap Ukraina.", ["ASSAULT RUS GOV > UKR GOV"]),
    ("en", "Russia launched an attack on Ukraine.", ["ASSAULT RUS GOV > UKR GOV"]),
    ("id", "Kenya dan Ghana menggelar perundingan.", ["CONSULT GHA GOV + KEN GOV > -"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), NOUNS)
def test_parties_of_a_noun(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


NO_ACT = [
    ("id", "Hubungan Rusia dan China makin akrab."),
    ("id", "Jumlah kunjungan wisatawan ke Peru naik sepuluh persen."),
    ("id", "Cuaca di Jakarta cerah."),
    ("id", "Presiden menolak berkomentar."),
    ("id", "Wabah itu menyerang kebun di Kenya."),
    ("en", "Relations between Russia and China are warm."),
    ("en", "The company failed to meet its annual sales target."),
    ("en", "The weather in Peru is fine."),
    ("en", "Strike teams arrived in Paris."),
    ("en", "A heart attack ended his career."),
    ("en", "The president declined to comment."),
]


@pytest.mark.parametrize(("lang", "text"), NO_ACT)
def test_words_of_an_act_are_not_always_one(lang: str, text: str) -> None:
    assert acts(coded(text, lang)) == []
