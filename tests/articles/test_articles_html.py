"""HTML pages, as sites build them."""

import json
import random

import pytest

from pantau.articles import Article, extract, read_article
from pantau.errors import PageError
from pantau.sources import Given, Page
from pantau.texts import say

PARAGRAPHS = [
    "Presiden Rusia dan pemimpin Korea Utara menandatangani perjanjian kemitraan di Pyongyang, Rabu (19/6/2024).",
    "Perjanjian itu memuat kewajiban untuk saling membantu jika salah satu pihak diserang oleh negara lain.",
    "“Ini dokumen yang penting,” kata juru bicara Kremlin kepada wartawan setelah upacara di Wisma Negara.",
    "Amerika Serikat menyatakan khawatir atas kerja sama militer kedua negara yang dinilai kian erat.",
]
TEASERS = "".join(
    f'<div class="item"><a href="/{n}">Kabar lain nomor {n} tentang pemilu di negeri jauh</a><p>Ringkasan kabar '
    f"nomor {n} yang panjangnya lebih dari delapan kata, 0{n + 1} Januari 2020.</p></div>"
    for n in range(5)
)


def page(head: str = "", before: str = "", body: str | None = None, after: str = "", lang: str = "id") -> str:
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS) if body is None else body
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">'
        f"<title>Putin dan Kim Teken Perjanjian - Warta</title>{head}</head><body>"
        "<nav><a href='/'>Beranda</a><a href='/dunia'>Dunia</a></nav><main>"
        f"<h1>Putin dan Kim Teken Perjanjian</h1>{before}<div class='isi'>{text}</div>{after}</main>"
        f"<div class='terkait'><h3>Berita Terkait</h3>{TEASERS}</div>"
        "<div id='comments'><p>Budi, 2 Februari 2021: ini berita yang sangat bagus dan perlu dibaca.</p></div>"
        "<footer>Copyright © 3 Maret 2022 Warta. Hak cipta dilindungi.</footer></body></html>"
    )


def ld(**said: object) -> str:
    node = {"@type": "NewsArticle", "headline": "Putin dan Kim Teken Perjanjian", **said}
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Warta"}, node]}
    return f'<script type="application/ld+json">{json.dumps(graph)}</script>'


def test_a_page_with_all_that_markup_can_state() -> None:
    head = (
        ld(
            datePublished="2024-06-19T12:32:05Z",
            author=[{"@type": "Person", "name": "Sari Dewi"}],
            publisher={"name": "Warta Kita"},
        )
        + '<link rel="canonical" href="https://www.warta.example/dunia/1">'
    )
    found = extract(page(head))
    assert found.title == "Putin dan Kim Teken Perjanjian"
    assert found.text == "\n".join(PARAGRAPHS)
    assert (found.published, found.published_precision) == ("2024-06-19T19:32:00+07:00", "minute")
    assert found.published_basis == "json-ld"
    assert (found.authors, found.outlet, found.lang) == (("Sari Dewi",), "Warta Kita", "id")
    assert (found.url, found.dropped) == ("https://www.warta.example/dunia/1", None)


def test_a_page_that_states_nothing_in_its_markup() -> None:
    before = "<div>Oleh: Sari Dewi</div><div>Rabu, 19/06/2024 19.32 WIB</div>"
    body = [*PARAGRAPHS[:2], "Baca juga: Kim Tiba di Hanoi", PARAGRAPHS[2], f"{PARAGRAPHS[3]} (sar/ash)"]
    found = extract(
        page(before=before, body="".join(f"<p>{one}</p>" for one in body)), url="https://warta.co.id/x"
    )
    assert found.text == "\n".join(PARAGRAPHS)
    assert (found.published, found.published_basis) == ("2024-06-19T19:32:00+07:00", "text")
    assert (found.authors, found.outlet) == (("Sari Dewi",), "warta.co.id")


def test_no_date_is_invented() -> None:
    found = extract(page(after="<p>Terakhir diperbarui 20 Juni 2024</p>"), url="https://warta.example/x")
    assert (found.published, found.published_precision, found.published_basis) == (None, None, None)


