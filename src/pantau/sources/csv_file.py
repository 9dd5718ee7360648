"""Tables: CSV with commas, semicolons or tabs, a heading, and a page a row."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from pantau.errors import PageError
from pantau.sources.columns import Columns
from pantau.sources.decode import decode
from pantau.sources.limits import PAGE_BYTES
from pantau.sources.lines import numbered_lines
from pantau.sources.page import Page
from pantau.sources.record import page_or_error
from pantau.sources.unpack import Stream


def read_csv(stream: Stream, where: str, folder: Path, columns: Columns) -> Iterator[Page | PageError]:
    """A page for each row; a bad row gives a PageError. Both are called `file:line`, the line where they end."""
    csv.field_size_limit(PAGE_BYTES)
    lines = _Lines(stream, where)
    first = next(lines, "")
    heading = next(csv.reader([first], delimiter=_separator(first)), [])
    if missing := columns.missing(heading):
        yield PageError("page_column", where, columns=", ".join(missing), heading=first.strip()[:200])
        return
    if set(columns.of(heading)).isdisjoint({"title", "text", "html", "html_path"}):
        yield PageError("page_csv_heading", where, heading=first.strip()[:200])
        return
    reader = csv.reader(lines, delimiter=_separator(first))
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except (csv.Error, PageError) as error:
            yield error if isinstance(error, PageError) else PageError("page_csv", lines.place, reason=str(error))
            continue
        if any(cell.strip() for cell in row):
            yield _page(heading, row, lines.place, folder, columns)


class _Lines:
    """Decoded lines for the csv module, which knows where it is."""

    def __init__(self, stream: Stream, where: str) -> None:
        self._items, self._where, self.number = numbered_lines(stream, where), where, 0

    @property
    def place(self) -> str:
        return f"{self._where}:{self.number}"

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        item = next(self._items)
        if isinstance(item, PageError):
            self.number += 1
            raise item
        self.number, line = item
        return _quickly(line)


def _quickly(line: bytes) -> str:
    """As `decode`, which looks for marks and declarations that plain lines do not have."""
    try:
        text = line.decode()
    except UnicodeDecodeError:
        return decode(line)
    return decode(line) if text.startswith("\ufeff") or "\0" in text else text


def _separator(heading: str) -> str:
    bare = re.sub(r'"[^"]*"', "", heading)
    return max(",;\t|", key=bare.count)


def _page(heading: list[str], row: list[str], place: str, folder: Path, columns: Columns) -> Page | PageError:
    if len(row) > len(heading):
        return PageError("page_csv", place, reason=f"{len(row)} > {len(heading)}")
    return page_or_error(dict(zip(heading, row, strict=False)), place, folder, columns)
