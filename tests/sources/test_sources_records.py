"""JSON lines, JSON and CSV."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.errors import PageError
from pantau.sources import Given, Page, open_pages
from pantau.sources import json_values as json_values_module
from pantau.sources import lines as lines_module


def read(path: Path, content: str | bytes) -> list[Page | PageError]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(open_pages([path]))


def one(path: Path, content: str | bytes) -> Page:
    (page,) = read(path, content)
    assert isinstance(page, Page), str(page)
    return page


def keys(found: list[Page | PageError]) -> list[str]:
    return [item.key if isinstance(item, PageError) else "page" for item in found]


def test_a_line_with_all_fields(tmp_path: Path) -> None:
    record = {
        "id": "a1", "title": "Judul", "text": "Isi berita.", "url": "https://warta.example/1", "outlet": "Warta",
        "published": "2024-11-19", "lang": "id", "authors": ["Sari", {"name": "Budi"}], "views": 12, "tags": [1],
    }  # fmt: skip
    page = one(tmp_path / "a.jsonl", json.dumps(record))
    assert (page.id, page.locator, page.media) == ("a1", f"{tmp_path / 'a.jsonl'}:1", "text")
    assert (page.content, page.url, page.outlet) == (b"Isi berita.", "https://warta.example/1", "Warta")
    assert page.given == Given(title="Judul", authors=("Sari", "Budi"), published="2024-11-19", lang="id")


def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = ['{"id": 1, "text": "Satu."}', "{bad", "", '["x"]', '{"id": 2}', '{"text": true}', '{"text": "Dua."}']
    found = read(tmp_path / "a.jsonl", "\n".join(lines))
    assert keys(found) == ["page", "page_json", "page_json", "page_record", "page_field", "page"]
    wheres = [item.where.rsplit(":", 1)[-1] for item in found if isinstance(item, PageError)]
    assert wheres == ["2", "4", "5", "6"]
    last = found[-1]
    assert isinstance(last, Page)
    assert last.id.endswith(":7")


@pytest.mark.parametrize("text", ["", None])
def test_a_headline_alone_is_a_page(tmp_path: Path, text: str | None) -> None:
    page = one(tmp_path / "a.jsonl", json.dumps({"id": "h", "title": "Putin tiba di Hanoi", "text": text}))
    assert (page.content, page.given.title) == (b"", "Putin tiba di Hanoi")


def test_html_in_a_line_and_beside_it(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1.html").write_bytes(b"<p>Dari berkas</p>")
    lines = [
        {"id": "in", "html": "<p>Dari baris</p>", "url": "https://warta.example/"},
        {"id": "beside", "html_path": "pages/1.html"},
        {"id": "gone", "html_path": "pages/2.html"},
    ]
    found = read(tmp_path / "a.jsonl", "\n".join(map(json.dumps, lines)))
    assert keys(found) == ["page", "page", "page_html_path"]
    assert [page.content for page in found if isinstance(page, Page)] == [
        b"<p>Dari baris</p>",
        b"<p>Dari berkas</p>",
    ]
    assert [page.media for page in found if isinstance(page, Page)] == ["html", "html"]


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "Satu."}\n{"id": "x", "text": "Dua."}'))
    )
    found = [page for page in open_pages(["-"]) if isinstance(page, Page)]
    assert [page.id for page in found] == ["-:1", "x"]


def test_a_line_over_the_limit_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_module, "PAGE_BYTES", 1000)
    found = read(tmp_path / "a.jsonl", json.dumps({"text": "x" * 100_000}) + '\n{"text": "Dua."}\n')
    assert keys(found) == ["page_too_big", "page"]


def test_deep_nesting_and_odd_numbers(tmp_path: Path) -> None:
    deep = '{"text": ' + "[" * 100_000
    assert keys(read(tmp_path / "a.jsonl", f"{deep}\n" + '{"text": "x", "n": NaN}')) == ["page_too_deep", "page"]
    assert keys(read(tmp_path / "a.json", "[" * 100_000)) == ["page_too_deep"]


def test_text_that_cannot_be_stored_is_repaired(tmp_path: Path) -> None:
    page = one(tmp_path / "a.jsonl", '{"text": "Kata\\ud83d dan\\u0000 kata", "title": "J\\udc00"}')
    assert page.content.decode() == "Kata? dan kata"
    assert page.given.title == "J?"


@given(texts=st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_what_was_written_is_read(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    found = read(path, "\n".join(json.dumps({"text": text}) for text in texts))
    wanted = [text.replace("\0", "").strip().encode("utf-8", "replace") for text in texts]
    contents = [page.content for page in found if isinstance(page, Page)]
    assert contents == [text for text in wanted if text]


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ('{"text": "Satu."}', [b"Satu."]),
        ('[{"text": "Satu."}, {"judul": "J", "isi": "Dua."}]', [b"Satu.", b"Dua."]),
        ('{"text": "Satu."}\n{"text": "Dua."}\n', [b"Satu.", b"Dua."]),
        ('{"status": "ok", "articles": [{"title": "A", "content": "Satu."}]}', [b"Satu."]),
        (
            '{"version": "https://jsonfeed.org/version/1.1", "title": "Umpan", "authors": [{"name": "x"}],'
            ' "items": [{"id": "1", "content_html": "<p>Satu</p>", "date_published": "2024-11-19T08:00:00Z"}]}',
            [b"<p>Satu</p>"],
        ),
    ],
)
def test_shapes_of_json_files(tmp_path: Path, content: str, texts: list[bytes]) -> None:
    found = read(tmp_path / "a.json", content)
    assert [page.content for page in found if isinstance(page, Page)] == texts
    assert len(found) == len(texts)


def test_a_long_list_is_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_values_module, "_PART", 7)
    records = [{"id": str(number), "text": f"Isi berita nomor {number}, “dengan” é."} for number in range(50)]
    found = read(tmp_path / "a.json", json.dumps(records, ensure_ascii=False, indent=1))
    assert [page.id for page in found if isinstance(page, Page)] == [str(number) for number in range(50)]


@pytest.mark.parametrize("content", ['[{"text": "Satu."}, {bad', '[{"text": "Satu."}', '[{"text": "Satu."}, 5]'])
def test_a_broken_list_gives_what_stands_before(tmp_path: Path, content: str) -> None:
    assert keys(read(tmp_path / "a.json", content)) == ["page", "page_json"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_tables_with_headings_in_both_languages(tmp_path: Path, separator: str) -> None:
    heading = separator.join(["Judul", "Isi Berita", "Link", "Media", "Tanggal", "no"])
    row = separator.join(
        ['"Putin, Kim; bertemu"', '"Baris satu\nbaris ""dua"""', "https://a.example", "Warta", "1/2/2024", "1"]
    )
    page = one(tmp_path / "a.csv", f"{heading}\n{row}\n")
    assert page.content.decode() == 'Baris satu\nbaris "dua"'
    assert (page.given.title, page.given.published, page.outlet) == ("Putin, Kim; bertemu", "1/2/2024", "Warta")
    assert page.locator.endswith("a.csv:3")


