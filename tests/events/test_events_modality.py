"""Modality: did it happen, will it, might it, did it not; and what the sentence tells as history."""

import pytest
from events_coding import coded

ID = [
    ("Presiden Rusia mengunjungi Kenya.", "actual"),
    ("Presiden Rusia telah mengunjungi Kenya.", "actual"),
    ("Presiden Rusia sedang mengunjungi Kenya.", "actual"),
    ("Presiden Rusia akan mengunjungi Kenya.", "planned"),
    ("Presiden Rusia dijadwalkan mengunjungi Kenya.", "planned"),
    ("Presiden Rusia berencana mengunjungi Kenya.", "planned"),
    ("Presiden Rusia hendak mengunjungi Kenya.", "planned"),
    ("Presiden Rusia mungkin mengunjungi Kenya.", "hypothetical"),
    ("Presiden Rusia bisa mengunjungi Kenya.", "hypothetical"),
    ("Presiden Rusia dikabarkan mengunjungi Kenya.", "hypothetical"),
    ("Presiden Rusia diperkirakan akan mengunjungi Kenya.", "hypothetical"),
    ("Presiden Rusia ingin mengunjungi Kenya.", "hypothetical"),
    ("Presiden Rusia mempertimbangkan mengunjungi Kenya.", "hypothetical"),
    ("Apakah Presiden Rusia akan mengunjungi Kenya?", "hypothetical"),
    ("Benarkah Presiden Rusia mengunjungi Kenya?", "hypothetical"),
    ("Presiden Rusia mengunjungi Kenya?", "hypothetical"),
    ("Jika Presiden Rusia mengunjungi Kenya, jalan ditutup.", "hypothetical"),
    ("Presiden Rusia tidak mengunjungi Kenya.", "negated"),
    ("Presiden Rusia belum mengunjungi Kenya.", "negated"),
    ("Presiden Rusia batal mengunjungi Kenya.", "negated"),
    ("Presiden Rusia urung mengunjungi Kenya.", "negated"),
    ("Presiden Rusia membantah mengunjungi Kenya.", "negated"),
    ("Presiden Rusia tidak akan mengunjungi Kenya.", "negated"),
]

EN = [
    ("The Russian president visited Kenya.", "actual"),
    ("The Russian president has visited Kenya.", "actual"),
    ("The Russian president is visiting Kenya.", "actual"),
    ("The Russian president will visit Kenya.", "planned"),
    ("The Russian president is set to visit Kenya.", "planned"),
    ("The Russian president plans to visit Kenya.", "planned"),
    ("The Russian president may visit Kenya.", "hypothetical"),
    ("The Russian president could visit Kenya.", "hypothetical"),
    ("The Russian president wants to visit Kenya.", "hypothetical"),
    ("The Russian president reportedly visited Kenya.", "hypothetical"),
    ("Has the Russian president visited Kenya?", "hypothetical"),
    ("If the Russian president visits Kenya, roads will close.", "hypothetical"),
    ("The Russian president did not visit Kenya.", "negated"),
    ("The Russian president didn't visit Kenya.", "negated"),
    ("The Russian president has yet to visit Kenya.", "negated"),
    ("The Russian president never visited Kenya.", "negated"),
    ("The Russian president denied visiting Kenya.", "negated"),
    ("The Russian president will not visit Kenya.", "negated"),
]


@pytest.mark.parametrize(
    ("lang", "text", "modality"), [("id", *case) for case in ID] + [("en", *case) for case in EN]
)
def test_cue_words_decide_whether_it_happened(lang: str, text: str, modality: str) -> None:
    (event,) = coded(text, lang)
    assert (event.type, event.modality) == ("CONSULT", modality)
    assert [event.actors[0].country, event.recipients[0].country] == ["RUS", "KEN"]


@pytest.mark.parametrize(("lang", "text"), [
    ("id", "Korea Utara mampu menyerang Jepang."),
    ("id", "Korea Utara memiliki kemampuan menyerang Jepang."),
    ("en", "North Korea is able to attack Japan."),
    ("en", "North Korea has the ability to attack Japan."),
])  # fmt: skip
def test_an_ability_is_no_act(lang: str, text: str) -> None:
    assert coded(text, lang) == ()


@pytest.mark.parametrize(("lang", "text", "cue"), [
    ("id", "Peru akan menyerang Chile.", "akan"),
    ("id", "Peru tidak menyerang Chile.", "tidak"),
    ("en", "Peru may attack Chile.", "may"),
])  # fmt: skip
def test_the_reason_names_the_cue(lang: str, text: str, cue: str) -> None:
    (event,) = coded(text, lang)
    assert f'"{cue}"' in event.why


def test_a_cue_bears_on_its_own_verb_only() -> None:
    first, second = coded("Peru menyerang Chile, sementara Kenya akan mengunjungi Ghana.")
    assert (first.modality, second.modality) == ("actual", "planned")
    first, second = coded("Peru attacked Chile while Kenya's president will visit Ghana.", "en")
    assert (first.modality, second.modality) == ("actual", "planned")


def test_a_demand_a_threat_and_a_refusal_are_themselves_done() -> None:
    for text, type_ in [
        ("Peru meminta Chile akan menarik pasukan.", "REQUEST"),
        ("Peru mengancam akan menyerang Chile.", "THREATEN"),
        ("Peru menolak mengunjungi Chile.", "REJECT"),
    ]:
        (event,) = coded(text)
        assert (event.type, event.modality) == (type_, "actual")


BACKGROUND = [
    ("id", "Pada 2003 Peru menyerang Chile.", True),
    ("id", "Sebelumnya, Peru menyerang Chile.", True),
    ("id", "Tahun lalu, Peru menyerang Chile.", True),
    ("id", "Peru pernah menyerang Chile.", True),
    ("id", "Setelah Peru menyerang Chile, warga mengungsi.", True),
    ("id", "Peru menyerang Chile.", False),
    ("en", "In 2003 Peru invaded Chile.", True),
    ("en", "Peru had attacked Chile.", True),
    ("en", "Last year, Peru attacked Chile.", True),
    ("en", "After Peru attacked Chile, people fled.", True),
    ("en", "Peru attacked Chile.", False),
]


@pytest.mark.parametrize(("lang", "text", "background"), BACKGROUND)
def test_what_is_told_as_history_is_background(lang: str, text: str, background: bool) -> None:
    (event,) = coded(text, lang)
    assert (event.modality, event.background) == ("actual", background)
