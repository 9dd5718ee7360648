"""Pages made to be slow: a parser needs time with the square of the depth, and of the attributes of a tag."""

import re
from itertools import islice

from pantau.errors import PageError

_FEW_TAGS = 20_000
"""With fewer tags no depth is too slow, and the page is not looked through."""
_MOST_TAGS = 60_000
"""Twice as many as the longest real pages have; an article stands before them."""
_DEEPEST = 3_000
_NESTING = re.compile(
    r"<(/?)(?:div|section|article|main|aside|ul|ol|dl|table|blockquote|form|center|fieldset|header|footer|nav|"
    r"details|button|figure|object|address|pre|menu|dir|hgroup|search|dialog|summary|listing)\b",
    re.IGNORECASE,
)
_STRETCH, _MANY = 4_000, 1_000
_BODY, _OPENS = re.compile(r"<body\b", re.IGNORECASE), re.compile("<")
_TAG = re.compile(r"(<[a-z][^\s<>/]*+)([^<>]{4000,}+)", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|'[^']*(?:'|$)")


def _cut(html: str) -> str:
    """The page up to its last tag that is read; the head, which costs little, does not count."""
    body = _BODY.search(html)
    last = next(islice(_OPENS.finditer(html, body.start() if body else 0), _MOST_TAGS, None), None)
    return html[: last.start()] if last else html


def refuse_deep(html: str, where: str) -> str:
    """The page itself, but for attributes where one tag has thousands, and for what stands behind 60,000 tags.

    Raises: PageError where its elements are nested thousands deep, as no real page's are.
    """
    if (tags := html.count("<")) > _FEW_TAGS:
        if tags > _MOST_TAGS:
            html = _cut(html)
        depth = 0
        for tag in _NESTING.finditer(html):
            depth = max(0, depth + (-1 if tag[1] else 1))
            if depth > _DEEPEST:
                raise PageError("page_nested", where)
    return _without_heaps(html)


def _without_heaps(html: str) -> str:
    """The page with the tags that have thousands of attributes bared of them.

    Looks only where neither < nor > stands for long, so that pages as they should be cost nothing.
    """
    at = len(html)
    while (at := at - _STRETCH) >= 0:
        if html.find("<", at, at + _STRETCH) < 0 and html.find(">", at, at + _STRETCH) < 0:
            at = html.rfind("<", 0, at)
            tag = _TAG.match(html, at) if at >= 0 else None
            if tag and len(_QUOTED.sub("", tag[2]).split()) > _MANY:
                html = html[: tag.end(1)] + html[tag.end() :]
    return html
