"""Articles: a page becomes a clean, dated text, or the reason why it is none."""

from pantau.articles.article import Article
from pantau.articles.read import extract, read_article

__all__ = ["Article", "extract", "read_article"]
