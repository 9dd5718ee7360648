"""Rarity: how much a word says about what an article is about.

It comes from how often the word stands in the languages at large, not from the set at hand: so an article's
weights never change, whatever else comes, and two reports alone in a set are compared as they would be among a
million.
"""

from functools import cache, lru_cache
from math import log

WORDS = 200  # an article is reckoned as so many words
RAREST = 1 / 1500  # no word counts as rarer than that it stands in one of so many articles


@lru_cache(maxsize=1 << 17)
def rarity(word: str) -> float:
    """How rare an article with this word (lower case) is: -log of the share; 0 where nearly all have it."""
    return rarity_of(frequencies().get(word, 0.0))


def rarity_of(frequency: float) -> float:
    """The same of a word that is so much of all text (0 to 1)."""
    share = 1 - (1 - min(frequency, 1.0)) ** WORDS
    return max(0.0, -log(share + RAREST))


def is_common(word: str) -> bool:
    """Whether a word (lower case) is one of the few that stand everywhere: "the", "yang"."""
    return word in _commonest()


@cache
def frequencies() -> dict[str, float]:
    """How often a word stands in Indonesian or English text, whichever is more."""
    english, indonesian = _both()
    return {word: max(english.get(word, 0.0), indonesian.get(word, 0.0)) for word in english.keys() | indonesian}


@cache
def _commonest() -> frozenset[str]:
    return frozenset(word for words in _both() for word in list(words)[:150])


def _both() -> tuple[dict[str, float], dict[str, float]]:
    from wordfreq import get_frequency_dict  # slow to import

    return get_frequency_dict("en"), get_frequency_dict("id")
