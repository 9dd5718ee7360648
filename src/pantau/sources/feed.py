"""RSS and Atom feeds that lie on disk."""

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from pantau.errors import PageError
from pantau.sources.page import Given, Page
from pantau.sources.record import plain

_ROOT = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]")


def is_feed(start: bytes) -> bool:
    """Whether a file that begins with `start` is RSS or Atom."""
    return bool(_ROOT.search(start))


def read_feed(content: bytes, where: str) -> Iterator[Page | PageError]:
    """A page for each item: its full content where the feed carries it, else its summary, else its title.

    The feed is parsed from memory: nothing is fetched, and a DOCTYPE with entities of its own is not obeyed.
    """
    try:
        feed: Any = feedparser.parse(io.BytesIO(content))  # type: ignore[attr-defined, no-untyped-call]
    except Exception as error:  # feedparser promises none, and feeds are other people's bytes
        yield PageError("page_feed", where, reason=f"{type(error).__name__}: {error}")
        return
    if not feed.entries:
        yield PageError("page_feed", where, reason=str(feed.get("bozo_exception", "no items")))
    name = plain(feed.feed.get("title") or "")
    for number, item in enumerate(feed.entries, 1):
        yield _page(item, f"{where}#{number}", name) or PageError("page_record", f"{where}#{number}")


def _page(item: Any, locator: str, name: str) -> Page | None:
    bodies = [plain(body.get("value") or "") for body in item.get("content") or []]
    html = max(bodies, key=len, default="").strip() or plain(item.get("summary") or "").strip()
    title = plain(item.get("title") or "").strip() or None
    if not html and not title:
        return None
    url = plain(item.get("link") or "") or None
    authors = [author.get("name") for author in item.get("authors") or []] or [item.get("author")]
    return Page(
        id=plain(item.get("id") or "") or locator,
        locator=locator,
        content=html.encode(),
        media="html" if html else "text",
        url=url,
        outlet=_outlet(name, url),
        charset="utf-8",
        given=Given(
            title=title,
            authors=tuple(plain(name).strip() for name in authors if name and name.strip()),
            published=item.get("published") or item.get("updated") or None,
        ),
    )


def _outlet(name: str, url: str | None) -> str | None:
    """The outlet's name at the start of a feed's title (`Kabar Nusa - Dunia`), where its host says that it is."""
    first = re.split(r"\s[-–—|:»]\s|:\s|\|", name)[0].strip()
    bare = re.sub(r"[\W_]", "", first).casefold()
    host = re.sub(r"^\w+://|/.*$|[\W_]", "", url or "").casefold()
    return first if len(bare) >= 3 and bare in host else None
