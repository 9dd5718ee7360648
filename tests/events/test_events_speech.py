"""Speech: the act of saying is coded, not what is said; offers; and who alone vouches for a fact."""

import pytest
from events_coding import acts, coded

SAID = [
    ("id", "Ukraina menuduh Rusia menyerang rumah sakit.", ["ACCUSE UKR GOV > RUS GOV"]),
    ("id", "AS mendesak Israel menghentikan serangan ke Gaza.", ["REQUEST USA GOV > ISR GOV"]),
    ("id", "PBB mengutuk serangan Israel.", ["ACCUSE UNO IGO > ISR GOV"]),
    ("id", "Korea Utara mengancam akan menyerang Korea Selatan.", ["THREATEN PRK GOV > KOR GOV"]),
    ("id", "Mesir menolak menampung pengungsi Suriah.", ["REJECT EGY GOV > SYR REF"]),
    ("id", "Iran menolak usulan AS.", ["REJECT IRN GOV > USA GOV"]),
    ("en", "Ukraine accused Russia of attacking a hospital.", ["ACCUSE UKR GOV > RUS GOV"]),
    ("en", "The US urged Israel to halt attacks on Gaza.", ["REQUEST USA GOV > ISR GOV"]),
    ("en", "The UN condemned Israeli strikes.", ["ACCUSE UNO IGO > ISR GOV"]),
    ("en", "North Korea threatened to attack South Korea.", ["THREATEN PRK GOV > KOR GOV"]),
    ("en", "Iran rejected the US proposal.", ["REJECT IRN GOV > USA GOV"]),
    # behind a subordinating word a new act begins
    (
        "id",
        "Ukraina mengecam Rusia setelah Belarus menyerang Polandia.",
        ["ACCUSE UKR GOV > RUS GOV", "ASSAULT BLR GOV > POL GOV"],
    ),
    (
        "en",
        "Ukraine condemned Russia after Belarus attacked Poland.",
        ["ACCUSE UKR GOV > RUS GOV", "ASSAULT BLR GOV > POL GOV"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SAID)
def test_a_speech_act_swallows_what_it_says(lang: str, text: str, expected: list[str]) -> None:
    assert acts(coded(text, lang)) == expected


OFFERS = [
    ("id", "China siap bekerja sama dengan Vietnam."),
    ("id", "Jepang bersedia membantu Filipina."),
    ("en", "China is ready to cooperate with Vietnam."),
    ("en", "Japan is willing to help the Philippines."),
]


@pytest.mark.parametrize(("lang", "text"), OFFERS)
def test_an_offer_to_cooperate_is_an_agreement_that_is_made(lang: str, text: str) -> None:
    assert [(event.type, event.modality) for event in coded(text, lang)] == [("AGREE", "actual")]


SPEAKERS = [
    ("id", "Rusia menembak jatuh drone Ukraina, kata Kementerian Pertahanan Rusia.", "RUS GOV"),
    ("id", "Ukraina menyerang Rusia, kata Kementerian Pertahanan Rusia.", "RUS GOV"),
    ("id", "Iran membantah menyerang Israel.", "IRN GOV"),
    ("en", "Ukraine attacked Russia, Russia said.", "RUS GOV"),
    ("en", "Iran denied attacking Israel.", "IRN GOV"),
    # no party to the act, or nobody who speaks for one
    ("id", "Ukraina menyerang Rusia.", None),
    ("id", "Ukraina menyerang Rusia, kata PBB.", None),
    ("id", "Ukraina menyerang Rusia, kata seorang warga.", None),
    ("en", "Ukraine attacked Russia, Brazil said.", None),
    # a speech act is done by saying it
    ("id", "Ukraina mengecam Rusia, kata Menlu Ukraina.", None),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), SPEAKERS)
def test_an_interested_party_that_alone_vouches_is_named(lang: str, text: str, speaker: str | None) -> None:
    (event,) = coded(text, lang)
    assert (event.said_by and f"{event.said_by.country} {event.said_by.sector}") == speaker


def test_a_fact_that_a_speaker_tells_is_coded() -> None:
    assert acts(coded("Menlu Ukraina mengatakan Rusia menyerang Polandia.")) == ["ASSAULT RUS GOV > POL GOV"]
    assert acts(coded("Ukraine's foreign minister said Russia attacked Poland.", "en")) == [
        "ASSAULT RUS GOV > POL GOV"
    ]


def test_plain_saying_is_no_act() -> None:
    assert coded("Menlu Ukraina mengatakan cuaca di Rusia cerah.") == ()
    assert coded("Ukraine's foreign minister said it was cold in Russia.", "en") == ()
