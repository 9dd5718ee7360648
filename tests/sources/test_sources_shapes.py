"""Records as agencies, interfaces and extractors write them, and columns that a user names."""

import json
from pathlib import Path
from typing import Any

import pytest

from pantau.articles import read_article
from pantau.errors import PageError, UsageError
from pantau.sources import Page, open_pages


def found(path: Path, record: Any, **columns: str) -> list[Page | PageError]:
    path.write_text(json.dumps(record))
    return list(open_pages([path], columns))


def one(path: Path, record: Any, **columns: str) -> Page:
    (page,) = found(path, record, **columns)
    assert isinstance(page, Page), str(page)
    return page


NINJS_1 = {
    "uri": "http://tag.example/1", "type": "text", "versioncreated": "2024-11-20T01:00:00Z",
    "firstcreated": "2024-11-19T01:00:00Z", "pubstatus": "usable", "language": "id", "headline": "Putin tiba",
    "byline": "Sari Dewi", "body_text": "Satu.\nDua.", "body_html": "<p>Satu.</p><p>Dua.</p>",
    "infosource": [{"name": "Kantor Berita"}], "slugline": "PUTIN",
}  # fmt: skip
NINJS_2 = {
    "standard": {"name": "ninjs", "version": "2.1"}, "uri": "urn:newsml:1",
    "contentcreated": "2024-11-19T01:00:00Z",
    "versioncreated": "2024-11-20T01:00:00Z", "language": "id", "by": "Sari Dewi",
    "headlines": [{"role": "main", "value": "Putin tiba"}],
    "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>Satu.</p><p>Dua.</p>"},
               {"role": "caption", "contenttype": "text/plain", "value": "Foto."}],
    "infosources": [{"role": "main", "uri": "https://a.example", "name": "Kantor Berita"}],
}  # fmt: skip


@pytest.mark.parametrize("record", [NINJS_1, NINJS_2])
def test_ninjs(tmp_path: Path, record: dict[str, Any]) -> None:
    page = one(tmp_path / "a.json", record)
    article = read_article(page)
    assert (article.title, article.text, article.authors) == ("Putin tiba", "Satu.\nDua.", ("Sari Dewi",))
    assert (article.outlet, article.published, article.lang) == (
        "Kantor Berita",
        "2024-11-19T08:00:00+07:00",
        "id",
    )
    assert page.url == (record["uri"] if record is NINJS_1 else None)
    assert page.id == record["uri"]


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_a_withdrawn_text_is_no_article(tmp_path: Path, status: str) -> None:
    article = read_article(one(tmp_path / "a.json", NINJS_1 | {"pubstatus": status}))
    assert (article.dropped, article.text, article.title) == ("withdrawn", None, "Putin tiba")
    bare = {"uri": "urn:1", "pubstatus": status}
    assert read_article(one(tmp_path / "b.jsonl", bare)).dropped == "withdrawn"


