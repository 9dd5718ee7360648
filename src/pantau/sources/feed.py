"""RSS, Atom and JSON feeds."""

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from pantau.errors import PageError
from pantau.sources.decode import plain
from pantau.sources.json_feed import read_json_feed
from pantau.sources.limits import FEED_BYTES, FEED_ITEMS, MEGABYTE
from pantau.sources.listed import Listed, address, outlet_in
from pantau.sources.page import Page

_ROOT = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]")


def is_feed(start: bytes) -> bool:
    """Whether a file that begins with `start` is RSS or Atom."""
    return bool(_ROOT.search(start))


def read_entries(content: bytes, where: str) -> Iterator[Listed | PageError]:
    """What a feed lists, in its order: each item with its full text where the feed carries it, else its summary.

    The feed is parsed from memory: nothing is fetched, and a DOCTYPE with entities of its own is not obeyed.
    """
    if len(content) > FEED_BYTES:
        yield PageError("page_too_big", where, limit=FEED_BYTES // MEGABYTE)
        return
    if max(map(content.count, (b"<item", b"<entry"))) > FEED_ITEMS:
        yield PageError("page_feed", where, reason=f"> {FEED_ITEMS}")
        return
    if content.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"{"):
        yield from read_json_feed(content, where)
        return
    try:
        feed: Any = feedparser.parse(  # type: ignore[attr-defined, no-untyped-call]
            io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # feedparser promises none, and feeds are other people's bytes
        yield PageError("page_feed", where, reason=f"{type(error).__name__}: {error}")
        return
    name, lang = plain(feed.feed.get("title") or ""), plain(feed.feed.get("language") or "").strip() or None
    for item in feed.entries:
        yield _listed(item, name, lang)
    if not feed.entries:
        yield PageError("page_feed", where, reason=str(feed.get("bozo_exception", "no items")))


def read_feed(content: bytes, where: str) -> Iterator[Page | PageError]:
    """A page for each item: its full content where the feed carries it, else its summary, else its title."""
    for number, entry in enumerate(read_entries(content, where), 1):
        yield entry if isinstance(entry, PageError) else entry.page(f"{where}#{number}")


def _listed(item: Any, name: str, lang: str | None) -> Listed:
    bodies = [plain(body.get("value") or "") for body in item.get("content") or []]
    url = address(_text(item.get("link")))
    authors = [author.get("name") for author in item.get("authors") or []] or [item.get("author")]
    return Listed(
        url=url,
        id=_text(item.get("id")),
        title=_text(item.get("title")),
        html=max(bodies, key=len, default="").strip() or _text(item.get("summary")),
        # feedparser answers with `updated` for a missing `published`, and the other way round.
        published=_text(dict.get(item, "published")) or _text(dict.get(item, "updated")),
        updated=_text(dict.get(item, "updated")),
        outlet=outlet_in(name, url),
        lang=lang,
        authors=tuple(said for each in authors if (said := _text(each))),
    )


def _text(value: Any) -> str | None:
    return plain(value).strip() or None if isinstance(value, str) else None
