"""Text: an article's words, as they are compared with those of others."""

import re
import sys
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.articles.furniture import is_furniture
from pantau.sources.address import article_address

WORD = re.compile(r"\w+")
LINE = 120  # letters; longer lines are text, and to ask of each whether it is furniture costs more than all else


class Text(NamedTuple):
    """The words of one page's article, in lower case; `published` is ISO or null.

    `address` is the normalised address where it names one article.
    """

    key: str
    words: tuple[str, ...]
    outlet: str | None
    published: str | None
    address: str | None = None


def text_of(key: str, article: Article) -> Text:
    """The words of an article's text without lines of page furniture, or of its title where it has no text."""
    lines = (article.text or article.title or "").splitlines()
    said = "\n".join(line for line in lines if len(line) > LINE or not is_furniture(line))
    words = tuple(map(sys.intern, WORD.findall(said.casefold())))  # many texts in memory share their words
    return Text(key, words, article.outlet, article.published, article_address(article.url))


def tongue(lang: str | None) -> str:
    """The language in which an article is compared with others: "id" (with Malay) or "en" (all else)."""
    return "id" if lang in {"id", "ms"} else "en"
