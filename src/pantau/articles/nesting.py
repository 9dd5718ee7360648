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
_TAG = re.compile(r"(<[a-z][^\s<>/]*)([^<>]{40000,})", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|'[^']*(?:'|$)")


def refuse_deep(html: str, where: str) -> str:
    """The page itself, but for attributes where one tag has thousands, and for what stands behind its 60,000th tag.

    Raises: PageError where its elements are nested thousands deep, as no real page's are.
    """
    if (tags := html.count("<")) > _FEW_TAGS:
        if tags > _MOST_TAGS:
            html = html[: next(islice(re.finditer("<", html), _MOST_TAGS, None)).start()]
        depth = 0
        for tag in _NESTING.finditer(html):
            depth = max(0, depth + (-1 if tag[1] else 1))
            if depth > _DEEPEST:
                raise PageError("page_nested", where)
    if max(map(len, html.split("<"))) > _LONG_TAG:
        return _TAG.sub(lambda tag: tag[1] if len(_QUOTED.sub("", tag[2]).split()) > _MANY else tag[0], html)
    return html
