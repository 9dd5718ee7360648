"""JSON lines: a record a line."""

from collections.abc import Iterator
from pathlib import Path

from pantau.errors import PageError
from pantau.sources.columns import Columns
from pantau.sources.json_values import parsed
from pantau.sources.lines import numbered_lines
from pantau.sources.page import Page
from pantau.sources.record import page_or_error
from pantau.sources.unpack import Stream


def read_json_lines(stream: Stream, where: str, folder: Path, columns: Columns) -> Iterator[Page | PageError]:
    """A page for each line; empty lines do not count; a bad line gives a PageError.

    Both are called `file:line`, so that a line that was mended leaves the quarantine.
    """
    for item in numbered_lines(stream, where):
        if isinstance(item, PageError):
            yield item
            continue
        number, line = item
        if line.strip(b"\xef\xbb\xbf\r\n\t \0"):
            yield _page(line, f"{where}:{number}", folder, columns)


def _page(line: bytes, place: str, folder: Path, columns: Columns) -> Page | PageError:
    try:
        return page_or_error(parsed(line, place), place, folder, columns)
    except PageError as error:
        return error