@pytest.mark.parametrize(
    ("head", "before", "url", "published", "basis"),
    [
        (ld(datePublished="2099-01-01"), "", None, None, None),
        (ld(datePublished="2024-02-31"), "<time datetime='2024-06-19'>x</time>", None, "2024-06-19", "meta"),
        ("<meta property='article:published_time' content='2024-06-19'>", "", None, "2024-06-19", "meta"),
        ("<meta name='pubdate' content='1970-01-01'>", "", "https://a.example/2024/06/19/x", "2024-06-19", "url"),
        ("", "", "https://a.example/read/20240619/x", "2024-06-19", "url"),
        ("", "", "https://a.example/2024/06/x", "2024-06", "url"),
        ("", "<span>19 Juni 2024</span>", "https://a.example/2024/06/x", "2024-06-19", "text"),
        ("", "<p>Diperbarui: 20 Juni 2024 | Terbit: 19 Juni 2024</p>", None, "2024-06-19", "text"),
        (ld(dateModified="2024-06-20"), "", None, None, None),
        ("", "", "https://a.example/id/12345678/2024", None, None),
    ],
)  # fmt: skip
def test_the_cascade_of_dates(
    head: str, before: str, url: str | None, published: str | None, basis: str | None
) -> None:
    found = extract(page(head, before), url)
    assert (found.published, found.published_basis) == (published, basis)


def test_a_date_behind_the_day_of_fetching_is_refused() -> None:
    from datetime import UTC, datetime

    content = page(ld(datePublished="2024-06-19")).encode()
    fetched = Page(id="x", locator="x", content=content, media="html", fetched=datetime(2023, 5, 1, tzinfo=UTC))
    assert read_article(fetched).published is None


def test_a_time_in_utc_gives_way_to_the_day_in_the_url() -> None:
    english = page(
        ld(datePublished="2024-06-20T02:18:00Z"),
        body="<p>The two leaders of the states met and signed it.</p>",
        lang="en",
    )
    found = extract(english, "https://a.example/2024/06/19/x")
    assert (found.published, found.published_basis) == ("2024-06-19", "url")


def test_lists_headings_and_captions() -> None:
    body = (
        f"<p>{PARAGRAPHS[0]}</p><figure><img><figcaption>Putin dan Kim. (Foto: Warta)</figcaption></figure>"
        f"<h2>Isi perjanjian</h2><ul><li>Bantuan militer</li><li>Kerja sama pangan</li></ul><p>{PARAGRAPHS[1]}<br>"
        f"<br>{PARAGRAPHS[2]}</p><h2>Topik</h2>"
    )
    lines = ["Isi perjanjian", "- Bantuan militer", "- Kerja sama pangan"]
    assert extract(page(body=body)).text == "\n".join([PARAGRAPHS[0], *lines, *PARAGRAPHS[1:3]])


def test_text_in_divs_and_line_breaks_alone() -> None:
    body = "<br><br>".join(PARAGRAPHS)
    assert extract(page(body=body)).text == "\n".join(PARAGRAPHS)
    assert extract(page(body="".join(f"<div>{one}</div>" for one in PARAGRAPHS))).text == "\n".join(PARAGRAPHS)


def test_the_lead_belongs_to_the_text() -> None:
    lead = "Kedua negara sepakat untuk saling membantu jika salah satunya diserang, kata Kremlin."
    found = extract(page(f'<meta name="description" content="{lead}">', f"<div><p>{lead}</p></div>"))
    assert found.text == "\n".join([lead, *PARAGRAPHS])


def test_text_that_stands_in_json_ld_alone() -> None:
    found = extract(page(ld(articleBody="\n".join(PARAGRAPHS)), body="<p>Memuat...</p>"))
    assert found.text == "\n".join(PARAGRAPHS)


def test_an_item_of_a_feed_is_all_text() -> None:
    content = "".join(f"<p>{one}</p>" for one in PARAGRAPHS).encode()
    given = Given(title="Kim Tiba - Warta", published="Wed, 19 Jun 2024 08:15:00 +0700")
    found = read_article(Page(id="x", locator="x", content=content, media="html", outlet="Warta", given=given))
    assert (found.title, found.text) == ("Kim Tiba", "\n".join(PARAGRAPHS))
    assert (found.published, found.published_basis) == ("2024-06-19T08:15:00+07:00", "given")


def test_a_template_that_declares_the_wrong_language_is_not_believed() -> None:
    assert extract(page(lang="en-US")).lang is None
    assert extract(page(lang="id-ID")).lang == "id"
    english = page(body="<p>The president of the country said that it was for the good of all.</p>", lang="en-US")
    assert extract(english).lang == "en"


