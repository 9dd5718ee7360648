"""Broken, hostile and odd inputs, made from good ones by a seed: what a reader of other people's files meets.

`mutants(number, seed)` gives them one by one; the same seed gives the same bytes. Good inputs are made here (a
page whose sentence can be looked for, feeds, sitemaps, JSON lines, CSV, WARC), and taken from ../shared where it
is there.
"""

import gzip
import json
import random
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from gate import SHARED

SENTENCE = "Menteri luar negeri kedua negara bertemu di Jakarta dan membahas kerja sama pelabuhan."
MEGABYTE = 1_000_000


class Mutant(NamedTuple):
    """A file to be read. `readable`: SENTENCE can still be found in it, and must be."""

    name: str
    content: bytes
    readable: bool = False


Document = tuple[str, Callable[[], bytes], bool]
"""Name, how it is made, whether it can be read."""


class Base(NamedTuple):
    """A good input of one kind; `own` holds SENTENCE."""

    suffix: str
    content: bytes
    own: bool = True


def page(body: str = "", head: str = "", title: str = "Menteri bertemu di Jakarta") -> str:
    """A page of our own; `body` stands behind its first paragraph."""
    more = "".join(f"<p>{SENTENCE} Pertemuan ke-{n} berlangsung dua jam.</p>" for n in range(2, 6))
    return (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title}</title>{head}'
        '<meta property="og:type" content="article"><meta property="og:title" content="Menteri bertemu">'
        '<meta property="article:published_time" content="2024-11-19T08:15:00+07:00"></head>'
        f'<body><nav><a href="/">x</a></nav><article><h1>{title}</h1><p>{SENTENCE}</p>{body}{more}'
        "</article></body></html>"
    )


def rss(items: str = "", doctype: str = "", title: str = "Menteri bertemu") -> str:
    """A feed with one item of our own, and `items`."""
    item = f"<item><title>{title}</title><link>https://warta.example/1</link><description>{SENTENCE}</description>"
    channel = f"<channel><title>Warta</title>{item}</item>{items}</channel>"
    return f'<?xml version="1.0"?>{doctype}<rss version="2.0">{channel}</rss>'


def sitemap(more: str = "", doctype: str = "") -> str:
    """A news sitemap with one entry of our own, and `more`."""
    return (
        f'<?xml version="1.0"?>{doctype}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://warta.example/1</loc><news:news>'
        f"<news:title>{SENTENCE}</news:title></news:news></url>{more}</urlset>"
    )


def record(**more: object) -> str:
    """A JSON record of our own."""
    return json.dumps({"id": "a", "title": "Menteri bertemu", "text": f"{SENTENCE} {SENTENCE}", **more})


def warc(*answers: tuple[bytes, str], packed: bool = False) -> bytes:
    """An archive of answers: (body, further HTTP headers)."""
    out = b""
    for number, (body, headers) in enumerate(answers):
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
            f"WARC-Date: 2024-11-19T01:02:03Z\r\nWARC-Target-URI: https://warta.example/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        whole = head.encode() + http + b"\r\n\r\n"
        out += gzip.compress(whole, mtime=0) if packed else whole
    return out


def bases() -> list[Base]:
    """Good inputs of every kind."""
    atom = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><entry><id>urn:1</id><title>A</title>'
        f"<summary>{SENTENCE}</summary><updated>2024-11-19T08:00:00Z</updated></entry></feed>"
    )
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": SENTENCE}]}
    own = [(page().encode(), ""), (page(title="Kedua").encode(), "")]
    made = [
        Base(".html", page().encode()), Base(".rss", rss().encode()), Base(".atom", atom.encode()),
        Base(".xml", sitemap().encode()), Base(".json", json.dumps(feed).encode()),
        Base(".jsonl", "\n".join([record(), record(id="b"), record(html=page(), text=None)]).encode()),
        Base(".csv", f"judul,isi,tanggal\nMenteri,\"{SENTENCE}\",19/11/2024\nB,{SENTENCE},2024-11-20\n".encode()),
        Base(".txt", f"Menteri bertemu\n\nSelasa, 19/11/2024 08.15 WIB\n\n{SENTENCE}\n\n{SENTENCE}\n".encode()),
        Base(".warc", warc(*own)), Base(".warc.gz", warc(*own, packed=True)),
        Base(".html.gz", gzip.compress(page().encode(), mtime=0)),
    ]  # fmt: skip
    theirs = sorted((SHARED / "data" / "extraction").glob("*/pages/*.gz"))[::9]
    return made + [Base(".html", gzip.decompress(path.read_bytes()), own=False) for path in theirs]


