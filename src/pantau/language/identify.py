"""Language id of Indonesian, Malay and English by a unigram Bayes over word frequencies.

Measured best of six libraries on short headlines and on Indonesian against Malay
(shared/design/measured.md, part 5; bench/language_id.py). The frequencies are those of the package wordfreq
(Speer 2022), of each language its small list: lists of one size can be compared.
"""

import math
from collections.abc import Sequence
from functools import cache

from pantau.language.tokens import tokens

LANGUAGES = ("id", "ms", "en")
UNKNOWN = "und"
_FOREIGN = ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "fil")
"""Languages that are compared with ours where a text is doubtful; the words of most others are in no list."""
_UNSEEN = -16.0
"""Log frequency of a word that is in no list, two nats below the rarest word that is."""
_PRIOR = {"id": 0.1, "ms": 0.0, "en": 0.0}
_LEAST_KNOWN = 0.5
"""So many of the words must stand in the winner's list, else the language is another one."""
_ENOUGH_TO_JUDGE = 15
"""Words; shorter texts may be full of names."""
_ALIEN = -11.5
"""Mean log frequency; all our Indonesian and English articles lie above."""
_DOUBTED = -10.0
"""Mean log frequency below which the text is compared with foreign languages too."""
_CLEARLY = 3.0
"""By so many nats a foreign language must win."""
_ENOUGH = 400
"""Words; more do not change the answer."""


@cache
def _frequencies(lang: str) -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return {word: math.log(share) for word, share in get_frequency_dict(lang, wordlist="small").items()}


def identify(text: str) -> str:
    """`id`, `ms` or `en`, or `und` where the words are of none of them (or there are no words)."""
    words = [token.lower for token in tokens(text[: _ENOUGH * 12]) if token.lower[0].isalpha()][:_ENOUGH]
    if not words:
        return UNKNOWN
    scores = {lang: _score(words, lang) + _PRIOR[lang] for lang in LANGUAGES}
    best = max(LANGUAGES, key=scores.__getitem__)
    known = sum(map(_frequencies(best).__contains__, words))
    return UNKNOWN if known < _LEAST_KNOWN * len(words) or _is_foreign(words, scores[best]) else best


def _score(words: Sequence[str], lang: str) -> float:
    """Log likelihood in nats."""
    frequencies = _frequencies(lang)
    return sum(frequencies.get(word, _UNSEEN) for word in words)


def _is_foreign(words: Sequence[str], score: float) -> bool:
    mean = score / len(words)
    if mean < _ALIEN and len(words) >= _ENOUGH_TO_JUDGE:
        return True
    return mean < _DOUBTED and max(_score(words, lang) for lang in _FOREIGN) > score + _CLEARLY
