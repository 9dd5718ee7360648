"""Authors as pages name them."""

import json

import pytest

from pantau.articles import extract
from pantau.articles.authors import byline

TEXT = "".join(
    f"<p>Menteri nomor {n} itu tiba di Jakarta kemarin sore untuk menghadiri rapat besar.</p>" for n in range(6)
)


def authors(head: str = "", before: str = "", after: str = "") -> tuple[str, ...]:
    site = "<meta property='og:site_name' content='Warta'>"
    html = f"<html lang='id'><head>{site}{head}</head><body><h1>Kim Tiba</h1>{before}{TEXT}{after}</body></html>"
    return extract(html).authors


def ld(author: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "author": author})}</script>'


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ([{"name": "Sari Dewi"}, {"name": "Budi Santoso"}], ("Sari Dewi", "Budi Santoso")),
        ([{"name": "Sari Dewi"}, {"name": "Sari Dewi"}, {"name": "Warta"}], ("Sari Dewi",)),
        ({"givenName": "Sari", "familyName": "Dewi"}, ("Sari Dewi",)),
        (["Sari Dewi", "Budi Santoso"], ("Sari Dewi", "Budi Santoso")),
        ({"name": "Sari Dewi und Budi Santoso, dpa"}, ("Sari Dewi", "Budi Santoso", "dpa")),
        ({"name": "Warta"}, ()),
        (None, ()),
    ],
)
def test_authors_in_json_ld(author: object, names: tuple[str, ...]) -> None:
    assert authors(ld(author)) == names


def test_authors_in_metas() -> None:
    assert authors("<meta name='parsely-author' content='Sari Dewi; Budi Santoso'>") == (
        "Sari Dewi",
        "Budi Santoso",
    )
    assert authors("<meta name='articleAuthor' content='Anadolu'>") == ("Anadolu",)
    assert authors("<meta property='article:author' content='https://facebook.com/warta'>") == ()
    assert authors(ld({"name": "Budi"}) + "<meta name='content_author' content='Sari Dewi'>") == ("Sari Dewi",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Oleh: Sari Dewi", ("Sari Dewi",)),
        ("Penulis: Sari Dewi, Budi Santoso", ("Sari Dewi", "Budi Santoso")),
        ("Penulis: Sari Dewi | Editor: Budi Santoso", ("Sari Dewi",)),
        ("Reporter: Sari Dewi Editor: Budi Santoso", ("Sari Dewi",)),
        ("Pewarta : Sari Dewi dan Budi Santoso", ("Sari Dewi", "Budi Santoso")),
        ("Laporan wartawan Tribunnews.com, Sari Dewi", ("Sari Dewi",)),
        ("By Sari Dewi and Budi Santoso 19 Nov 2024", ("Sari Dewi", "Budi Santoso")),
        ("Editor: Budi Santoso", ()),
        ("Foto: Budi Santoso", ()),
    ],
)
def test_bylines_near_the_title(line: str, names: tuple[str, ...]) -> None:
    assert authors(before=f"<p>{line}</p>") == names


@pytest.mark.parametrize(
    ("box", "names"),
    [
        ("<div class='detail__author'>Sari Dewi - Warta</div>", ("Sari Dewi",)),
        ("<div class='penulis'>Sari Dewi, Budi Santoso</div>", ("Sari Dewi", "Budi Santoso")),
        ("<span itemprop='author'><div class='author-name'>Sari Dewi</div></span>", ("Sari Dewi",)),
        ("<div class='author'>Editor: Budi Santoso</div>", ()),
        ("<div class='author'>Selasa, 19 November 2024</div>", ()),
        ("<div class='author'>Ikuti kami di sini</div>", ()),
        ("<div class='author'>Warta</div>", ()),
        ("<div class='kabar'>Sari Dewi</div>", ()),
    ],
)
def test_names_alone_in_boxes_of_authors(box: str, names: tuple[str, ...]) -> None:
    assert authors(before=box) == names


def test_a_byline_of_somebody_else_is_none() -> None:
    for line in ("Editor: Budi", "Oleh karena itu, ia pulang", "By the river", "Penulis: Editor: Budi"):
        assert byline(line) is None
