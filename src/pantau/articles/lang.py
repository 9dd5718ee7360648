"""The language that a page states, where it can be believed."""

import re

from pantau.articles.furniture import furniture
from pantau.articles.names import host_of

_KNOWN = ("id", "ms", "en")
_OTHER_CODES = {
    "in": "id",
    "ind": "id",
    "eng": "en",
    "msa": "ms",
    "indonesia": "id",
    "indonesian": "id",
    "english": "en",
}


def stated_lang(given: str | None, declared: str | None, text: str) -> str | None:
    """The language as it is given, else as the page declares it, unless its words say that this is wrong.

    Templates declare English on Indonesian pages; then it is None, as where another language is declared.
    """
    if given:
        return _code(given)
    code = _code(declared or "")
    if code not in _KNOWN or (code == "en") != (told_by_words(text) == "en"):
        return None
    return code


def told_by_words(text: str) -> str | None:
    """`id` (or Malay) or `en`, by the most frequent words; None where none of them stand in the text."""
    words = re.findall(r"[a-z]+", text[:4000].lower())
    counts = {lang: sum(map(frozenset(known.words).__contains__, words)) for lang, known in furniture().items()}
    best = max(counts, key=lambda lang: counts[lang], default=None)
    return best if best and counts[best] else None


def _code(lang: str) -> str:
    code = re.split(r"[-_]", lang.strip().lower())[0]
    return _OTHER_CODES.get(code, code)


def is_indonesian(lang: str | None, url: str | None, text: str) -> bool:
    """Whether times on the page are Indonesia's, and 3/4/2024 is the third of April."""
    host = host_of(url) or ""
    if host.endswith(".my") or lang not in (None, "id"):
        return False
    return lang == "id" or host.endswith(".id") or told_by_words(text) == "id"
