"""A record (a JSON object or a row of a table) to a Page."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pantau.errors import PageError
from pantau.sources.columns import Columns, Field, shapes
from pantau.sources.limits import TEXT_BYTES
from pantau.sources.listed import address
from pantau.sources.page import Given, Media, Page
from pantau.sources.said import Odd, name_in, names_in, text_in, time_in
from pantau.sources.unpack import capped, read_page

_MARKUP = re.compile(r"</(?:p|div|span|article|section|li|h[1-6]|a|b|strong|em|i|figure)\s*>|<br\s*/?>", re.I)
_READ: dict[Field, Callable[[Any], str | None]] = {
    "title": text_in, "text": text_in, "html": text_in, "published": time_in,
}  # fmt: skip


def page_or_error(record: Any, where: str, folder: Path, columns: Columns) -> Page | PageError:
    """The page of one record among many, or a PageError in its place; see `page_of`."""
    if not isinstance(record, Mapping):
        return PageError("page_json", where, reason="no object")
    try:
        return page_of(record, where, folder, columns)
    except PageError as error:
        return error


def page_of(record: Mapping[str, Any], where: str, folder: Path, columns: Columns) -> Page:
    """The page that a record holds as `text`, `html` or `html_path`, or its title alone.

    `where` (`file:line`) is its locator; `html_path` counts from `folder`, the folder of the record's file.
    A title with an empty or missing text is a page too: a headline. A text with tags is HTML.

    Raises: PageError where the text has the wrong type or is too big, or there is neither text nor title.
    """
    said = _Said(record, where, columns)
    title, text, html, path = (said.first(field) for field in ("title", "text", "html", "html_path"))
    if text and _MARKUP.search(text):
        text, html = None, text
    content = (text or html or "").encode()
    from_file = not content and path is not None
    dropped = said.dropped()
    if from_file:
        content = _file(folder / str(path), where)
    elif not content and (odd := [field for field in said.odd if field in ("text", "html")]):
        raise PageError("page_field", where, field=odd[0])
    elif not (content or title or dropped):
        raise PageError("page_record", where)
    media: Media = "html" if from_file or (html and not text) else "text"
    return Page(
        id=said.first("id") or where,
        locator=where,
        content=capped(content, where, TEXT_BYTES) if media == "text" else content,
        media=media,
        url=said.url(),
        outlet=said.outlet(),
        charset=None if from_file else "utf-8",
        given=Given(
            title=title,
            authors=said.authors(),
            published=said.first("published"),
            lang=said.first("lang"),
            dateline=said.first("dateline"),
            basis=said.first("basis"),
            dropped=dropped,
        ),
    )


class _Said:
    """What a record says, field by field."""

    def __init__(self, record: Mapping[str, Any], where: str, columns: Columns) -> None:
        self._record, self._where = columns.flat(record), where
        self._named = columns.of(self._record)
        self.odd: list[Field] = []

    def all(self, field: Field) -> list[tuple[str, str]]:
        """(name, what it says) for all names of a field that say something, best first."""
        found = []
        for name in self._named.get(field, ()):
            try:
                if said := _READ.get(field, name_in)(self._record[name]):
                    found.append((name, said))
            except Odd:
                self.odd.append(field)
        return found

    def first(self, field: Field) -> str | None:
        """What the best name says."""
        return next((said for _, said in self.all(field)), None)

    def url(self) -> str | None:
        """The first web address; without scheme only where the name means nothing else."""
        said = self.all("url")
        others = {*self._named.get("id", ()), *self._named.get("outlet", ())}
        bare = (text for name, text in said if name not in others and re.fullmatch(r"[^\s:/]+\.[^\s:]+", text))
        return next((text for _, text in said if address(text)), None) or next(bare, None)

    def outlet(self) -> str | None:
        """The first name that is no address."""
        return next((text for _, text in self.all("outlet") if not address(text)), None)

    def authors(self) -> tuple[str, ...]:
        """The names under the best name that holds some."""
        found = (names_in(self._record[name]) for name in self._named.get("authors", ()))
        return next(filter(None, found), ())

    def dropped(self) -> str | None:
        """The reason for which a record is no article, or no longer one."""
        gone = (self.first("status") or "").casefold() in shapes().status.withdrawn
        return "withdrawn" if gone else self.first("dropped")


def _file(path: Path, where: str) -> bytes:
    try:
        if not path.is_file():
            raise PageError("page_html_path", where, path=path)
        with path.open("rb") as raw:
            return read_page(raw, where)
    except (OSError, ValueError) as error:
        raise PageError("page_html_path", where, path=path) from error
