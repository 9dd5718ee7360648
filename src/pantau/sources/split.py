"""Articles that are split over several pages: the parts that are at hand become one page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple
from urllib.parse import urljoin

from pantau.errors import PageError
from pantau.sources.limits import MEGABYTE
from pantau.sources.page import PART, Page
from pantau.sources.paging import WHOLE, Part, part_of, usual

HELD_PAGES, HELD_BYTES = 500, 50 * MEGABYTE
"""So much is held back at most; the oldest article goes on as it is then."""
_HEAD, _WIDE, _MOST_LINKS = 60_000, 400, 300
_OWN_ADDRESS = re.compile(
    rb"""<link[^>]{0,200}?\brel=["']?canonical[^>]{0,400}>|<meta[^>]{0,200}?["']og:url["'][^>]{0,400}>""",
    re.IGNORECASE,
)
_REL = re.compile(rb"""\brel\s*=\s*["']?(next|prev)\b""", re.IGNORECASE)
_ADDRESS = re.compile(rb"""\b(?:href|content)\s*=\s*["']?([^"'\s>]{1,400})""", re.IGNORECASE)


@dataclass(slots=True)
class _Article:
    """Its parts by number, the highest number that one links to, and whether the first links to others."""

    parts: dict[int, Page] = field(default_factory=dict)
    last: int = 1
    is_announced: bool = False
    has_whole: bool = False

    def is_complete(self) -> bool:
        return self.is_announced and len(self.parts) == self.last > 1

    def pages(self) -> list[Page]:
        """The joined page, or the parts as they are."""
        ordered = [self.parts[number] for number in sorted(self.parts)]
        if not self.is_complete():
            return ordered
        first = {name: getattr(ordered[0], name) for name in Page.model_fields}  # no copy: it would keep the key
        return [Page(**{**first, "content": PART.join(page.content for page in ordered)})]


class _Link(NamedTuple):
    """A link to a part; `rel` is `next` or `prev` where the link says so."""

    number: int
    rel: str | None
    address: str


def next_part(content: bytes, url: str) -> str | None:
    """The address of the part that follows the one at `url`, where that links to it; None where it has none."""
    own = part_of(url)
    if own is None or own.number == WHOLE:
        return None
    links = _links(content, url, own.base)
    return next((link.address for link in links if link.number == own.number + 1), None)


class Joiner:
    """Joins the parts that pass through it.

    A page is held back if it links to further parts of itself, or is one of them; all others pass in their
    order. When the last part has come, all go on as one page. A page that shows all parts takes their place. What
    cannot be completed, because a part is missing or too much would be held, goes on unjoined. The order of parts
    makes no difference.
    """

    def __init__(self) -> None:
        self._articles: dict[str, _Article] = {}
        self._whole: dict[str, None] = {}

    def through(self, pages: Iterable[Page | PageError]) -> Iterator[Page | PageError]:
        """What goes on of `pages`, and of what was held."""
        for page in pages:
            yield from [page] if isinstance(page, PageError) else self._take(page)

    def rest(self) -> Iterator[Page]:
        """All that is still held; the oldest article first."""
        while self._articles:
            yield from self._oldest()

    def _take(self, page: Page) -> Iterator[Page]:
        """What goes on now that `page` has come."""
        place = _place(page)
        if place is None:
            yield page
            return
        base, number, linked = place
        if number == WHOLE:
            self._articles.pop(base, None)
            self._whole[base] = None
            yield page
        elif base not in self._whole:
            article = self._articles.setdefault(base, _Article())
            article.last = max(article.last, number, *linked)
            article.is_announced |= number == 1
            article.has_whole |= WHOLE in linked
            other = article.parts.get(number)
            first, second = sorted([page, other], key=lambda one: one.key) if other else (page, None)
            article.parts[number] = first
            yield from [second] if second else []
            if article.is_complete() and not article.has_whole:
                yield from self._articles.pop(base).pages()
            yield from self._surplus()

    def _oldest(self) -> list[Page]:
        return self._articles.pop(next(iter(self._articles))).pages()

    def _surplus(self) -> Iterator[Page]:
        while self._articles and (self._count() > HELD_PAGES or self._bytes() > HELD_BYTES):
            yield from self._oldest()
        while len(self._whole) > HELD_PAGES:
            self._whole.pop(next(iter(self._whole)))

    def _count(self) -> int:
        return sum(len(article.parts) for article in self._articles.values())

    def _bytes(self) -> int:
        return sum(len(page.content) for article in self._articles.values() for page in article.parts.values())


def _place(page: Page) -> tuple[str, int, set[int]] | None:
    """(common address, number, linked numbers) of a page that is a part or has further parts; else None."""
    url = page.url or _own_address(page.content)
    own = part_of(url) if page.media == "html" and url else None
    if url is None or own is None:
        return None
    links = list(_links(page.content, url, own.base))
    number = own.number
    if number == 1 and page.url is None:  # all parts state the address of the first as theirs
        number = next((each.number + {"next": -1, "prev": 1}[each.rel] for each in links if each.rel), 1)
    linked = {each.number for each in links} - {number}
    is_part = number == WHOLE or (linked and (number > 1 or max(linked) > 1))
    return (own.base, number, linked) if is_part else None


def _own_address(content: bytes) -> str | None:
    """The address that the page states as its own."""
    tags = (_ADDRESS.search(tag[0]) for tag in _OWN_ADDRESS.finditer(content, 0, _HEAD))
    return next((unescape(found[1].decode("utf-8", "replace")) for found in tags if found), None)


def _links(content: bytes, url: str, base: str) -> Iterator[_Link]:
    """Links to parts of the same article."""
    known: dict[bytes, tuple[str, Part | None]] = {}
    for tag, href in _candidates(content, base):
        if href not in known:
            address = urljoin(url, unescape(href.decode("utf-8", "replace")))
            known[href] = address, part_of(address)
        address, part = known[href]
        if part is None or part.base != base:
            continue
        rel = _REL.search(tag.partition(b">")[0])
        if part.certain or rel or _says(tag, part.number):
            yield _Link(part.number, rel[1].lower().decode() if rel and part.number != WHOLE else None, address)


def _candidates(content: bytes, base: str) -> Iterator[tuple[bytes, bytes]]:
    """(tag with what stands behind it, address) wherever the article's path, or a bare query, is linked."""
    slug = base.partition("?")[0].rpartition("/")[2].encode()
    for known in (slug, b'="?', b"='?"):
        at, seen = content.find(known), 0
        while at >= 0 and seen < _MOST_LINKS:
            opened = content.rfind(b"<", max(0, at - _WIDE), at)
            tag = content[max(0, opened) : at + _WIDE]
            if opened >= 0 and (found := _ADDRESS.search(tag)) and known.strip(b"=\"'") in found[1]:
                yield tag, found[1]
            at, seen = content.find(known, at + len(known)), seen + 1


def _says(tag: bytes, number: int) -> bool:
    """Whether the words of a link lead to a part: its number, or `Selanjutnya`."""
    text = re.sub(
        r"<[^<>]*>|[\W_]", " ", unescape(tag.partition(b">")[2].partition(b"</a")[0].decode("utf-8", "replace"))
    )
    words = text.casefold().split()
    return bool(words) and len(words) <= 3 and all(word == str(number) or word in usual().onward for word in words)
