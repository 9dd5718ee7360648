"""Streams a WARC of any size made from the benchmark pages, and says how much memory that takes.

usage: python bench/warc_memory.py [--megabytes 1000] [--extract]

The archive holds the pages of ../shared/data/extraction over and over, each time under another URL, a gzip member
a record, as CC-NEWS has them (with warcinfo, request and metadata records between). Prints one JSON line at 10 %,
50 % and 100 % of the archive: peak RSS in MB, pages and bytes so far, seconds.
"""

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "quality"))

from gate import shared

from pantau.errors import PageError
from pantau.sources import open_pages
from pantau.views.filters import extract_pages

SETS = ("aeb", "fundus", "htmldate", "id_pages")
MARKS = (0.1, 0.5, 1.0)


def make(path: Path, megabytes: int) -> int:
    """Writes the archive; the number of its pages."""
    pages, number = [gzip.decompress(page.read_bytes()) for page in all_pages()], 0
    with path.open("wb") as out:
        out.write(member("warcinfo", "", b"software: pantau bench\r\n", "application/warc-fields"))
        while out.tell() < megabytes * 1_000_000:
            url = f"https://warta.example/{number // len(pages)}/{number}"
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + pages[number % len(pages)]
            out.write(member("request", url, b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"))
            out.write(member("response", url, answer, "application/http; msgtype=response"))
            out.write(member("metadata", url, b"fetchTimeMs: 1\r\n", "application/warc-fields"))
            number += 1
    return number


def all_pages() -> Iterator[Path]:
    """The pages of all sets."""
    for name in SETS:
        yield from sorted(shared(f"data/extraction/{name}/pages").glob("*.gz"))


def member(kind: str, url: str, block: bytes, media: str) -> bytes:
    """One record, packed."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-11-19T01:02:03Z\r\nContent-Type: {media}\r\n"
    head += f"WARC-Record-ID: <urn:uuid:{uuid4()}>\r\n"
    head += f"WARC-Target-URI: {url}\r\n" if url else ""
    return gzip.compress(f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n", 1)


def stream(path: Path, total: int, with_extract: bool) -> None:
    """Reads the archive once, and prints a line at each mark."""
    began, marks = time.perf_counter(), list(MARKS)
    for done, page in enumerate(extract_pages([path]) if with_extract else open_pages([path]), 1):
        assert not isinstance(page, PageError), page
        if marks and done >= marks[0] * total:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            figures = {"part": marks.pop(0), "peak_rss_mb": round(peak, 1), "pages": done}
            print(json.dumps({**figures, "seconds": round(time.perf_counter() - began, 1)}), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=1000, help="size of the packed archive")
    parser.add_argument("--extract", action="store_true", help="extract the article of each page as well")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        made = Path(folder) / "bench.warc.gz"
        with get_context("spawn").Pool(1) as pool:  # the pages that it holds are not in our memory
            pages = pool.apply(make, (made, given.megabytes))
        print(json.dumps({"mb": round(made.stat().st_size / 1e6), "pages": pages, "extract": given.extract}))
        stream(made, pages, given.extract)
