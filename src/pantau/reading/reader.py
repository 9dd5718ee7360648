"""`read`: the one pure function at the heart, from a page to everything that can be found in it."""

import re
from collections.abc import Sequence

from pantau.articles import read_article
from pantau.articles.article import Article
from pantau.claims import check_article
from pantau.language import Sentence, identify, split
from pantau.mentions.find import find
from pantau.mentions.found import Found
from pantau.mentions.refer import Memory, refer
from pantau.reading.readers import Readers
from pantau.reading.reading import Reading
from pantau.sources.page import Page

CODED = ("id", "ms", "en")
_LONGEST_HEADLINE = 200  # characters; portals cut theirs long before
_ENDED = re.compile(r"""\n|[.!?:;…]["'”’)\]]*\s*$|["”]\s*$""")


def read(page: Page, readers: Readers) -> Reading:
    """Reads one page: the same page and readers give the same Reading, anywhere, in any order.

    Raises: PageError where the page cannot be read at all.
    """
    return read_article_text(read_article(page), readers, page.key)


def read_article_text(article: Article, readers: Readers, key: str = "") -> Reading:
    """The Reading of an article whose text is at hand; `key` is its page's key."""
    if article.dropped is not None:
        return Reading(page=key, readers=readers.version, article=article)
    article, sentences = with_sentences(article)
    if not sentences:
        return Reading(page=key, readers=readers.version, article=article)
    found = mentions_of(article, sentences)
    claims, bounds = check_article(article, sentences)
    return Reading(
        page=key,
        readers=readers.version,
        article=article,
        mentions=tuple(each.mention for mentions in found for each in mentions),
        events=readers.coder.code(article, sentences, found),
        claims=claims,
        date_bounds=bounds,
    )


def with_sentences(article: Article) -> tuple[Article, tuple[Sentence, ...]]:
    """The article with its language, and its sentences; none where it is in a language that is not read."""
    article = article if article.lang else article.model_copy(update={"lang": identify(article.full)})
    return article, sentences_of(article) if article.lang in CODED else ()


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences, the title first; offsets count in `article.full`.

    A text of one line that does not end as a sentence does is a headline too: lists of headlines come as `text`.
    """
    title = article.title or _headline(article.text or "")
    return split(article.full, article.lang or "id", len(title))


def _headline(text: str) -> str:
    return text if len(text) <= _LONGEST_HEADLINE and not _ENDED.search(text) else ""


def mentions_of(article: Article, sentences: Sequence[Sentence]) -> list[list[Found]]:
    """The mentions of each sentence, with what points back resolved within the article."""
    memory = Memory()
    return [
        refer(find(sentence, article.day, memory.short_names), sentence.lang, memory) for sentence in sentences
    ]
