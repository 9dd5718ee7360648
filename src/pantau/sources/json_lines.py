"""JSON lines: a record a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pantau.errors import PageError
from pantau.sources.decode import decode
from pantau.sources.lines import numbered_lines
from pantau.sources.page import Page
from pantau.sources.record import page_of
from pantau.sources.unpack import Stream


def read_json_lines(stream: Stream, where: str, folder: Path) -> Iterator[Page | PageError]:
    """A page for each line; empty lines do not count; a bad line gives a PageError.

    Both are called `file:line`, so that a line that was mended leaves the quarantine.
    """
    for item in numbered_lines(stream, where):
        if isinstance(item, PageError):
            yield item
            continue
        number, line = item
        if line.strip(b"\xef\xbb\xbf\r\n\t \0"):
            yield _page(line, f"{where}:{number}", folder)


def _page(line: bytes, place: str, folder: Path) -> Page | PageError:
    try:
        return page_of(parsed(line, place), place, place, folder)
    except PageError as error:
        return error


def parsed(content: bytes, where: str) -> dict[str, Any]:
    """The object in `content`; raw control characters in strings are let through, as scrapers leave them.

    Raises: PageError where it is no JSON object, or nested too deep.
    """
    try:
        value = json.loads(decode(content), strict=False)
    except RecursionError as error:
        raise PageError("page_too_deep", where) from error
    except ValueError as error:
        raise PageError("page_json", where, reason=str(error)) from error
    if not isinstance(value, dict):
        raise PageError("page_json", where, reason="no object")
    return value
