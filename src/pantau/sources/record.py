"""A record (a JSON object or a row of a table) to a Page."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pantau.errors import PageError
from pantau.sources.columns import Field, fields_of
from pantau.sources.page import Given, Page
from pantau.sources.unpack import read_page


def page_or_error(record: Any, where: str, folder: Path) -> Page | PageError:
    """The page of one record among many, or a PageError in its place; see `page_of`."""
    if not isinstance(record, Mapping):
        return PageError("page_json", where, reason="no object")
    try:
        return page_of(record, where, folder)
    except PageError as error:
        return error


def page_of(record: Mapping[str, Any], where: str, folder: Path) -> Page:
    """The page that a record holds as `text`, `html` or `html_path`, or its title alone.

    `where` (`file:line`) is its locator; `html_path` counts from `folder`, the folder of the record's file.
    A title with an empty or missing text is a page too: a headline.

    Raises: PageError where a field has the wrong type or there is neither text nor title.
    """
    named = fields_of(record)
    said = {field: _text(record[name], field, where) for field, name in named.items() if field != "authors"}
    title, text, html, html_path = (said.get(name) for name in ("title", "text", "html", "html_path"))
    content = (text or html or "").encode()
    if not content and html_path:
        content = _file(folder / html_path, where)
    elif not content and not title:
        raise PageError("page_record", where)
    is_html = not text and bool(html or html_path)
    return Page(
        id=said.get("id") or where,
        locator=where,
        content=content,
        media="html" if is_html else "text",
        url=said.get("url"),
        outlet=said.get("outlet"),
        charset=None if html_path and is_html and not html else "utf-8",
        given=Given(
            title=title,
            authors=_authors(record.get(named.get("authors", ""))),
            published=said.get("published"),
            lang=said.get("lang"),
        ),
    )


def plain(text: str) -> str:
    """Text that can be stored: without NUL and without halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _text(value: Any, field: Field, where: str) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if value is None or isinstance(value, str):
        return plain(value).strip() or None if value else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PageError("page_field", where, field=field)
    return None if math.isnan(value) else str(value)


def _authors(value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    names = [name.get("name") if isinstance(name, Mapping) else name for name in names]
    return tuple(plain(name).strip() for name in names if isinstance(name, str) and name.strip())


def _file(path: Path, where: str) -> bytes:
    try:
        if not path.is_file():
            raise PageError("page_html_path", where, path=path)
        with path.open("rb") as raw:
            return read_page(raw, where)
    except OSError as error:
        raise PageError("page_html_path", where, path=path) from error
