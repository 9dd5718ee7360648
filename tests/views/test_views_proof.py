"""Sentences are cut out of the text as it stands."""

import pytest

from pantau.articles.article import Article
from pantau.noun import Span
from pantau.views.answers import Text, coder_of, precision_of
from pantau.views.proof import paragraph_at, sentence_at

ARTICLE = Article(
    id="a",
    title="Kim Bertemu Menteri Rusia",
    text="Hujan turun di Pyongyang. Menteri Pertahanan Rusia Sergei Shoigu datang. Ia lalu pulang.\nAlinea dua.",
    lang="id",
)


def span(words: str) -> Span:
    start = ARTICLE.full.index(words)
    return Span(text=words, start=start, end=start + len(words))


def test_the_sentence_around_a_quote() -> None:
    assert sentence_at(ARTICLE, span("Sergei Shoigu")) == "Menteri Pertahanan Rusia Sergei Shoigu datang."
    assert sentence_at(ARTICLE, span("Menteri Rusia")) == "Kim Bertemu Menteri Rusia"
    assert sentence_at(ARTICLE, span("dua")) == "Alinea dua."


def test_the_paragraph_around_a_place() -> None:
    first, last = paragraph_at(ARTICLE.full, ARTICLE.full.index("Shoigu"))
    assert ARTICLE.full[first:last].startswith("Hujan")
    assert ARTICLE.full[first:last].endswith("pulang.")


@pytest.mark.parametrize(
    ("published", "precision"),
    [
        ("2024-11", "month"),
        ("2024-11-19", "day"),
        ("2024-11-19T08:00:00+07:00", "minute"),
        ("2024-11-19 08:00", "minute"),
    ],
)
def test_a_date_has_the_precision_in_which_it_is_given(published: str, precision: str) -> None:
    assert precision_of(published) == precision
    article = Text(id="1", text="x", published=published).article()
    assert (article.published, article.published_precision) == (published, precision)


@pytest.mark.parametrize("published", ["2024", "2024-13", "2024-02-30", "19 November 2024", "2024-11-19T99:00"])
def test_what_is_no_date_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="published"):
        Text(id="1", text="x", published=published)


def test_no_date_stays_unknown() -> None:
    article = Text(id="1", text="x", published="").article()
    assert (article.published, article.published_precision, article.published_basis) == (None, None, None)


def test_the_coder_is_named_with_its_version() -> None:
    assert coder_of("0.1.0+rules@3+ab12") == "rules@3+ab12"
