"""Names of countries and organisations: as users write them, and as people read them."""

from difflib import get_close_matches
from functools import cache

from pantau.errors import UsageError
from pantau.reference import fold, organisation_codes, organisations, state, states
from pantau.settings import interface_language
from pantau.texts import catalogue, say

UNKNOWN = "---"
LANGUAGES = ("en", "id")


@cache
def _codes() -> dict[str, str]:
    """Folded names in both languages, and codes, each with the country's code; what comes first stays."""
    found: dict[str, str] = {}
    for each in states():
        found.setdefault(fold(each.iso3), each.iso3)
    for code in _own_codes():
        found.setdefault(fold(code), code)
    for each in states():
        for name in (each.name_en, each.name_id, *each.aliases):
            found.setdefault(fold(name), each.iso3)
    for each in states():
        found.setdefault(fold(each.iso2), each.iso3)
    for code in _own_codes():
        for language in LANGUAGES:
            found.setdefault(fold(country_name(code, language)), code)
    for organisation in organisations():
        for name in (*organisation.names_en, *organisation.names_id) if organisation.short else ():
            found.setdefault(fold(name), organisation.code)
    return found


@cache
def _own_codes() -> tuple[str, ...]:
    """The codes of organisations that are no state's."""
    codes = dict.fromkeys(each.code for each in organisations() if state(each.code) is None)
    return tuple(code for code in codes if code != UNKNOWN)


def country_code(word: str) -> str:
    """The code of a country or organisation given by code or by name, in English or Indonesian.

    Raises: UsageError where nobody is called so; it names what was perhaps meant.
    """
    code = _codes().get(fold(word))
    if code is None:
        close = get_close_matches(fold(word), [name for name in _codes() if len(name) > 3], n=1, cutoff=0.7)
        if close:
            raise UsageError("country_close", word, meant=country_name(_codes()[close[0]]))
        raise UsageError("country_unknown", word)
    return code


@cache
def _names(language: str) -> dict[str, str]:
    texts, short = catalogue(language), organisation_codes()
    names = {code: texts.get(f"organisation.{code}") or short.get(code, code) for code in _own_codes()}
    return names | {each.iso3: each.name_id if language == "id" else each.name_en for each in states()}


def country_name(code: str, language: str | None = None) -> str:
    """What a code stands for, in the interface's language; the code itself where it has no name."""
    if code == UNKNOWN:
        return say("views.unknown", language)
    return _names(language or interface_language()).get(code, code)
