"""JSON-LD: what a page states about its article for search engines."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

Node = dict[str, Any]
_WRAPPED = re.compile(
    r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$", re.DOTALL
)
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_MOST_NODES = 500


def article_node(tree: LexborHTMLParser) -> Node:
    """The node of the page's article, empty where it states none; a page (WebPage) stands in for an article."""
    best: Node = {}
    for node in _nodes(tree):
        if _rank(node) > _rank(best):
            best = node
    return best if _rank(best) else {}


def is_article(node: Node) -> bool:
    """Whether the node is an article and not only a page."""
    return _rank(node) >= 2


def text_in(node: Node, key: str) -> str | None:
    """A text, or the name of what stands there; None where there is neither."""
    value = node.get(key)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return (" ".join(unescape(value).split()) or None) if isinstance(value, str) else None


def names_in(node: Node, key: str) -> list[str]:
    """The names of all persons that stand there."""
    value = node.get(key)
    items = value if isinstance(value, list) else [value]
    return [name for item in items if (name := text_in({key: item}, key) or _full_name(item))]


def _full_name(item: Any) -> str | None:
    parts = [item.get("givenName"), item.get("familyName")] if isinstance(item, dict) else []
    return " ".join(part.strip() for part in parts if isinstance(part, str) and part.strip()) or None


def _nodes(tree: LexborHTMLParser) -> Iterator[Node]:
    waiting: list[Any] = [
        value for script in tree.css('script[type*="ld+json"]') if (value := _parsed(script.text()))
    ]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting = [*value[:_MOST_NODES], *waiting]
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in _INSIDE if isinstance(value.get(key), list | dict))


def _parsed(text: str) -> Any:
    try:
        return json.loads(_WRAPPED.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _rank(node: Node) -> int:
    """3 for a news article, 2 for another article, 1 for a page with a date, 0 for what is none."""
    kinds = node.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    if any(name.endswith(("NewsArticle", "Report", "LiveBlogPosting")) for name in names):
        return 3
    if any(name.endswith(("Article", "BlogPosting")) for name in names):
        return 2
    return int(any(name.endswith("Page") for name in names) and "datePublished" in node)
