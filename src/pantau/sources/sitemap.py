"""Sitemaps (sitemaps.org 0.9), also with Google's news extension, and indexes of sitemaps."""

import re
from collections.abc import Iterator
from xml.parsers import expat

from pantau.errors import PageError
from pantau.sources.decode import decode, plain
from pantau.sources.limits import LISTED
from pantau.sources.listed import Listed, address
from pantau.sources.page import Page

_ROOT = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_PART = 1 << 16
# Paths, since pictures and films have titles and addresses too; of names without prefix, which is chosen freely.
_FIELDS = {
    "loc": "url",
    "lastmod": "updated",
    "news/title": "title",
    "news/publication_date": "published",
    "news/publication/name": "outlet",
    "news/publication/language": "lang",
}


def is_sitemap(start: bytes) -> bool:
    """Whether a file that begins with `start` is a sitemap or an index of sitemaps."""
    return bool(_ROOT.search(start))


def read_entries(content: bytes, where: str) -> Iterator[Listed | PageError]:
    """What a sitemap lists, in its order: articles, or (`is_index`) further sitemaps.

    Reads from memory, never from the net, and refuses declared entities, since no sitemap needs one. Where the
    XML breaks off, is no sitemap or lists more than the protocol allows, a PageError stands at the end.
    """
    listed = 0
    try:
        for entry in _entries(content):
            yield entry
            listed += 1
            if listed == LISTED:
                raise _Refused(f"> {LISTED}")
        if not listed:
            raise _Refused("no entry")
    except (expat.ExpatError, _Refused) as error:
        yield PageError("page_sitemap", where, reason=str(error))


def _entries(content: bytes) -> Iterator[Listed]:
    found = _Sitemap()
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler, parser.EndElementHandler = found.start, found.end
    parser.CharacterDataHandler, parser.EntityDeclHandler = found.data, _refuse_entity
    text = _BARE_AMPERSAND.sub("&amp;", decode(content).lstrip())
    raw = text.encode("utf-8", "replace")
    for at in range(0, len(raw), _PART):
        try:
            parser.Parse(raw[at : at + _PART])
        finally:
            yield from found.ready
            found.ready.clear()
    parser.Parse(b"", True)


def read_sitemap(content: bytes, where: str) -> Iterator[Page | PageError]:
    """A page (a headline) for each entry with a title. The others must be fetched: a PageError says how many."""
    addresses = 0
    for number, entry in enumerate(read_entries(content, where), 1):
        if isinstance(entry, PageError):
            yield entry
        elif entry.title:
            yield entry.page(f"{where}#{number}")
        else:
            addresses += 1
    if addresses:
        yield PageError("page_addresses", where, count=addresses)


class _Refused(ValueError):
    """The document has what no sitemap has."""


def _refuse_entity(name: str, *_: object) -> None:
    raise _Refused(f"<!ENTITY {name[:40]}>")


class _Sitemap:
    """Handlers of the parser; `ready` holds the entries that have ended."""

    def __init__(self) -> None:
        self.ready: list[Listed] = []
        self._path: list[str] = []
        self._said: dict[str, str] = {}

    def start(self, name: str, _: object) -> None:
        self._path.append(name.rpartition(":")[2].casefold())
        if len(self._path) == 2:
            self._said = {}

    def data(self, text: str) -> None:
        if 3 <= len(self._path) <= 5 and (field := _FIELDS.get("/".join(self._path[2:]))):
            self._said[field] = self._said.get(field, "") + text

    def end(self, _: str) -> None:
        if len(self._path) == 2 and self._path[1] in ("url", "sitemap"):
            said = {field: plain(text).strip() or None for field, text in self._said.items()}
            if address(said.get("url")):
                self.ready.append(Listed.model_validate(said | {"is_index": self._path[1] == "sitemap"}))
        self._path.pop()
