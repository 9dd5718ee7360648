"""Filters: from a page to its article, from a text to its answer, without a store."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pantau import settings
from pantau.articles import read_article
from pantau.articles.article import Article
from pantau.claims import check_article
from pantau.errors import PageError
from pantau.language import identify
from pantau.reading import Readers, load_readers, read_article_text
from pantau.reading.reader import mentions_of, with_sentences
from pantau.reading.reading import Reading
from pantau.sources import open_pages
from pantau.sources.columns import ColumnMap
from pantau.stories.cluster import cluster
from pantau.stories.story import Placed
from pantau.views.answers import Checked, Coded, Text, coder_of

if TYPE_CHECKING:
    from pantau.events.llm.account import LlmAccount


@cache
def readers(coder: str | None = None) -> Readers:
    """The readers of this process with a coder; loading them takes a second or two, once."""
    return load_readers(coder)


def read_text(text: Text, coder: str | None = None) -> Reading:
    """Everything that the readers find in a text. Raises: PageError where they cannot read it."""
    return read_article_text(text.article(), readers(coder))


def code_text(text: Text, coder: str | None = None) -> Coded:
    """The events of a text by a coder (the default one if none is named); its offices are not checked."""
    read_by = readers(coder)
    article, sentences = with_sentences(text.article())
    events = read_by.coder.code(article, sentences, mentions_of(article, sentences))
    return Coded(id=article.id, lang=article.lang, coder=coder_of(read_by.version), events=events)


def check_text(text: Text) -> Checked:
    """The checked office claims of a text; it is not coded."""
    article, sentences = with_sentences(text.article())
    claims, bounds = check_article(article, sentences)
    return Checked(id=article.id, claims=claims, date_bounds=bounds)


def cluster_readings(readings: Sequence[Reading]) -> list[Placed]:
    """Where each article stands among the others, in their order."""
    return cluster([reading.article for reading in readings], [reading.events for reading in readings])


def coder_account(coder: str | None = None) -> "LlmAccount | None":
    """What a coder that asks a server did in this run and what it cost; null for all others."""
    if (coder or settings.coder_name()) != "llm":
        return None
    from pantau.events.llm.account import llm_account

    return llm_account()


def with_language(article: Article) -> Article:
    """The article with its language, which its words tell where the page does not."""
    if article.lang or article.dropped is not None:
        return article
    return article.model_copy(update={"lang": identify(article.full)})


def extract_pages(paths: Iterable[str | Path], columns: ColumnMap | None = None) -> Iterator[Article | PageError]:
    """The article of every page in files and folders, or why it cannot be read, in their order."""
    for page in open_pages(paths, columns):
        if isinstance(page, PageError):
            yield page
            continue
        try:
            yield with_language(read_article(page))
        except PageError as error:
            yield error