def mutants(number: int, seed: int = 1) -> Iterator[Mutant]:
    """So many mutants: every hostile document once, then good inputs changed at random places."""
    rng, known, changes = random.Random(seed), bases(), list(CHANGES)
    hostile = list(documents())
    hostile = hostile if len(hostile) * 2 <= number else rng.sample(hostile, number // 2)
    for at, (name, make, readable) in enumerate(hostile):
        yield Mutant(f"{at:04}-{name}", make(), readable)
    for at in range(len(hostile), number):
        base, change = rng.choice(known), changes[at % len(changes)]
        yield Mutant(f"{at:04}-{change}{base.suffix}", CHANGES[change](base.content, rng))


Change = Callable[[bytes, random.Random], bytes]


def _piece(content: bytes, rng: random.Random) -> tuple[int, int]:
    start = rng.randrange(len(content) + 1)
    return start, min(len(content), start + rng.choice((1, 10, 100, 2000)))


def _without(content: bytes, rng: random.Random) -> bytes:
    start, end = _piece(content, rng)
    return content[:start] + content[end:]


def _twice(content: bytes, rng: random.Random) -> bytes:
    start, end = _piece(content, rng)
    return content[:end] + content[start:end] * rng.choice((1, 2, 500)) + content[end:]


def _put(content: bytes, rng: random.Random, what: bytes) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + what + content[at:]


def _flipped(content: bytes, rng: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.choice((1, 5, 200))):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _as(codec: str) -> Change:
    return lambda content, _: content.decode("utf-8", "replace").encode(codec, "replace")


RUNS = (
    "  ", " \n", "<", "&", "7", ",", "A", "A ", ".", "(", "-", "/", '"', "'", "\\", "=", "Ab ", "<p>", "</p>",
    "<a ", "<!--", "]]>", "&amp", "&#", "@", "http://", "19/11/2024 ", "oleh ", "\u200f", "\u202e", "\x01", "\x85",
    "\u2028",
)  # fmt: skip
CHANGES: dict[str, Change] = {
    "cut": lambda content, rng: content[: rng.randrange(len(content))],
    "tail": lambda content, rng: content[rng.randrange(len(content)) :],
    "without": _without,
    "twice": _twice,
    "flipped": _flipped,
    "nul": lambda content, rng: _put(content, rng, b"\0" * rng.choice((1, 50, 5000))),
    "bytes": lambda content, rng: _put(content, rng, rng.randbytes(rng.choice((1, 20, 3000)))),
    "surrogate": lambda content, rng: _put(content, rng, b"\xed\xa0\x80\\ud83d&#xd83d;"),
    "run": lambda content, rng: _put(content, rng, (rng.choice(RUNS) * rng.choice((300, 30_000))).encode()),
    "utf-16": _as("utf-16"),
    "utf-16-le": _as("utf-16-le"),
    "utf-32": _as("utf-32"),
    "cp1252": _as("cp1252"),
    "utf-7": _as("utf-7"),
    "declared": lambda content, rng: content.replace(b"utf-8", rng.choice((b"utf-16", b"x-none", b"iso-2022-jp"))),
    "packed": lambda content, rng: gzip.compress(content, mtime=0)[: rng.choice((30, -5, 10**9))],
    "swapped": lambda content, rng: content[(at := rng.randrange(len(content))) :] + content[:at],
}


def documents() -> Iterator[Document]:
    """Documents that are made to hurt: a long run of everything, everywhere; and those of hostile.py."""
    from hostile import HOSTILE

    for number, text in enumerate(RUNS):
        for place, make in PLACES.items():
            yield f"run-{number}-{place}", partial(_filled, make, text * (200_000 // len(text))), False
    yield from HOSTILE


def _filled(make: Callable[[str], str], long: str) -> bytes:
    return make(long).encode()


PLACES: dict[str, Callable[[str], str]] = {
    "body.html": lambda long: page(body=f"<p>{long}</p>"),
    "raw.html": lambda long: page(body=long),
    "title.html": lambda long: page(title=f"Menteri {long}"),
    "author.html": lambda long: page(head=f'<meta name="author" content="{long}">'),
    "date.html": lambda long: page(head=f'<meta property="article:published_time" content="{long}">'),
    "ld.html": lambda long: page(head=_linked(long)),
    "link.html": lambda long: page(
        head=f'<link rel="canonical" href="{long}"><meta property="og:url" content="{long}">'
    ),
    "text.txt": lambda long: f"{SENTENCE}\n{long}\n{SENTENCE}",
    "item.rss": lambda long: rss(f"<item><title>{long}</title><pubDate>{long}</pubDate></item>"),
    "entry.xml": lambda long: sitemap(f"<url><loc>{long}</loc></url>"),
    "fields.jsonl": lambda long: record(title=long, authors=[long], published=long, url=long, outlet=long),
    "cell.csv": lambda long: f"title,text,date\n{long},{long},{long}\n",
}


def _linked(long: str) -> str:
    said = {"@type": "NewsArticle", "headline": long, "datePublished": long, "author": {"name": long}}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'
