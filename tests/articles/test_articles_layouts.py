"""Pages as outlets lay them out, and lines as they put them around the text."""

import pytest
from furniture_lines import FURNITURE, TEXT
from outlet_layouts import LAYOUTS

from pantau.articles import extract
from pantau.articles.furniture import clean

TITLE = "Rusia dan Korea Utara Teken Perjanjian Baru"
PARAGRAPHS = [
    "Presiden Rusia dan pemimpin Korea Utara menandatangani perjanjian kemitraan di Pyongyang pada Rabu pagi.",
    "Perjanjian itu memuat kewajiban untuk saling membantu jika salah satu pihak diserang oleh negara lain.",
    "“Ini dokumen yang penting,” kata juru bicara Kremlin kepada wartawan setelah upacara di Wisma Negara.",
    "Amerika Serikat menyatakan khawatir atas kerja sama militer kedua negara yang dinilai kian erat.",
]
LINK = '<a href="/lain">Kapal Perang Negeri Jauh Merapat di Dermaga Lama Semalam</a>'
LATEST = "".join(
    f'<div class="kotak"><a href="/{n}">Kabar nomor {n} dari negeri yang jauh sekali</a></div>' for n in range(6)
)


def page(layout: str) -> str:
    for number, paragraph in enumerate(PARAGRAPHS, 1):
        layout = layout.replace(f"@{number}@", paragraph)
    layout = (
        layout.replace("@title@", TITLE).replace("@link@", LINK).replace("@date@", "Rabu, 19/06/2024 10:15 WIB")
    )
    menu = "<nav><a href='/'>Beranda</a> <a href='/dunia'>Dunia</a> <a href='/ekonomi'>Ekonomi</a></nav>"
    foot = "<footer>Tentang Kami | Redaksi | Kontak<br>Copyright © 2024 Warta. Hak cipta dilindungi.</footer>"
    head = f'<head><meta charset="utf-8"><title>{TITLE} - Warta</title></head>'
    return f'<!DOCTYPE html><html lang="id">{head}<body>{menu}{layout}{LATEST}{foot}</body></html>'


@pytest.mark.parametrize("name", LAYOUTS)
def test_only_the_text_is_left(name: str) -> None:
    found = extract(page(LAYOUTS[name]))
    assert (found.title, found.dropped, found.bases["text"]) == (TITLE, None, "blocks")
    assert (found.text or "").split("\n") == PARAGRAPHS
    assert (found.published or "").startswith("2024-06-19")


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes(line: str) -> None:
    assert clean([PARAGRAPHS[0], line, PARAGRAPHS[1]]) == PARAGRAPHS[:2]


@pytest.mark.parametrize("line", TEXT)
def test_text_that_looks_like_furniture_stays(line: str) -> None:
    assert clean([PARAGRAPHS[0], line, PARAGRAPHS[1]]) == [PARAGRAPHS[0], line, PARAGRAPHS[1]]