def test_bad_rows_and_headings(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", "title,text\nA,Satu.\nB,Dua.,x,y\n,\nC,\n")
    assert keys(found) == ["page", "page_csv", "page"]
    bad = found[1]
    assert isinstance(bad, PageError)
    assert bad.where.endswith("a.csv:3")
    assert keys(read(tmp_path / "b.csv", "nama,umur\nA,3\n")) == ["page_csv_heading"]


def test_a_table_in_an_old_charset(tmp_path: Path) -> None:
    assert one(tmp_path / "a.csv", "title,text\nA,Café\n".encode("cp1252")).content.decode() == "Café"
    assert one(tmp_path / "b.csv", b"\xef\xbb\xbftitle,text\nA,Isi\n").given.title == "A"


def test_names_of_fields(tmp_path: Path) -> None:
    record: dict[str, Any] = {
        "headline": "J",
        "content": "Isi.",
        "source": {"name": "Warta"},
        "published_at": 20241119,
    }
    page = one(tmp_path / "a.jsonl", json.dumps(record))
    assert (page.given.title, page.outlet, page.given.published) == ("J", "Warta", "20241119")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-32"])
def test_tables_and_lines_in_wide_codecs(tmp_path: Path, codec: str) -> None:
    rows = "title\ttext\nA\tIsi “baris” satu.\nB\tDua.\n"
    found = read(tmp_path / "a.tsv", rows.encode(codec))
    assert [page.content.decode() for page in found if isinstance(page, Page)] == ["Isi “baris” satu.", "Dua."]
    found = read(tmp_path / "a.jsonl", '{"text": "Satu."}\n{"text": "Dua."}\n'.encode(codec))
    assert [page.content for page in found if isinstance(page, Page)] == [b"Satu.", b"Dua."]


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", "title,text\n,\n"), ("a.json", "[]"), ("a.jsonl", "\n\n")]
)
def test_a_file_without_a_record_is_named(tmp_path: Path, name: str, content: str) -> None:
    assert keys(read(tmp_path / name, content)) == ["page_empty"]


def test_a_text_that_is_no_article_by_its_length_is_named(tmp_path: Path) -> None:
    found = read(tmp_path / "a.jsonl", json.dumps({"text": "kata " * 500_000}) + '\n{"text": "Dua."}\n')
    assert keys(found) == ["page_too_big", "page"]
    assert keys(read(tmp_path / "a.txt", "kata " * 500_000)) == ["page_too_big"]
