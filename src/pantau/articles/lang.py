"""The language that a page states, where it can be believed."""

import re
from dataclasses import dataclass
from functools import cache

from pantau.articles.calendar import fields
from pantau.articles.furniture import furniture
from pantau.articles.names import host_of
from pantau.sources.publisher import publisher_of

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

_LEAST_SHARE, _LEAST_DIFFERENT, _LONG = 0.05, 3, 40
"""The share of a text's words that must be frequent ones, and how many different ones in a text of so many words.
Our articles have .07 and 5 at least; in other languages one of the two lies below."""


def stated_lang(given: str | None, declared: str | None, told: str | None) -> str | None:
    """The language as it is given, else as the page declares it, unless its words say that this is wrong (`told`,
    see `told_by_words`).

    Templates declare English on Indonesian pages; then it is None, as where another language is declared.
    """
    if given:
        return _code(given)
    code = _code(declared or "")
    if code not in _KNOWN or (code == "en") != (told == "en"):
        return None
    return code


def told_by_words(text: str) -> str | None:
    """`id` (or Malay) or `en`, by the most frequent words; None where too few of them stand in the text.

    Other languages share single words with these ("di" is Italian too): a page's text must have several.
    """
    words = re.findall(r"[a-z]+", text[:4000].lower())
    found = {lang: [word for word in words if word in known] for lang, known in _frequent().items()}
    best = max(found, key=lambda lang: len(found[lang]), default=None)
    if best is None or len(found[best]) < max(1, _LEAST_SHARE * len(words)):
        return None
    return best if len(words) < _LONG or len(set(found[best])) >= _LEAST_DIFFERENT else None


@cache
def _frequent() -> dict[str, frozenset[str]]:
    return {lang: frozenset(known.words) for lang, known in furniture().items()}


def _code(lang: str) -> str:
    code = re.split(r"[-_]", lang.strip().lower())[0]
    return _OTHER_CODES.get(code, code)


@dataclass(frozen=True, slots=True)
class Habits:
    """How dates are meant on a page: `indonesian` times without a zone are Jakarta's; `day_first` says whether
    3/4/2024 is the third of April (None: it is not known).
    """

    indonesian: bool
    day_first: bool | None


def habits_of(lang: str | None, declared: str | None, url: str | None, told: str | None) -> Habits:
    """The habits of a page, by its language (as `stated_lang` has it, and as it is `declared`), its host and what
    its words say (`told`, see `told_by_words`).
    """
    if _is_indonesian(lang, url, told):
        return Habits(indonesian=True, day_first=True)
    return Habits(indonesian=False, day_first=_day_first((declared or lang or "").strip().lower(), url))


def _is_indonesian(lang: str | None, url: str | None, told: str | None) -> bool:
    host = host_of(url) or ""
    if host.endswith(".my") or lang not in (None, "id"):
        return False
    publisher = publisher_of(url)
    return "id" in (lang, told, publisher.lang if publisher else None) or host.endswith(".id")


def _day_first(declared: str, url: str | None) -> bool | None:
    """Bare English says nothing; a declared publisher, a host of a country and all other languages do."""
    if publisher := publisher_of(url):
        return publisher.country not in fields().month_first_in
    country = (host_of(url) or "").rpartition(".")[2]
    tag = declared.replace("_", "-")
    if len(country) == 2 and country not in fields().no_country:
        return True
    if tag in fields().month_first:
        return False
    return True if tag and tag != "en" else None
