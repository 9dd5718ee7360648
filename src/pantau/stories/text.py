"""Text: an article's words, as they are compared with those of others."""

import re
from typing import NamedTuple

from pantau.articles.article import Article

WORD = re.compile(r"\w+")


class Text(NamedTuple):
    """The words of one page's article, in lower case; `published` is ISO or null."""

    key: str
    words: tuple[str, ...]
    outlet: str | None
    published: str | None


def text_of(key: str, article: Article) -> Text:
    """The words of an article's text, or of its title where it has no text."""
    words = tuple(WORD.findall((article.text or article.title or "").casefold()))
    return Text(key, words, article.outlet, article.published)
