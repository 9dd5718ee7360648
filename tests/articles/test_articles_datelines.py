"""Datelines: place, agency and day in front of the first sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.articles.dateline import split_dateline

NEWS = "Presiden Rusia tiba"
NAMES = frozenset({"harianwarta"})

WITH_PLACE = [
    ("JAKARTA, KOMPAS.com - ", "JAKARTA"),
    ("PYONGYANG, KOMPAS.com – ", "PYONGYANG"),
    ("JAKARTA, KOMPAS — ", "JAKARTA"),
    ("Jakarta (ANTARA) - ", "Jakarta"),
    ("Banda Aceh (ANTARA) - ", "Banda Aceh"),
    ("TEMPO.CO, Jakarta - ", "Jakarta"),
    ("TEMPO.CO, Jakarta ", "Jakarta"),
    ("Liputan6.com, Jakarta - ", "Jakarta"),
    ("Liputan6.com, Jakarta ", "Jakarta"),
    ("Liputan6.com, Washington D.C - ", "Washington D.C"),
    ("Bisnis.com, JAKARTA — ", "JAKARTA"),
    ("REPUBLIKA.CO.ID, JAKARTA -- ", "JAKARTA"),
    ("TRIBUNNEWS.COM, JAKARTA - ", "JAKARTA"),
    ("jpnn.com, JAKARTA - ", "JAKARTA"),
    ("jpnn.com - JAKARTA - ", "JAKARTA"),
    ("JAKARTA, iNews.id - ", "JAKARTA"),
    ("Jakarta, CNN Indonesia -- ", "Jakarta"),
    ("Jakarta, VIVA – ", "Jakarta"),
    ("Jakarta, InfoPublik – ", "Jakarta"),
    ("JAKARTA, HARIAN WARTA - ", "JAKARTA"),
    ("JAKARTA (Harian Warta): ", "JAKARTA"),
    ("SEOUL (Reuters) - ", "SEOUL"),
    ("SEOUL, Nov 19 (Reuters) - ", "SEOUL"),
    ("BEIJING, 19 Nov. (Xinhua) -- ", "BEIJING"),
    ("Beijing, 19/11 (ANTARA) - ", "Beijing"),
    ("Jakarta, 19 November 2024 – ", "Jakarta"),
    ("PYONGYANG — ", "PYONGYANG"),
    ("WASHINGTON— ", "WASHINGTON"),
    ("Tel Aviv, Israel (AP) — ", "Tel Aviv, Israel"),
    ("Tehran, Iran — ", "Tehran, Iran"),
    ("FENTALE, Ethiopia — ", "FENTALE, Ethiopia"),
    ("PALM BEACH, Fla. (AP) — ", "PALM BEACH, Fla."),
    ("KYIV/MOSCOW - ", "KYIV/MOSCOW"),
    ("UNITED NATIONS (AP) _ ", "UNITED NATIONS"),
    ("New Delhi (CNN) ", "New Delhi"),
    ("Moskow - ", "Moskow"),
    ("Bandung - ", "Bandung"),
    ("SINGAPORE: ", "SINGAPORE"),
    ("Jakarta: ", "Jakarta"),
]


@pytest.mark.parametrize(("front", "place"), WITH_PLACE)
def test_datelines_with_a_place(front: str, place: str) -> None:
    found = split_dateline(front + NEWS, NAMES)
    assert (found.place, found.text) == (place, NEWS)


@pytest.mark.parametrize(
    "front", ["Merdeka.com - ", "suara.com - ", "TRIBUNNEWS.COM - ", "KOMPAS.com – ", "(CNN) ", "(CNN) -- "]
)
def test_datelines_without_a_place(front: str) -> None:
    found = split_dateline(front + NEWS)
    assert (found.place, found.text) == (None, NEWS)


@pytest.mark.parametrize(
    "line",
    [
        "Rusia - Ukraina kembali saling serang",
        "RUSIA - Ukraina meledakkan bom",
        "Gaza - Israel kembali tegang",
        "Moskow - Kyiv sepakat",
        "NATO - Rusia tegang",
        "Kremlin: Rusia siap berunding",
        "Update: Presiden tiba",
        "Presiden (Jokowi) menolak",
        "Perdana Menteri (AA) Erdogan tiba",
        "Menteri Luar Negeri (Menlu) - Retno menyatakan",
        "Menteri Kesehatan, Indonesia - Dia menolak",
        "Presiden Joko Widodo - yang baru tiba - menolak",
        "Perserikatan Bangsa - Bangsa mengecam",
        "Nasional - Presiden tiba",
    ],
)
def test_what_is_no_dateline(line: str) -> None:
    assert split_dateline(line) == (None, None, line)


def test_the_day_in_a_dateline_is_kept_as_it_is_written() -> None:
    assert split_dateline("Jakarta, 19 November 2024 – Menteri pulang").date == "19 November 2024"
    assert split_dateline("WASHINGTON, Nov 19 (Reuters) - The president").date == "Nov 19"


@given(st.text(max_size=80))
def test_the_text_is_the_end_of_the_line(line: str) -> None:
    assert line.endswith(split_dateline(line).text)
