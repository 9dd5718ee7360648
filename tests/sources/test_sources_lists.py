"""What feeds and sitemaps list: as data, and as pages."""

import json
from pathlib import Path

import pytest

from pantau.articles import read_article
from pantau.errors import PageError
from pantau.sources import Page, open_pages
from pantau.sources import feed as feed_module
from pantau.sources import sitemap as sitemap_module
from pantau.sources.feed import read_entries as feed_entries
from pantau.sources.listed import Listed
from pantau.sources.sitemap import read_entries

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://kabarnusa.example/1?a=1&b=2</loc><lastmod>2024-11-19T09:00:00+07:00</lastmod>
<n:news><n:publication><n:name>Kabar Nusa</n:name><n:language>id</n:language></n:publication>
<n:publication_date>2024-11-19T08:15:00+07:00</n:publication_date>
<n:title>Putin &amp; Kim <![CDATA[bertemu]]></n:title></n:news>
<image:image><image:loc>https://kabarnusa.example/1.jpg</image:loc><image:title>Foto</image:title></image:image>
</url>
<url><loc>https://kabarnusa.example/2</loc></url>
</urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://kabarnusa.example/a.xml</loc><lastmod>2024-11-19</lastmod></sitemap></sitemapindex>"""


def keys(found: list[Page | PageError]) -> list[str]:
    return [one.key if isinstance(one, PageError) else "page" for one in found]


def test_entries_of_a_news_sitemap() -> None:
    first, second = read_entries(SITEMAP.encode(), "s.xml")
    assert first == Listed(
        url="https://kabarnusa.example/1?a=1&b=2",
        title="Putin & Kim bertemu",
        published="2024-11-19T08:15:00+07:00",
        updated="2024-11-19T09:00:00+07:00",
        outlet="Kabar Nusa",
        lang="id",
    )
    assert second == Listed(url="https://kabarnusa.example/2")


def test_an_index_lists_lists() -> None:
    (entry,) = read_entries(INDEX.encode(), "s.xml")
    assert entry == Listed(url="https://kabarnusa.example/a.xml", updated="2024-11-19", is_index=True)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-8-sig"])
def test_headlines_of_a_sitemap_are_pages(tmp_path: Path, charset: str) -> None:
    (tmp_path / "s.xml").write_bytes(SITEMAP.encode(charset))
    page, rest = open_pages([tmp_path])
    assert isinstance(page, Page)
    assert (page.media, page.content, page.given.title) == ("text", b"", "Putin & Kim bertemu")
    assert (page.outlet, page.given.lang, page.url) == ("Kabar Nusa", "id", "https://kabarnusa.example/1?a=1&b=2")
    assert isinstance(rest, PageError)
    assert (rest.key, rest.values) == ("page_addresses", {"count": 1})


def test_an_index_of_sitemaps_must_be_collected(tmp_path: Path) -> None:
    (tmp_path / "s.xml").write_text(INDEX)
    assert keys(list(open_pages([tmp_path]))) == ["page_addresses"]


def test_a_sitemap_that_breaks_off_gives_what_stands_before() -> None:
    first, error = read_entries(SITEMAP[:-40].encode(), "s.xml")
    assert isinstance(first, Listed)
    assert isinstance(error, PageError)
    assert (error.key, error.where) == ("page_sitemap", "s.xml")


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
        '<!ENTITY % p SYSTEM "https://warta.example/a.dtd"> %p;',
    ],
)
def test_entities_are_refused(declared: str) -> None:
    document = f"<!DOCTYPE urlset [{declared}]>" + SITEMAP.split("?>", 1)[1].replace("bertemu", "]]>&b;<![CDATA[")
    (error,) = read_entries(document.encode(), "s.xml")
    assert isinstance(error, PageError)
    assert error.key == "page_sitemap"


def test_a_list_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap_module, "LISTED", 3)
    urls = "".join(f"<url><loc>https://warta.example/{n}</loc></url>" for n in range(9))
    found = list(read_entries(f"<urlset>{urls}</urlset>".encode(), "s.xml"))
    assert [isinstance(one, PageError) for one in found] == [False, False, False, True]


def test_what_is_no_sitemap() -> None:
    for content in (b"", b"<urlset/>", b"<urlset><url><loc>/relative</loc></url></urlset>", b"not xml"):
        (error,) = read_entries(content, "s.xml")
        assert isinstance(error, PageError)
        assert error.key == "page_sitemap"


