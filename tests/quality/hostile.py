"""Documents made to fill the memory, to exhaust a parser, or to make it fetch something."""

# ruff: noqa: PLW0108 (large documents are made when they are needed, not when this is imported)
import gzip
import json
import zlib

from mutants import MEGABYTE, SENTENCE, Document, page, record, rss, sitemap, warc

DEEP = 100_000
LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
LAUGH = f'<!DOCTYPE x [<!ENTITY e0 "ha">{LAUGHS}]>'
BLOWUP = f'<!DOCTYPE x [<!ENTITY e11 "{"ha" * 50_000}">]>'
SECRET = '<!DOCTYPE x [<!ENTITY e11 SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://warta.example/x.dtd" [<!ENTITY % p SYSTEM "http://warta.example/p"> %p;]>'
NESTED = "".join(f"<ol><li>{n}" for n in range(DEEP))


def _bomb(size: int) -> bytes:
    return gzip.compress(b" " * size, mtime=0)


def _item(text: str) -> str:
    return f"<item><title>{text}</title></item>"


XML: list[Document] = [
    made
    for name, doctype in (("laughs", LAUGH), ("blowup", BLOWUP), ("secret", SECRET), ("remote", REMOTE))
    for made in (
        (f"{name}.rss", lambda doctype=doctype: rss(_item("&e11;" * 500), doctype).encode(), True),
        (f"{name}.xml", lambda doctype=doctype: sitemap("<url><loc>&e11;</loc></url>", doctype).encode(), False),
        (f"{name}.html", lambda doctype=doctype: (doctype + page("<p>&e11;</p>")).encode(), True),
    )
]
HOSTILE: list[Document] = [
    *XML,
    ("deep-div.html", lambda: page("<div>" * DEEP).encode(), False),
    ("deep-span.html", lambda: page("<span>" * DEEP).encode(), False),
    ("deep-b.html", lambda: page("<b>" * DEEP).encode(), False),
    ("deep-font.html", lambda: page("<p><font color=red>" * DEEP).encode(), False),
    ("deep-unknown.html", lambda: page("<x-y>" * DEEP).encode(), False),
    ("deep-svg.html", lambda: page("<svg>" * DEEP).encode(), False),
    ("deep-table.html", lambda: page("<table><tr><td>" * DEEP).encode(), False),
    ("deep-a-b.html", lambda: page("<a><b>" * DEEP).encode(), False),
    ("deep-template.html", lambda: page("<template>" * DEEP).encode(), False),
    ("deep-list.html", lambda: page(NESTED).encode(), False),
    (
        "deep-ld.html",
        lambda: page(head=f'<script type="application/ld+json">{"[" * DEEP}</script>').encode(),
        True,
    ),
    (
        "deep-graph.html",
        lambda: page(head=f'<script type="application/ld+json">{"[" * 900}{"]" * 900}</script>').encode(),
        True,
    ),
    ("deep-feed.rss", lambda: rss("<x>" * DEEP).encode(), False),
    ("deep-item.rss", lambda: rss(_item(f"<![CDATA[{NESTED}]]>")).encode(), False),
    ("deep-xhtml.atom", lambda: _xhtml("<div>" * 20_000 + "x" + "</div>" * 20_000), False),
    ("deep-sitemap.xml", lambda: sitemap("<x>" * DEEP).encode(), True),
    ("deep.json", lambda: b"[" * DEEP, False),
    ("deep-object.jsonl", lambda: b'{"text":' * DEEP + b"\n" + record().encode(), True),
    ("deep-said.jsonl", lambda: record(text="[" * 500 + "]" * 500, body=_nested(400)).encode(), False),
    ("line.jsonl", lambda: b"x" * 50 * MEGABYTE + b"\n" + record().encode(), True),
    ("line.csv", lambda: b"title,text\n" + b"x" * 50 * MEGABYTE + f"\nA,{SENTENCE}\n".encode(), True),
    ("quoted.csv", lambda: b'title,text\n"' + b"x,\n" * 6 * MEGABYTE, False),
    ("line.txt", lambda: b"x " * 25 * MEGABYTE, False),
    ("line.html", lambda: page("x " * 25 * MEGABYTE).encode(), False),
    ("words.txt", lambda: (SENTENCE.encode() + b" ") * 22_000, True),
    ("words-most.txt", lambda: (SENTENCE.encode() + b" ") * 200_000, False),
    ("words-most.html", lambda: page(f"<p>{SENTENCE * 220_000}</p>").encode(), True),
    ("words.html", lambda: page(f"<p>{SENTENCE * 100_000}</p>").encode(), True),
    ("paragraphs.html", lambda: page(f"<p>{SENTENCE}</p>\n" * 100_000).encode(), True),
    ("paragraphs-most.html", lambda: page(f"<p>{SENTENCE}</p>\n" * 200_000).encode(), True),
    ("headings-most.html", lambda: page("<h2>Menteri bertemu</h2>" * 790_000).encode(), True),
    ("lines.txt", lambda: (SENTENCE + "\nBaca juga: Menteri bertemu\n" * 70_000).encode(), True),
    ("short-lines.txt", lambda: (SENTENCE + "\na b" * 480_000).encode(), True),
    ("dates.txt", lambda: (SENTENCE + "\nSelasa, 19/11/2024 08.15 WIB" * 65_000).encode(), True),
    ("items-most.rss", lambda: rss(_item("Menteri") * 240_000).encode(), False),
    (
        "entries-most.xml",
        lambda: sitemap("<url><loc>https://warta.example/1</loc></url>" * 440_000).encode(),
        True,
    ),
    ("records-most.json", lambda: ("[" + '{"text":"x y"},' * 40_000 + record() + "]").encode(), True),
    ("links.html", lambda: page("<a href=x>y</a>" * 1_000_000).encode(), False),
    ("items.html", lambda: page("<li><a href=/x>Satu dua tiga empat</a></li>" * 200_000).encode(), False),
    ("metas.html", lambda: page(head="<meta name=author content=x>" * 300_000).encode(), True),
    ("times.html", lambda: page("<time>19/11/2024</time>" * 300_000).encode(), False),
    ("headings.html", lambda: page("<h1>Menteri bertemu</h1>" * 300_000).encode(), False),
    ("images.html", lambda: page("<img src=x alt=y>" * 500_000).encode(), True),
    ("attribute.html", lambda: page(f'<div class="{"a " * 4 * MEGABYTE}">x</div>').encode(), True),
    (
        "attributes.html",
        lambda: page(f"<div {' '.join(f'a{n}=1' for n in range(100_000))}>x</div>").encode(),
        True,
    ),
    (
        "attributes-tags.html",
        lambda: page(f"<div {' '.join(f'a{n}=1' for n in range(5_000))}>x</div>" * 450).encode(),
        True,
    ),
    ("comment.html", lambda: page("<!--" + "-" * 8 * MEGABYTE).encode(), True),
    ("script.html", lambda: page("<script>" + "<" * 8 * MEGABYTE).encode(), True),
    ("lds.html", lambda: page(head='<script type="application/ld+json">{"a":1}</script>' * 50_000).encode(), True),
    ("ld-nodes.html", lambda: page(head=_nodes(50_000)).encode(), True),
    (
        "bases.html",
        lambda: page(head="<base href=http://[><link rel=canonical href='http://[::1'>").encode(),
        True,
    ),
    ("items.rss", lambda: rss(_item("Menteri") * 19_000).encode(), True),
    ("urls.xml", lambda: sitemap("<url><loc>https://warta.example/1</loc></url>" * 60_000).encode(), True),
    ("number.jsonl", lambda: ('{"text":"x","n":' + "9" * MEGABYTE + "}\n" + record()).encode(), True),
    ("number.json", lambda: ('[{"n":' + "9" * MEGABYTE + "},").encode(), False),
    ("keys.jsonl", lambda: ("{" + '"text":"x",' * 300_000 + f'"text":"{SENTENCE}"}}').encode(), True),
    ("columns.csv", lambda: (",".join(f"k{n}" for n in range(200_000)) + ",text\nx\n").encode(), False),
    ("rows.csv", lambda: ("title,text\n" + f"A,{SENTENCE}\n" * 20_000).encode(), True),
    ("infinite.jsonl", lambda: b'{"text": Infinity}\n{"id": NaN, "text": "x"}\n' + record().encode(), True),
    ("bomb.html.gz", lambda: _bomb(300 * MEGABYTE), False),
    ("bomb.jsonl.gz", lambda: _bomb(300 * MEGABYTE), False),
    ("bomb.warc.gz", lambda: _bomb(300 * MEGABYTE), False),
    ("bomb-twice.html.gz", lambda: gzip.compress(_bomb(300 * MEGABYTE), mtime=0), False),
    ("bomb.warc", lambda: _hurt(_bomb(300 * MEGABYTE), "Content-Encoding: gzip\r\n"), True),
    (
        "bomb-deflate.warc",
        lambda: _hurt(zlib.compress(b" " * 300 * MEGABYTE), "Content-Encoding: deflate\r\n"),
        True,
    ),
    ("bomb-codings.warc", lambda: _hurt(b"x", "Content-Encoding: " + "gzip, " * 50_000 + "\r\n"), True),
    ("bomb-brotli.warc", lambda: _hurt(b"\x8b\x02\x80" * 999, "Content-Encoding: br\r\n"), True),
    ("chunks.warc", lambda: _hurt(b"ffffffffffff\r\nx", "Transfer-Encoding: chunked\r\n"), True),
    ("chunks-many.warc", lambda: _hurt(b"1\r\nx\r\n" * 500_000, "Transfer-Encoding: chunked\r\n"), True),
    ("chunks-negative.warc", lambda: _hurt(b"-5\r\nx\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"), True),
    ("headers.warc", lambda: _hurt(page().encode(), "X: y\r\n" * 100_000), True),
    ("header.warc", lambda: _hurt(page().encode(), f"X: {'y' * 5 * MEGABYTE}\r\n"), True),
    ("charset.warc", lambda: _hurt(page().encode(), "Content-Type: text/html; charset=\0\x01none\r\n"), True),
    ("endless.warc", lambda: b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n", False),
    ("negative.warc", lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -7\r\n\r\n" * 9, False),
    ("binary.html", lambda: bytes(range(256)) * 4000, False),
    ("nul.html", lambda: b"\0" * MEGABYTE, False),
    ("spaces.html", lambda: b" " * 10 * MEGABYTE, False),
    ("tags.html", lambda: b"<html><" * MEGABYTE, False),
    ("rtl.html", lambda: page("<p>\u202e\u202e" + "\u200f" * 1000 + "</p>").encode(), True),
    ("control.html", lambda: page("<p>" + "".join(map(chr, range(1, 32))) + "</p>").encode(), True),
    ("combining.html", lambda: page("<p>a" + "\u0301" * 300_000 + "</p>").encode(), True),
    ("marks.txt", lambda: f"\ufeff\u200b{SENTENCE}\u2028\n\r\n\x0c{SENTENCE}".encode(), True),
]


def _hurt(body: bytes, headers: str) -> bytes:
    """An archive with a hostile answer before a good one."""
    return warc((body, headers), (page().encode(), ""))


def _nested(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = [{"sections": value}]
    return value


def _nodes(number: int) -> str:
    nodes = [{"@type": "NewsArticle", "@id": f"#{n}", "isPartOf": {"@id": f"#{n - 1}"}} for n in range(number)]
    return f'<script type="application/ld+json">{json.dumps({"@graph": nodes})}</script>'


def _xhtml(inside: str) -> bytes:
    content = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{inside}</div></content>'
    entry = f"<entry><id>1</id>{content}</entry>"
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'.encode()
