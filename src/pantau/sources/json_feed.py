"""JSON feeds (jsonfeed.org, versions 1 and 1.1)."""

from collections.abc import Iterator, Mapping
from typing import Any

from pantau.errors import PageError
from pantau.sources.decode import plain
from pantau.sources.json_values import parsed
from pantau.sources.limits import FEED_ITEMS
from pantau.sources.listed import Listed, address, outlet_in

_VERSION = "://jsonfeed.org/version/"


def is_json_feed(value: Mapping[str, Any]) -> bool:
    """Whether an object is a whole JSON feed."""
    return _VERSION in str(value.get("version")) and isinstance(value.get("items"), list)


def read_json_feed(content: bytes, where: str) -> Iterator[Listed | PageError]:
    """What a JSON feed in `content` lists; one PageError where it is none."""
    try:
        feed = parsed(content, where)
    except PageError as error:
        yield error
        return
    if not is_json_feed(feed):
        yield PageError("page_feed", where, reason="no JSON feed")
        return
    yield from entries_of(feed, where)


def entries_of(feed: Mapping[str, Any], where: str) -> Iterator[Listed | PageError]:
    """What a feed that `is_json_feed` lists; what the feed says of language and authors holds for its items."""
    items = feed["items"]
    for number, item in enumerate(items[:FEED_ITEMS], 1):
        if isinstance(item, Mapping):
            yield _listed(item, feed)
        else:
            yield PageError("page_json", f"{where}#{number}", reason="no object")
    if not items or len(items) > FEED_ITEMS:
        yield PageError("page_feed", where, reason=f"> {FEED_ITEMS}" if items else "no items")


def _listed(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Listed:
    url = address(_said(item, "url")) or address(_said(item, "external_url")) or address(_said(item, "id"))
    html, text = _said(item, "content_html"), _said(item, "content_text")
    return Listed(
        url=url,
        id=_said(item, "id"),
        title=_said(item, "title"),
        html=html,
        text=None if html else text or _said(item, "summary"),
        published=_said(item, "date_published") or _said(item, "date_modified"),
        updated=_said(item, "date_modified"),
        outlet=outlet_in(_said(feed, "title") or "", url),
        lang=_said(item, "language") or _said(feed, "language"),
        authors=_authors(item) or _authors(feed),
    )


def _said(value: Mapping[str, Any], field: str) -> str | None:
    said = value.get(field)
    if isinstance(said, int | float) and not isinstance(said, bool):
        said = str(said)  # version 1 let ids be numbers
    return plain(said).strip() or None if isinstance(said, str) else None


def _authors(value: Mapping[str, Any]) -> tuple[str, ...]:
    """`authors` of 1.1, `author` of 1."""
    several = value.get("authors")
    several = several if isinstance(several, list) else [value.get("author")]
    return tuple(name for each in several if isinstance(each, Mapping) and (name := _said(each, "name")))
