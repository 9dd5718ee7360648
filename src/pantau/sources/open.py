"""Everything that lies on disk, as Pages: `open_pages`."""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pantau.errors import PageError
from pantau.settings import configured_columns
from pantau.sources.columns import ColumnMap, Columns
from pantau.sources.csv_file import read_csv
from pantau.sources.decode import is_binary, plain
from pantau.sources.feed import read_feed
from pantau.sources.json_file import read_json
from pantau.sources.json_lines import read_json_lines
from pantau.sources.kinds import Kind, kind_of
from pantau.sources.limits import TEXT_BYTES
from pantau.sources.page import Media, Page
from pantau.sources.recode import in_utf8
from pantau.sources.sitemap import read_sitemap
from pantau.sources.split import Joiner
from pantau.sources.unpack import DAMAGED, beginning, capped, read_page, unpacked
from pantau.sources.walk import find_files
from pantau.sources.warc import read_warc

_START = 4096
_RECORDS: dict[Kind, Callable[..., Iterator[Page | PageError]]] = {
    "json": read_json,
    "json lines": read_json_lines,
    "csv": read_csv,
}
_LISTS: dict[Kind, Callable[[bytes, str], Iterator[Page | PageError]]] = {
    "feed": read_feed,
    "sitemap": read_sitemap,
}


def open_pages(paths: Iterable[str | Path], columns: ColumnMap | None = None) -> Iterator[Page | PageError]:
    """The pages in `paths` (files, folders; "-" is JSON lines on standard input), one by one, in a fixed order.

    Reads HTML, plain text, WARC, feeds, news sitemaps, JSON, JSON lines and CSV, each also as gzip. For every
    input that cannot be read a PageError stands in its place (`where` is the path, with `:line` where there is
    one); nothing is raised for it, and the rest is read. Articles that are split over several files or answers of
    an archive are joined (records are not: each stays what it is). `columns` names columns of records, beside
    those that pantau.toml names and those that are known.

    Raises: UsageError where `columns` or pantau.toml name a field that there is not.
    """
    known, joiner = Columns({**configured_columns(), **(columns or {})}), Joiner()
    for path in paths:
        if str(path) == "-":
            yield from _safely(read_json_lines(sys.stdin.buffer, "-", Path(), known), "-")
            continue
        for found in find_files([path]):
            if isinstance(found, PageError):
                yield found
            else:
                yield from _safely(_file(found, known, joiner), plain(str(found)))
    yield from joiner.rest()


def _safely(pages: Iterator[Page | PageError], where: str) -> Iterator[Page | PageError]:
    """The pages, and a PageError in place of what a damaged or vanished file raises."""
    try:
        yield from pages
    except PageError as error:
        yield error
    except DAMAGED:
        yield PageError("page_gzip", where)
    except (OSError, ValueError, csv.Error, RecursionError) as error:
        yield PageError("page_unreadable", where, reason=getattr(error, "strerror", None) or str(error))


def _file(path: Path, columns: Columns, joiner: Joiner) -> Iterator[Page | PageError]:
    where = plain(str(path))
    with path.open("rb") as raw:
        start = beginning(raw, where, _START)
        if not start:
            raise PageError("page_empty", where)
        kind = kind_of(path, start)
        if kind == "warc":
            yield from joiner.through(read_warc(raw, where))
        elif kind in _LISTS:
            yield from _LISTS[kind](read_page(raw, where), where)
        elif kind in _RECORDS:
            stream = in_utf8(unpacked(raw, where), start)
            yield from _some(_RECORDS[kind](stream, where, path.parent, columns), where)
        elif kind is None:
            raise PageError("page_kind", where, kind=path.suffix or "?")
        else:
            yield from joiner.through([_whole(read_page(raw, where), where, "html" if kind == "html" else "text")])


def _some(pages: Iterator[Page | PageError], where: str) -> Iterator[Page | PageError]:
    """The pages. Raises: PageError where there is none."""
    page = next(pages, None)
    if page is None:
        raise PageError("page_empty", where)
    yield page
    yield from pages


def _whole(content: bytes, where: str, kind: Media) -> Page:
    """One file, one page. Raises: PageError where it is not text at all, or too much of it."""
    if is_binary(content):
        raise PageError("page_binary", where)
    if kind == "text":
        capped(content, where, TEXT_BYTES)
    return Page(id=where, locator=where, content=content, media=kind)
