"""Language id: Indonesian, Malay, English, or none of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantau.language import identify

TEXTS = [
    ("id", "Rusia serang Ukraina"),
    ("id", "Presiden mengunjungi Jepang untuk bertemu perdana menteri"),
    ("id", "Polisi menahan dua orang karena diduga merusak kantor itu"),
    ("ms", "Kerajaan mengutuk serangan itu kerana ia mencabul undang-undang antarabangsa"),
    ("ms", "Perdana Menteri berkata kerajaan akan membantu mangsa banjir di Kelantan"),
    ("en", "Trump meets Kim"),
    ("en", "The president visited Japan to meet the prime minister"),
    ("en", "Police detained two men who had broken into the embassy"),
    ("und", "Президент прибыл в Японию"),
    ("und", "日本の首相が到着した"),
    ("und", "وصل الرئيس إلى اليابان"),
    ("und", "Der Minister reist morgen nach Kiew"),
    ("und", "Le président a rencontré le roi à Paris"),
    ("und", "El presidente viajó ayer a la frontera"),
    ("und", "De minister sprak met de koning over de oorlog"),
    ("und", "Bakan yarın Ankara'da açıklama yapacak"),
    ("id", "Putin dan Kim Jong Un Bertemu di Pyongyang, Ini Hasilnya"),
    ("id", "RI-China Teken Kerja Sama"),
    ("ms", "Menteri berkata keputusan itu dibuat selepas mesyuarat Kabinet"),
    ("und", "12345 !!! 2024"),
    ("und", ""),
]


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_short_texts_are_told_apart(lang: str, text: str) -> None:
    assert identify(text) == lang


def test_a_foreign_quotation_does_not_change_the_language_of_an_article() -> None:
    text = (
        "Menteri itu berkata bahwa negaranya akan tetap hadir. “We will stay,” katanya dalam jumpa pers kemarin."
    )
    assert identify(text) == "id"


def test_capitals_do_not_matter() -> None:
    assert identify("PRESIDEN MENGUNJUNGI JEPANG UNTUK BERTEMU MENTERI") == "id"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gets_one_of_the_four_answers(text: str) -> None:
    assert identify(text) in {"id", "ms", "en", "und"}
