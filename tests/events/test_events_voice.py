"""Verbs: who did it to whom in the active, the passive, and in headlines."""

import pytest
from events_coding import acts, coded, headline

ACTIVE = [
    ("id", "Rusia menyerang Ukraina.", ["ASSAULT RUS GOV > UKR GOV"]),
    ("id", "Tentara Israel menembak warga Palestina.", ["ASSAULT ISR MIL > PSE CVL"]),
    ("id", "Presiden Prancis memuji Jerman.", ["SUPPORT FRA GOV > DEU GOV"]),
    ("id", "AS menjatuhkan sanksi terhadap Iran.", ["SANCTION USA GOV > IRN GOV"]),
    ("id", "AS mencabut sanksi terhadap Sudan.", ["CONCEDE USA GOV > SDN GOV"]),
    ("id", "AS mengusir diplomat Rusia.", ["SANCTION USA GOV > RUS GOV"]),
    ("id", "China memanggil Dubes AS.", ["ACCUSE CHN GOV > USA GOV"]),
    ("id", "Jepang memberikan bantuan kepada Palestina.", ["AID JPN GOV > PSE GOV"]),
    ("id", "Iran menangkap kapal tanker Inggris.", ["COERCE IRN GOV > GBR BUS"]),
    ("id", "Malaysia mendeportasi pengungsi Rohingya.", ["COERCE MYS GOV > MMR REF"]),
    ("id", "KPK menahan bupati.", ["COERCE IDN JUD > IDN GOV"]),
    ("en", "Russia attacked Ukraine.", ["ASSAULT RUS GOV > UKR GOV"]),
    ("en", "The French president praised Germany.", ["SUPPORT FRA GOV > DEU GOV"]),
    ("en", "The US imposed sanctions on Iran.", ["SANCTION USA GOV > IRN GOV"]),
    ("en", "The US lifted sanctions on Sudan.", ["CONCEDE USA GOV > SDN GOV"]),
    ("en", "Russia apologised to Israel.", ["CONCEDE RUS GOV > ISR GOV"]),
    ("en", "China summoned the US ambassador.", ["ACCUSE CHN GOV > USA GOV"]),
    ("en", "Japan gave aid to the Palestinians.", ["AID JPN GOV > PSE CVL"]),
    ("en", "Iran seized a British tanker.", ["COERCE IRN GOV > GBR BUS"]),
    ("en", "Egypt deported Syrian refugees.", ["COERCE EGY GOV > SYR REF"]),
    ("en", "Iranian police killed protesters.", ["ASSAULT IRN COP > IRN CVL"]),
    ("en", "The French foreign minister resigned.", ["RETREAT FRA GOV > -"]),
]

PASSIVE = [
    ("id", "Ukraina diserang Rusia.", ["ASSAULT RUS GOV > UKR GOV"]),
    ("id", "Ukraina diserang oleh pasukan Rusia.", ["ASSAULT RUS MIL > UKR GOV"]),
    ("en", "Ukraine was attacked by Russian troops.", ["ASSAULT RUS MIL > UKR GOV"]),
    ("en", "Protesters were killed by Iranian police.", ["ASSAULT IRN COP > IRN CVL"]),
    ("en", "Iran has been condemned by Germany.", ["ACCUSE DEU GOV > IRN GOV"]),
    # nobody is named: the doer is unknown, never the sufferer
    ("id", "Kedutaan AS di Baghdad diserang.", ["ASSAULT --- --- > USA GOV"]),
    ("en", "The US embassy in Baghdad was attacked.", ["ASSAULT --- --- > USA GOV"]),
]

HEADLINES = [
    # Indonesian headlines have bare verbs
    ("id", "Israel Serang Gaza", ["ASSAULT ISR GOV > PSE GOV"]),
    ("id", "Trump Ancam Iran", ["THREATEN USA GOV > IRN GOV"]),
    ("id", "Rusia Usir Diplomat Jerman", ["SANCTION RUS GOV > DEU GOV"]),
    ("id", "Polisi Hong Kong Tangkap Aktivis", ["COERCE HKG COP > HKG CVL"]),
    ("id", "China Kirim Bantuan ke Korut", ["AID CHN GOV > PRK GOV"]),
    ("id", "Putin Bakal Temui Kim Jong Un", ["CONSULT PRK GOV + RUS GOV > -, planned"]),
    ("en", "Israel Strikes Gaza", ["ASSAULT ISR GOV > PSE GOV"]),
    ("en", "Russia Expels German Diplomats", ["SANCTION RUS GOV > DEU GOV"]),
    ("en", "China Sends Aid to North Korea", ["AID CHN GOV > PRK GOV"]),
    ("en", "US to Send Troops to Poland", ["MOBILIZE USA GOV > POL GOV, planned"]),
    ("en", "Paraguay to Sign Trade Deal With Taiwan", ["SUPPORT PRY GOV > TWN GOV, planned"]),
    # the verb first, its subject behind the comma
    (
        "id",
        "Kunjungi Jepang, Presiden Filipina Puji Tokyo",
        ["CONSULT PHL GOV > JPN GOV", "SUPPORT PHL GOV > JPN GOV"],
    ),
    ("id", "Kecam AS, Iran Panggil Dubes Swiss", ["ACCUSE IRN GOV > USA GOV", "ACCUSE IRN GOV > CHE GOV"]),
    ("id", "Diserang Rusia, Ukraina Kecam NATO", ["ASSAULT RUS GOV > UKR GOV", "ACCUSE UKR GOV > NAT IGO"]),
    (
        "en",
        "Visiting Japan, Philippine President Condemns China",
        ["CONSULT PHL GOV > JPN GOV", "ACCUSE PHL GOV > CHN GOV"],
    ),
    (
        "en",
        "Attacked by Russia, Ukraine Asks NATO for Help",
        ["ASSAULT RUS GOV > UKR GOV", "REQUEST UKR GOV > NAT IGO"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), ACTIVE)
def test_the_subject_of_an_active_verb_acts(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), PASSIVE)
def test_the_subject_of_a_passive_verb_suffers(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), HEADLINES)
def test_headlines_have_their_own_grammar(lang: str, text: str, expected: list[str]) -> None:
    assert acts(headline(text, lang)) == expected


def test_two_coordinated_verbs_have_one_subject() -> None:
    assert acts(coded("AS menyerang Suriah dan mengecam Iran.")) == [
        "ASSAULT USA GOV > SYR GOV",
        "ACCUSE USA GOV > IRN GOV",
    ]
    assert acts(coded("The US attacked Syria and condemned Iran.", "en")) == [
        "ASSAULT USA GOV > SYR GOV",
        "ACCUSE USA GOV > IRN GOV",
    ]


def test_an_apposition_is_no_second_actor() -> None:
    assert acts(coded("Menteri Pertahanan Rusia, Sergei Shoigu, mengunjungi Iran.")) == [
        "CONSULT RUS GOV > IRN GOV"
    ]


def test_spans_are_the_articles_own_words() -> None:
    text = "Jakarta sepi.\nPasukan Rusia menyerang tentara Ukraina di Kharkiv."
    (event,) = coded(text, title="Berita 😀 pagi")
    full = f"Berita 😀 pagi\n{text}"
    for span in (event.trigger, *event.actors, *event.recipients):
        assert full[span.start : span.end] == span.text
    assert full[event.sentence.start : event.sentence.end] == text.split("\n")[1]
    assert event.trigger.text == "menyerang" and event.actors[0].text == "Pasukan Rusia"
