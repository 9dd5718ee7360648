"""Everything that lies on disk, as Pages: `open_pages`."""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pantau.errors import PageError
from pantau.sources.csv_file import read_csv
from pantau.sources.decode import is_binary
from pantau.sources.feed import is_feed, read_feed
from pantau.sources.json_file import read_json
from pantau.sources.json_lines import read_json_lines
from pantau.sources.kinds import Kind, kind_of
from pantau.sources.page import Media, Page
from pantau.sources.unpack import DAMAGED, read_page, unpacked
from pantau.sources.walk import find_files
from pantau.sources.warc import read_warc

_START = 4096
_RECORDS: dict[Kind, Callable[..., Iterator[Page | PageError]]] = {
    "json": read_json,
    "json lines": read_json_lines,
    "csv": read_csv,
}


def open_pages(paths: Iterable[str | Path]) -> Iterator[Page | PageError]:
    """The pages in `paths` (files, folders; "-" is JSON lines on standard input), one by one, in a fixed order.

    Reads HTML, plain text, WARC, feeds, JSON, JSON lines and CSV, each also as gzip. For every input that
    cannot be read a PageError stands in its place (`where` is the path, with `:line` where there is one);
    nothing is raised for it, and the rest is read.
    """
    for path in paths:
        if str(path) == "-":
            yield from _safely(read_json_lines(sys.stdin.buffer, "-", Path()), "-")
            continue
        for found in find_files([path]):
            yield from [found] if isinstance(found, PageError) else _safely(_file(found), found)


def _safely(pages: Iterator[Page | PageError], where: str | Path) -> Iterator[Page | PageError]:
    """The pages, and a PageError in place of what a damaged or vanished file raises."""
    try:
        yield from pages
    except PageError as error:
        yield error
    except DAMAGED:
        yield PageError("page_gzip", where)
    except (OSError, ValueError, csv.Error, RecursionError) as error:
        yield PageError("page_unreadable", where, reason=getattr(error, "strerror", None) or str(error))


def _file(path: Path) -> Iterator[Page | PageError]:
    with path.open("rb") as raw:
        start = unpacked(raw, path).read(_START)
        raw.seek(0)
        if not start:
            raise PageError("page_empty", path)
        kind = kind_of(path, start)
        if kind == "warc":
            yield from read_warc(raw, str(path))
        elif kind == "feed" or (kind == "html" and is_feed(start)):
            yield from read_feed(read_page(raw, path), str(path))
        elif kind in _RECORDS:
            yield from _RECORDS[kind](unpacked(raw, path), str(path), path.parent)
        elif kind is None:
            raise PageError("page_kind", path, kind=path.suffix or "?")
        else:
            yield _whole(read_page(raw, path), path, "html" if kind == "html" else "text")


def _whole(content: bytes, path: Path, kind: Media) -> Page:
    """One file, one page. Raises: PageError where it is not text at all."""
    if is_binary(content):
        raise PageError("page_binary", path)
    return Page(id=str(path), locator=str(path), content=content, media=kind)
