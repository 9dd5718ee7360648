"""Language id of Indonesian, Malay and English by a unigram Bayes over word frequencies.

Measured best of six libraries on short headlines and on Indonesian against Malay
(shared/design/measured.md, part 5). The frequencies are those of the package wordfreq (Speer 2022).
"""

import math
from functools import cache

from pantau.language.tokens import tokens

LANGUAGES = ("id", "ms", "en")
UNKNOWN = "und"
_UNSEEN = math.log(1e-9)
_LEAST_KNOWN = 0.35  # of the words must stand in the winner's list, else the language is another one
_ENOUGH_TO_JUDGE = 15  # words; shorter texts may be full of names
_ALIEN = (
    -12.3
)  # mean log frequency; all our Indonesian and English articles lie above, French, Dutch, Spanish below
_ENOUGH = 400  # words; more do not change the answer


@cache
def _frequencies(lang: str) -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return {word: math.log(share) for word, share in get_frequency_dict(lang).items()}


def identify(text: str) -> str:
    """`id`, `ms` or `en`, or `und` where the words are of none of them (or there are no words)."""
    words = [token.lower for token in tokens(text[: _ENOUGH * 12]) if token.lower[0].isalpha()][:_ENOUGH]
    if not words:
        return UNKNOWN
    scores = {lang: sum(_frequencies(lang).get(word, _UNSEEN) for word in words) for lang in LANGUAGES}
    best = max(LANGUAGES, key=scores.__getitem__)
    known = sum(word in _frequencies(best) for word in words)
    alien = len(words) >= _ENOUGH_TO_JUDGE and scores[best] / len(words) < _ALIEN
    return UNKNOWN if alien or known < _LEAST_KNOWN * len(words) else best
