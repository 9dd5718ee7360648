"""Feeds and WARC archives."""

import gzip
import random
import zlib
from pathlib import Path

import pytest

from pantau.errors import PageError
from pantau.sources import Page, open_pages
from pantau.sources import warc as warc_module

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Kabar Nusa - Dunia</title><link>https://kabarnusa.example/</link>
<item><title>Putin tiba di Hanoi</title><link>https://kabarnusa.example/1</link><guid>g1</guid>
<pubDate>Tue, 19 Nov 2024 08:15:00 +0700</pubDate><dc:creator>Sari Dewi</dc:creator>
<description>Ringkas.</description><content:encoded><![CDATA[<p>Isi lengkap berita.</p>]]></content:encoded></item>
<item><title>Kim &secret; menyusul</title><link>https://kabarnusa.example/2</link></item>
<item><link>https://kabarnusa.example/3</link></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>
<entry><title>A</title><id>urn:1</id><updated>2024-11-19T08:00:00Z</updated>
<summary>Pendek saja.</summary></entry></feed>"""


def read(path: Path, content: bytes) -> list[Page | PageError]:
    path.write_bytes(content)
    return list(open_pages([path]))


def pages(found: list[Page | PageError]) -> list[Page]:
    return [one for one in found if isinstance(one, Page)]


def keys(found: list[Page | PageError]) -> list[str]:
    return [one.key if isinstance(one, PageError) else "page" for one in found]


def test_items_of_a_feed(tmp_path: Path) -> None:
    found = read(tmp_path / "a.xml", RSS.encode())
    assert keys(found) == ["page", "page", "page_record"]
    full, short = pages(found)
    assert (full.id, full.media, full.content) == ("g1", "html", b"<p>Isi lengkap berita.</p>")
    assert (full.url, full.outlet) == ("https://kabarnusa.example/1", "Kabar Nusa")
    assert full.given.authors == ("Sari Dewi",)
    assert full.given.published == "Tue, 19 Nov 2024 08:15:00 +0700"
    assert (short.media, short.content, short.locator) == ("text", b"", f"{tmp_path / 'a.xml'}#2")
    assert "root:" not in (short.given.title or "")


def test_atom_and_what_is_no_feed(tmp_path: Path) -> None:
    (page,) = pages(read(tmp_path / "a.atom", ATOM.encode()))
    assert (page.content, page.given.published) == (b"Pendek saja.", "2024-11-19T08:00:00Z")
    assert keys(read(tmp_path / "b.rss", b"<rss><channel></channel></rss>")) == ["page_feed"]
    assert keys(read(tmp_path / "c.rss", b"not a feed at all")) == ["page_feed"]
    assert keys(read(tmp_path / "d.xml", b"<opml><outline/></opml>")) == ["page_kind"]


def test_exploding_entities_do_no_harm(tmp_path: Path) -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = (
        f'<!DOCTYPE rss [<!ENTITY e0 "ha">{lines}]><rss><channel><item><title>&e11;</title></item></channel></rss>'
    )
    assert all(len(page.given.title or "") < 1000 for page in pages(read(tmp_path / "a.rss", bomb.encode())))


def record(
    number: int, body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8", more: str = ""
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>\r\n"
        f"WARC-Date: 2024-11-19T01:02:03Z\r\nWARC-Target-URI: https://warta.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_html_answers_of_an_archive(tmp_path: Path) -> None:
    chunked = b"5\r\n<p>Em\r\n8\r\npat</p>\n\r\n0\r\n\r\n"
    records = [
        record(1, b"<p>Satu</p>"),
        record(2, b"gone", status="404 Not Found"),
        record(3, b"\x89PNG", kind="image/png"),
        record(4, chunked, more="Transfer-Encoding: chunked\r\n"),
        record(5, gzip.compress(b"<p>Lima</p>"), more="Content-Encoding: gzip\r\n"),
        record(6, zlib.compress(b"<p>Enam</p>"), more="Content-Encoding: deflate\r\n"),
    ]
    for name, content in (("a.warc", b"".join(records)), ("b.warc.gz", b"".join(map(gzip.compress, records)))):
        found = pages(read(tmp_path / name, content))
        assert [page.content.strip() for page in found] == [
            b"<p>Satu</p>",
            b"",
            b"<p>Empat</p>",
            b"<p>Lima</p>",
            b"<p>Enam</p>",
        ]
    first = found[0]
    assert first.id == "urn:uuid:00000000-0000-0000-0000-000000000001"
    assert (first.url, first.charset) == ("https://warta.example/1", "utf-8")
    assert first.fetched is not None
    assert first.fetched.isoformat() == "2024-11-19T01:02:03+00:00"
    assert [page.locator.rsplit("#", 1)[1] for page in found] == ["1", "2", "4", "5", "6"]
    assert [page.media for page in found] == ["html", "gone", "html", "html", "html"]


def test_damage_in_an_archive(tmp_path: Path) -> None:
    good = record(1, b"<p>Satu</p>")
    broken = record(2, b"\x1f\x8b rubbish", more="Content-Encoding: gzip\r\n")
    assert keys(read(tmp_path / "a.warc", good + broken + good)) == ["page", "page_gzip", "page"]
    assert keys(read(tmp_path / "b.warc", good + b"no archive here\r\n" * 9)) == ["page", "page_warc"]
    assert keys(read(tmp_path / "c.warc", good + record(2, b"<p>Dua</p>" * 90)[:-300])) == ["page", "page_warc"]
    assert keys(read(tmp_path / "d.warc", b"hello\n" * 9)) == ["page_warc"]


def test_bombs_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_module, "PAGE_BYTES", 3000)
    good, huge = record(1, b"<p>Satu</p>"), record(2, b"<p>Dua</p>" * 900)
    bomb = record(3, gzip.compress(b" " * 60_000_000)[:2900] + b"x", more="Content-Encoding: gzip\r\n")
    assert keys(read(tmp_path / "a.warc", good + huge + bomb + good))[::3] == ["page", "page"]
    assert keys(read(tmp_path / "a.warc", good + huge + bomb + good))[1] == "page_too_big"


def test_an_archive_without_a_record_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"this is no archive at all\r\n" * 20)
    (found,) = open_pages([tmp_path / "a.warc"])
    assert isinstance(found, PageError)
    assert found.key == "page_warc"


@pytest.mark.parametrize("packed", [True, False])
def test_behind_damage_reading_goes_on_at_the_next_record(tmp_path: Path, packed: bool) -> None:
    records = [record(number, b"<p>Satu</p>" * 50) for number in range(1, 5)]
    if packed:
        records = [gzip.compress(one) for one in records]
        records[1] = records[1][:120] + b"x" * 20 + records[1][140:]
    else:
        records[1] = b"no archive here\r\n" * 9
    found = read(tmp_path / "a.warc", b"".join(records))
    assert [key for key in keys(found) if key == "page"] == ["page"] * 3
    assert "page_warc" in keys(found)
    assert [page.id[-1] for page in pages(found)] == ["1", "3", "4"]


def test_damage_deep_in_a_packed_record_costs_that_record_alone(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(300_000).hex().encode()
    records = [bytearray(gzip.compress(record(number, b"<p>" + noise + b"</p>"))) for number in range(1, 4)]
    records[1][200_000:200_050] = b"x" * 50
    found = read(tmp_path / "a.warc.gz", b"".join(records))
    assert [page.id[-1] for page in pages(found)] == ["1", "3"]
    assert {key for key in keys(found) if key != "page"} == {"page_warc"}


def test_an_answer_with_endless_headers_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    found = read(tmp_path / "a.warc", record(1, b"<p>x</p>", more="X: y\r\n" * 20_000) + record(2, b"<p>Dua</p>"))
    assert keys(found) == ["page_warc", "page"]


@pytest.mark.parametrize("length", [b"99999999999999999999", b"-7", b"x"])
def test_an_archive_whose_records_have_no_length_is_named(tmp_path: Path, length: bytes) -> None:
    broken = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + length + b"\r\n\r\n"
    assert keys(read(tmp_path / "a.warc", broken * 9)) == ["page_warc"]


def test_records_that_are_no_answers_are_passed_over(tmp_path: Path) -> None:
    kinds = ("warcinfo", "request", "metadata", "revisit", "resource")
    others = [
        record(n, b"<p>x</p>").replace(b"WARC-Type: response", b"WARC-Type: " + k.encode())
        for n, k in enumerate(kinds)
    ]
    assert keys(read(tmp_path / "a.warc", b"".join(others) + record(9, b"<p>Satu</p>"))) == ["page"]
