"""A `.json` file: one record, a list of records, a JSON feed, or records one after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pantau.errors import PageError
from pantau.sources.columns import fields_of
from pantau.sources.json_values import values
from pantau.sources.page import Page
from pantau.sources.record import page_of
from pantau.sources.unpack import Stream


def read_json(stream: Stream, where: str, folder: Path) -> Iterator[Page | PageError]:
    """A page for each record. Behind a place that is no JSON nothing can be read: one PageError says so."""
    number = 0
    try:
        for value in values(stream, where):
            for record in _records(value):
                number += 1
                yield _page(record, f"{where}#{number}", folder)
    except PageError as error:
        yield error


def _page(record: Any, locator: str, folder: Path) -> Page | PageError:
    if not isinstance(record, dict):
        return PageError("page_json", locator, reason="no object")
    try:
        return page_of(record, locator, locator, folder)
    except PageError as error:
        return error


def _records(value: Any) -> list[Any]:
    """The record itself, or the list of records that it only wraps (`items` of a JSON feed, `articles`)."""
    if not isinstance(value, dict) or _holds_page(value, "text", "html", "html_path"):
        return [value]
    lists = [inner for inner in value.values() if isinstance(inner, list) and inner]
    lists = [inner for inner in lists if _holds_page(inner[0], "title", "text", "html", "html_path")]
    return max(lists, key=len, default=[value])


def _holds_page(value: Any, *fields: str) -> bool:
    return isinstance(value, dict) and not set(fields).isdisjoint(fields_of(value))