TRAFILATURA = {
    "title": "Putin tiba", "author": "Sari Dewi; Budi Santoso", "hostname": "warta.example", "date": "2024-11-19",
    "text": "Satu.", "raw_text": "Satu. Menu", "language": None, "source": "https://warta.example/1",
    "source-hostname": "Warta", "excerpt": "x", "id": None, "image": "https://warta.example/1.jpg",
}  # fmt: skip
NEWS_PLEASE = {
    "authors": ["Sari Dewi", "Budi Santoso"], "date_publish": "2024-11-19 08:15:00", "maintext": "Satu.",
    "source_domain": "warta.example", "title": "Putin tiba", "title_page": None, "url": "https://warta.example/1",
    "date_download": "2024-12-01 00:00:00", "language": "id", "description": "x", "filename": "x.html",
}  # fmt: skip
READABILITY = {
    "title": "Putin tiba", "byline": "Sari Dewi dan Budi Santoso", "content": "<div><p>Satu.</p></div>",
    "textContent": "Satu.Dua.", "siteName": "Warta", "publishedTime": "2024-11-19T08:15:00+07:00", "lang": "id",
    "url": "https://warta.example/1",
}  # fmt: skip
MERCURY = {
    "title": "Putin tiba", "content": "<div><p>Satu.</p></div>", "author": "Sari Dewi, Budi Santoso",
    "date_published": "2024-11-19T01:15:00.000Z", "domain": "warta.example", "url": "https://warta.example/1",
    "word_count": 1, "next_page_url": None,
}  # fmt: skip
GOOSE = {
    "meta": {"lang": "id", "canonical": "https://warta.example/1"},
    "domain": "warta.example", "title": "Putin tiba",
    "cleaned_text": "Satu.", "opengraph": {"site_name": "Warta"}, "authors": ["Sari Dewi", "Budi Santoso"],
    "publish_date": "2024-11-19T08:15:00+07:00",
}  # fmt: skip
FUNDUS = {
    "title": "Putin tiba", "authors": ["Sari Dewi", "Budi Santoso"],
    "publishing_date": "2024-11-19 08:15:00+07:00",
    "body": {"summary": [], "sections": [{"headline": [], "paragraphs": ["Satu."]}]},
    "html": {"requested_url": "https://warta.example/1"}, "url": "https://warta.example/1", "free_access": True,
}  # fmt: skip
NEWSPAPER = {
    "title": "Putin tiba", "text": "Satu.", "authors": ["Sari Dewi", "Budi Santoso"], "meta_lang": "id",
    "publish_date": 1731978900, "source_url": "https://warta.example", "url": "https://warta.example/1",
}  # fmt: skip
JSON_LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Warta", "url": "https://warta.example/"},
        {
            "@type": "NewsArticle", "headline": "Putin tiba", "articleBody": "Satu.", "inLanguage": "id-ID",
            "author": [{"@type": "Person", "name": "Sari Dewi"}, {"@type": "Person", "name": "Budi Santoso"}],
            "datePublished": "2024-11-19T08:15:00+07:00", "dateModified": "2024-11-20",
            "publisher": {"@type": "Organization", "name": "Warta"},
            "mainEntityOfPage": {"@type": "WebPage", "@id": "https://warta.example/1"},
        },
    ],
}  # fmt: skip
NEWS_API = {
    "status": "ok",
    "articles": [
        {
            "source": {"id": None, "name": "Warta"}, "author": "Sari Dewi, Budi Santoso", "title": "Putin tiba",
            "url": "https://warta.example/1", "publishedAt": "2024-11-19T01:15:00Z", "content": "Satu.",
        }
    ],
}  # fmt: skip
SHAPES = {
    "trafilatura": TRAFILATURA, "news-please": NEWS_PLEASE, "readability": READABILITY, "mercury": MERCURY,
    "goose3": GOOSE, "fundus": FUNDUS, "newspaper": NEWSPAPER, "json-ld": JSON_LD, "news api": NEWS_API,
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_what_others_write(tmp_path: Path, name: str) -> None:
    article = read_article(one(tmp_path / "a.json", SHAPES[name]))
    assert (article.title, article.text, article.url) == ("Putin tiba", "Satu.", "https://warta.example/1")
    assert article.authors == ("Sari Dewi", "Budi Santoso")
    assert (article.published or "").startswith("2024-11-19")
    assert (article.outlet or "").lower() in ("warta", "warta.example")


def test_what_extract_wrote_is_taken_as_it_is(tmp_path: Path) -> None:
    lines = [
        {
            "id": "a.html", "url": None, "title": "Putin tiba", "text": "Satu.\nDua.", "authors": ["Sari Dewi"],
            "outlet": "Warta", "published": "2024-11", "published_precision": "month", "published_basis": "url",
            "lang": "id", "dateline": "HANOI", "dropped": None,
        },
        {"id": "b.html", "title": None, "text": None, "dropped": "listing"},
    ]  # fmt: skip
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    first, second = (read_article(page) for page in open_pages([path]) if isinstance(page, Page))
    said = {name: list(v) if isinstance(v, tuple) else v for name, v in first.model_dump().items()}
    assert {name: said[name] for name in lines[0]} == lines[0]
    assert (second.id, second.dropped, second.text) == ("b.html", "listing", None)


def test_columns_that_the_user_names(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Kepala,Tubuh,text\nJudul,Isi berita.,catatan\n")
    (page,) = open_pages([tmp_path], {"title": "kepala", "text": "tubuh"})
    assert isinstance(page, Page)
    assert (page.given.title, page.content) == ("Judul", b"Isi berita.")
    assert (
        one(tmp_path / "a.json", {"data": {"isi": "Isi."}, "t": "J"}, text="data.isi", title="t").content
        == b"Isi."
    )


def test_columns_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("judul,konten berita\nJudul,Isi berita.\n")
    (error,) = open_pages([tmp_path], {"text": "kontn"})
    assert isinstance(error, PageError)
    assert (error.key, error.values["columns"]) == ("page_column", "kontn")
    with pytest.raises(UsageError, match="isi"):
        list(open_pages([tmp_path], {"isi": "text"}))


def test_columns_in_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pantau.toml").write_text('[columns]\ntext = "tubuh"\n')
    monkeypatch.chdir(tmp_path)
    page = one(tmp_path / "a.jsonl", {"tubuh": "Isi."})
    assert page.content == b"Isi."


def test_an_odd_value_beside_a_good_text_does_no_harm(tmp_path: Path) -> None:
    page = one(tmp_path / "a.jsonl", {"text": "Isi.", "media": True, "lang": False, "body": {"x": 1}})
    assert (page.content, page.outlet, page.given.lang) == (b"Isi.", None, None)
