"""A `.json` file: one record, a list of records, a JSON feed, or records one after the other."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from pantau.errors import PageError
from pantau.sources.columns import Columns, Field
from pantau.sources.json_feed import entries_of, is_json_feed
from pantau.sources.json_values import values
from pantau.sources.page import Page
from pantau.sources.record import page_or_error
from pantau.sources.unpack import Stream

_TEXTS: tuple[Field, ...] = ("text", "html", "html_path")


def read_json(stream: Stream, where: str, folder: Path, columns: Columns) -> Iterator[Page | PageError]:
    """A page for each record. Behind a place that is no JSON nothing can be read: one PageError says so."""
    places = (f"{where}#{number}" for number in count(1))
    try:
        for value in values(stream, where):
            if isinstance(value, dict) and is_json_feed(value):
                for entry in entries_of(value, where):
                    yield entry if isinstance(entry, PageError) else entry.page(next(places))
            else:
                for record in _records(value, columns):
                    yield page_or_error(record, next(places), folder, columns)
    except PageError as error:
        yield error


def _records(value: Any, columns: Columns) -> list[Any]:
    """The record itself, or the list of records that it only wraps (`articles` of a news API)."""
    if not isinstance(value, dict) or _holds_page(value, columns, *_TEXTS):
        return [value]
    if isinstance(graph := value.get("@graph"), list):  # of JSON-LD: articles among sites, persons and pictures
        return [node for node in graph if _holds_page(node, columns, "title", *_TEXTS)] or [value]
    lists = [inner for inner in value.values() if isinstance(inner, list) and inner]
    lists = [inner for inner in lists if _holds_page(inner[0], columns, "title", *_TEXTS)]
    return max(lists, key=len, default=[value])


def _holds_page(value: Any, columns: Columns, *fields: Field) -> bool:
    return isinstance(value, dict) and not set(fields).isdisjoint(columns.of(value))
