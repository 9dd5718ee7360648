"""Titles, outlets, authors."""

import pytest

from pantau.articles import extract
from pantau.articles.authors import byline
from pantau.articles.title import stripped

TEXT = "".join(
    f"<p>Kalimat nomor {n} dari berita ini cukup panjang untuk menjadi sebuah paragraf penuh.</p>"
    for n in range(4)
)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Kim Tiba di Moskow - Kompas.com", "Kim Tiba di Moskow"),
        ("Kim Tiba di Moskow | Republika Online", "Kim Tiba di Moskow"),
        ("Kim Tiba di Moskow - Dunia - Harian Warta", "Kim Tiba di Moskow - Dunia"),
        ("Harian Warta | Kim Tiba di Moskow", "Kim Tiba di Moskow"),
        ("Kim Tiba di Moskow: Kremlin Bungkam", "Kim Tiba di Moskow: Kremlin Bungkam"),
        ("Korea Utara - Rusia Teken Pakta", "Korea Utara - Rusia Teken Pakta"),
        ("Harian Warta", "Harian Warta"),
    ],
)
def test_names_of_outlets_go(title: str, bare: str) -> None:
    assert stripped(title, frozenset({"harianwarta"})) == bare


def html(head: str, heading: str) -> str:
    return f"<html><head>{head}</head><body>{heading}{TEXT}</body></html>"


def test_the_heading_that_agrees_with_the_head_is_the_title() -> None:
    headings = "<h1>Warta</h1><h1>Kabar Dunia Hari Ini dan Esok</h1><h1>Kim Tiba di Moskow, Kremlin Bungkam</h1>"
    assert (
        extract(html("<title>Kim Tiba di Moskow - Warta</title>", headings)).title
        == "Kim Tiba di Moskow, Kremlin Bungkam"
    )


def test_a_heading_of_something_else_is_not_the_title() -> None:
    head = "<meta property='og:title' content='Kim Tiba di Moskow | Warta'>"
    head += "<meta property='og:site_name' content='Warta'>"
    assert extract(html(head, "<h1>Berita Pilihan Redaksi</h1>")).title == "Kim Tiba di Moskow"
    assert extract(html("", "<h1>Kim Tiba di Moskow</h1>")).title == "Kim Tiba di Moskow"
    assert extract(html("", "")).title is None


def test_authors_are_persons_or_agencies_not_the_outlet() -> None:
    metas = "<meta property='og:site_name' content='Warta'><meta name='author' content='{}'>"
    assert extract(html(metas.format("Sari Dewi dan Budi Santoso"), "")).authors == ("Sari Dewi", "Budi Santoso")
    assert extract(html(metas.format("Reuters"), "")).authors == ("Reuters",)
    for nobody in ("Warta", "Redaksi", "https://warta.example/sari", "admin"):
        assert extract(html(metas.format(nobody), "")).authors == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [("Oleh: Sari Dewi", "Sari Dewi"), ("By Sari Dewi", "Sari Dewi"), ("Penulis : Sari | Editor : Budi", "Sari"),
     ("Oleh karena itu, ia pulang", None), ("By the river", None), ("By Friday, the town had fallen.", None)],
)  # fmt: skip
def test_bylines(line: str, name: str | None) -> None:
    assert byline(line) == name


NAV = "<nav><ol><li><a href='/'>Depan</a></li><li><h1>Dunia: Kim di Moskow hari ini</h1></li></ol></nav>"
LD = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s"}</script>"""


def test_a_heading_in_the_path_to_the_page_is_not_the_title() -> None:
    head = LD % "Kim Tiba di Moskow" + "<title>Dunia: Kim di Moskow hari ini - Warta</title>"
    assert extract(html(head, NAV + "<h2>Kim Tiba di Moskow</h2>")).title == "Kim Tiba di Moskow"
    assert (
        extract(html("<title>Dunia: Kim di Moskow hari ini</title>", NAV)).title == "Dunia: Kim di Moskow hari ini"
    )


@pytest.mark.parametrize(
    ("stated", "heading", "title"),
    [
        ("Kim Tiba di Moskow", "<span>Lawatan</span> - Kim Tiba di Moskow", "Kim Tiba di Moskow"),
        ("Lawatan: Kim Tiba di Moskow", "Kim Tiba di Moskow", "Lawatan: Kim Tiba di Moskow"),
        ("Lawatan: Kim Tiba di Moskow", "<b>Lawatan</b>Kim Tiba di Moskow", "Lawatan: Kim Tiba di Moskow"),
        ("Kim ke Moskow lagi", "Kim Tiba di Moskow", "Kim Tiba di Moskow"),
    ],
)
def test_words_in_front_of_the_title(stated: str, heading: str, title: str) -> None:
    head = LD % stated + f"<meta property='og:title' content='{stated}'><title>Kim Tiba di Moskow</title>"
    assert extract(html(head, f"<h1>{heading}</h1>")).title == title