def test_entries_of_a_feed_say_when_they_were_changed() -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Umpan</title><entry><title>A</title>
    <link href="https://warta.example/1"/><id>urn:1</id><published>2024-11-19T06:00:00Z</published>
    <updated>2024-11-19T08:00:00Z</updated></entry><entry><title>B</title><id>urn:2</id></entry></feed>"""
    first, second = feed_entries(atom.encode(), "a.atom")
    assert first == Listed(
        url="https://warta.example/1",
        id="urn:1",
        title="A",
        published="2024-11-19T06:00:00Z",
        updated="2024-11-19T08:00:00Z",
    )
    assert isinstance(second, Listed)
    assert second.url is None


FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Kabar Nusa - Dunia",
    "language": "id",
    "authors": [{"name": "Redaksi"}],
    "items": [
        {
            "id": "https://kabarnusa.example/1", "title": "Judul", "content_html": "<p>Satu.</p>",
            "content_text": "x",            "date_published": "2024-11-19T08:00:00+07:00",
            "date_modified": "2024-11-20T08:00:00+07:00",
            "authors": [{"name": "Sari"}, {"url": "https://x.example"}], "language": "ms",
        },
        {"id": 2, "url": "https://kabarnusa.example/2", "content_text": "Dua.", "author": {"name": "Budi"}},
        {"id": "3", "external_url": "https://lain.example/3", "summary": "Tiga."},
        {"id": "4"},
        "no object",
    ],
}  # fmt: skip


def test_a_json_feed(tmp_path: Path) -> None:
    (tmp_path / "f.json").write_text(json.dumps(FEED))
    found = list(open_pages([tmp_path]))
    assert keys(found) == ["page", "page", "page", "page_record", "page_json"]
    first, second, third = (page for page in found if isinstance(page, Page))
    assert (first.media, first.content, first.url) == ("html", b"<p>Satu.</p>", "https://kabarnusa.example/1")
    assert (first.outlet, first.given.lang, first.given.authors) == ("Kabar Nusa", "ms", ("Sari",))
    assert (second.id, second.media, second.content, second.given.authors) == ("2", "text", b"Dua.", ("Budi",))
    assert second.given.lang == "id"
    assert (third.url, third.content, third.given.authors) == ("https://lain.example/3", b"Tiga.", ("Redaksi",))


def test_a_json_feed_as_data() -> None:
    first = next(iter(feed_entries(json.dumps(FEED).encode(), "f.json")))
    assert isinstance(first, Listed)
    assert (first.published, first.updated) == ("2024-11-19T08:00:00+07:00", "2024-11-20T08:00:00+07:00")
    (error,) = feed_entries(b'{"items": []}', "f.json")
    assert isinstance(error, PageError)


@pytest.mark.parametrize(("declared", "given"), [("en-us", None), ("id", "id")])
def test_a_template_does_not_make_an_article_english(declared: str, given: str | None) -> None:
    rss = f"<rss><channel><language>{declared}</language><item><title>Putin tiba</title></item></channel></rss>"
    (entry,) = feed_entries(rss.encode(), "a.rss")
    assert isinstance(entry, Listed)
    page = entry.page("a.rss#1")
    assert isinstance(page, Page)
    assert page.given.lang == given


def test_a_headline_with_a_line_of_html_is_an_article(tmp_path: Path) -> None:
    item = "<title>Putin tiba di Hanoi</title><description>&lt;p&gt;Putin tiba.&lt;/p&gt;</description>"
    (tmp_path / "a.rss").write_text(f"<rss><channel><item>{item}</item></channel></rss>")
    (page,) = open_pages([tmp_path])
    assert isinstance(page, Page)
    article = read_article(page)
    assert (article.title, article.text, article.dropped) == ("Putin tiba di Hanoi", "Putin tiba.", None)


def test_a_feed_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    items = "<item><title>Putin tiba</title></item>" * 30
    for name in ("FEED_BYTES", "FEED_ITEMS"):
        with monkeypatch.context() as patch:
            patch.setattr(feed_module, name, 20)
            (error,) = feed_module.read_entries(f"<rss><channel>{items}</channel></rss>".encode(), "a.rss")
        assert isinstance(error, PageError)
        assert error.key in ("page_too_big", "page_feed")
