"""Vectors: what articles are about, by their words (TF-IDF)."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log, sqrt

from pantau.articles.article import Article
from pantau.stories.text import WORD

LEAD = 2000  # characters of the text that count; the title counts twice
# How rare a word is in the set alone says nothing where the set is small: two reports of one act share all
# that matters. So the language at large counts as so many more articles of so many words.
PRIOR_ARTICLES, PRIOR_WORDS = 200, 200

Vector = dict[str, float]


def vectors(articles: Sequence[Article]) -> list[Vector]:
    """A vector of length 1 for each article (empty for no words): 1 + log of the count, times the rarity."""
    counts = [_words(article) for article in articles]
    spread = Counter(word for words in counts for word in words)
    rarity = {word: _rarity(word, number, len(articles)) for word, number in spread.items()}
    return [_unit({word: (1 + log(n)) * rarity[word] for word, n in sorted(words.items())}) for words in counts]


def _words(article: Article) -> Counter[str]:
    title, text = article.title or "", (article.text or "")[:LEAD]
    return Counter(WORD.findall(f"{title} {title} {text}".casefold()))


def _rarity(word: str, number: int, of: int) -> float:
    expected = PRIOR_ARTICLES * (1 - (1 - _language().get(word, 0.0)) ** PRIOR_WORDS)
    return log((1 + of + PRIOR_ARTICLES) / (1 + number + expected))


@cache
def _language() -> dict[str, float]:
    """How often a word stands in Indonesian or English text, whichever is more."""
    from wordfreq import get_frequency_dict  # slow to import

    english, indonesian = (get_frequency_dict(name) for name in ("en", "id"))
    return {word: max(english.get(word, 0.0), indonesian.get(word, 0.0)) for word in english.keys() | indonesian}


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}
