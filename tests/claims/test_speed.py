"""Text without offices costs next to nothing."""

import time

from pantau.articles import Article
from pantau.claims import check_article
from pantau.language import split


def test_a_sentence_without_an_office_is_passed_over_quickly() -> None:
    text = "The rice harvest rose for a second year, helped by late rain in most of the northern provinces. " * 500
    article = Article(id="a", text=text, published="2024-01-01")
    sentences = split(text, "en", 0)
    check_article(article, sentences[:1])
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        assert check_article(article, sentences)[0] == ()
        spent.append(time.perf_counter() - start)
    assert min(spent) / len(sentences) < 0.0002
