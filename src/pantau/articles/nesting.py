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
_LONG_TAG, _MANY = 40_000, 3_000
_HUGE = re.compile(rf"<[^<>]{{{_LONG_TAG},}}")
_BODY, _OPENS = re.compile(r"<body\b", re.IGNORECASE), re.compile("<")
_NAME = re.compile(r"[a-z][^\s>/]*", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|'[^']*(?:'|$)")


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
    return "<".join(map(_with_few, html.split("<"))) if _has_huge_tag(html) else html


def _cut(html: str) -> str:
    """The page up to its last tag that is read; the head, which costs little, does not count."""
    body = _BODY.search(html)
    last = next(islice(_OPENS.finditer(html, body.start() if body else 0), _MOST_TAGS, None), None)
    return html[: last.start()] if last else html


def _has_huge_tag(html: str) -> bool:
    """Whether a tag is longer than 40,000 characters; looks only where one so long has to have one of its own."""
    for at in range(_LONG_TAG, len(html), _LONG_TAG):
        begin = html.rfind("<", at - _LONG_TAG, at)
        if begin >= 0 and html.find(">", begin, at) < 0 and _HUGE.match(html, begin):
            return True
    return False


def _with_few(part: str) -> str:
    """What stands behind a `<`, without the attributes of its tag where those are thousands."""
    tag = part.partition(">")[0] if len(part) > _LONG_TAG else ""
    name = _NAME.match(tag) if len(tag) > _LONG_TAG else None
    if name is None or len(_QUOTED.sub("", tag[name.end() :]).split()) <= _MANY:
        return part
    return name[0] + part[len(tag) :]
