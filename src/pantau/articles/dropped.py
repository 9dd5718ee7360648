"""Why a page is no article. Each reason has its text in `data/texts/*/articles.toml`, table `dropped`.

no_text    nothing is left when the furniture is taken out
too_short  less than a few sentences, and the page does not even state a headline
listing    an index, topic or search page: links to articles and their teasers
not_found  the site's words for a page that is not there
gone       the server answered that the page is there no more
paywall    only the first lines stand before a payment

A source can give one of them, and

withdrawn  the agency or outlet has called the text back
"""

from collections.abc import Sequence
from typing import Literal
from urllib.parse import urlsplit

from pantau.articles.blocks import Box, count_words
from pantau.articles.furniture import pattern
from pantau.articles.head import Head
from pantau.articles.linked_data import is_article

Reason = Literal["no_text", "too_short", "listing", "not_found", "gone", "paywall"]

_SHORT, _STUB, _LONG, _LINKS = 25, 80, 150, 15


def why_dropped(head: Head, title: str | None, lines: Sequence[str], top: Box, url: str | None) -> Reason | None:
    """The reason why a page with this head and these lines of text is no article; None where it is one."""
    words = sum(map(count_words, lines))
    article = is_article(head.node) or (head.meta("og:type") or "").lower() == "article"
    if words < _LONG and pattern("not_found").fullmatch(title or head.title or ""):
        return "not_found"
    if words < _STUB and _pays(head, lines):
        return "paywall"
    if not article and top.links >= _LINKS and _is_listing(lines, url):
        return "listing"
    if not words:
        return "no_text"
    if words < _SHORT and not article and not (title and head.meta("og:title", "twitter:title")):
        return "too_short"
    return None


def _pays(head: Head, lines: Sequence[str]) -> bool:
    free = str(head.node.get("isAccessibleForFree", "")).lower()
    return free == "false" or any(pattern("paywall").search(line) for line in lines)


def _is_listing(lines: Sequence[str], url: str | None) -> bool:
    """Among many links: not even two paragraphs of text; or the site's front page."""
    try:
        front = url is not None and urlsplit(url).path.strip("/") in ("", "index.html", "index.php")
    except ValueError:
        front = False
    paragraphs = sum(count_words(line) >= 20 for line in lines)
    return front or (paragraphs < 2 and sum(map(count_words, lines)) < _STUB)