def test_the_dateline_is_a_field() -> None:
    body = f"<p><b>PYONGYANG, WARTA</b> – {PARAGRAPHS[0]}</p>" + "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    found = extract(page("<meta property='og:site_name' content='Warta'>", body=body))
    assert (found.dateline, found.text) == ("PYONGYANG", "\n".join(PARAGRAPHS))


def bare(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (bare("Warta", "<nav><a href='/'>Beranda</a></nav>"), "no_text"),
        (bare("Warta", "<p>Selamat datang di situs kami yang baru dibuat.</p>"), "too_short"),
        (
            bare("Indeks Berita", TEASERS + TEASERS.replace("kabar", "warta") + TEASERS.replace("jauh", "dekat")),
            "listing",
        ),
        (
            bare("Halaman tidak ditemukan - Warta", "<p>Maaf, halaman yang Anda cari sudah tidak ada lagi.</p>"),
            "not_found",
        ),
        (bare("404 Not Found", "<p>nginx</p>"), "not_found"),
        (
            page(body=f"<p>{PARAGRAPHS[0]}</p><p>Berlangganan untuk membaca artikel ini selengkapnya.</p>"),
            "paywall",
        ),
        (page(ld(isAccessibleForFree=False), body=f"<p>{PARAGRAPHS[0]}</p>"), "paywall"),
    ],
)
def test_pages_that_are_no_article(html: str, reason: str) -> None:
    found = extract(html, "https://warta.example/x")
    assert (found.dropped, found.text) == (reason, None)
    assert all(say(f"dropped.{reason}", language) for language in ("en", "id"))


def test_a_short_page_with_a_headline_is_an_article() -> None:
    found = extract(
        page(
            "<meta property='og:title' content='Putin dan Kim Teken Perjanjian'>",
            body="<p>Putin tiba di Hanoi.</p>",
        )
    )
    assert (found.dropped, found.text) == (None, "Putin tiba di Hanoi.")


def test_a_page_nested_thousands_deep_is_refused() -> None:
    with pytest.raises(PageError) as caught:
        extract("<div>" * 50_000 + "x")
    assert caught.value.key == "page_nested"
    assert extract("<b><i>" * 10_000 + " ".join(PARAGRAPHS)).text == " ".join(PARAGRAPHS)


def mutated(html: bytes, chance: random.Random) -> bytes:
    at, to = sorted(chance.choices(range(len(html)), k=2))
    change = chance.choice(
        [b"", b"\0" * 9, b"<div>" * 300, b"<!--", b"<script>", b"\xff\xfe", b"</p></div>", b"<table><tr>"]
    )
    return chance.choice([html[:at], html[at:], html[:at] + change + html[at:], html[:at] + change + html[to:]])


@pytest.mark.parametrize("seed", range(40))
def test_damaged_pages_give_an_article_or_a_reason(seed: int) -> None:
    chance = random.Random(seed)
    content = mutated(
        page(ld(datePublished="2024-06-19"), "<time datetime='2024-06-19'>x</time>").encode(), chance
    )
    charset = chance.choice([None, "utf-8", "iso-8859-1", "utf-16", "nonsense"])
    one = Page(id="x", locator="x", content=content, media=chance.choice(["html", "text"]), charset=charset)
    found = read_article(one)
    assert (found.text is None) == (found.dropped is not None)
    assert Article.model_validate_json(found.line()) == found == read_article(one)


def test_a_tag_with_heaps_of_attributes_is_read_without_them() -> None:
    heap = " ".join(f"a{n}=1" for n in range(100_000))
    text = "Menteri luar negeri kedua negara bertemu di Jakarta dan membahas kerja sama pelabuhan. " * 6
    article = extract(
        f"<html><head><title>Judul berita</title></head><body><div {heap}><p>{text}</p></div></body></html>"
    )
    assert article.text == text.strip()


def test_of_a_page_with_tags_without_end_the_beginning_is_read() -> None:
    text = "Menteri luar negeri kedua negara bertemu di Jakarta dan membahas kerja sama pelabuhan. " * 6
    links = "<a href=/x>y</a>" * 200_000
    found = extract(f"<html><head><title>Judul</title></head><body><p>{text}</p><div>{links}</div></body></html>")
    assert found.text == text.strip()
