"""Names of countries and organisations: as users write them, and as people read them."""

from difflib import get_close_matches
from functools import cache

from pantau.errors import UsageError
from pantau.reference import fold, organisation_codes, organisations, states
from pantau.settings import interface_language
from pantau.texts import say

UNKNOWN = "---"


@cache
def _codes() -> dict[str, str]:
    """Folded names in both languages, and codes, each with the country's code; what comes first stays."""
    found: dict[str, str] = {}
    for state in states():
        found.setdefault(fold(state.iso3), state.iso3)
    for state in states():
        for name in (state.name_en, state.name_id, *state.aliases):
            found.setdefault(fold(name), state.iso3)
    for state in states():
        found.setdefault(fold(state.iso2), state.iso3)
    for code, short in organisation_codes().items():
        found.setdefault(fold(code), code)
        found.setdefault(fold(short), code)
    for organisation in organisations():
        if organisation.code in organisation_codes() and organisation.short:
            for name in (*organisation.names_en, *organisation.names_id):
                found.setdefault(fold(name), organisation.code)
    return found


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
    names = dict(organisation_codes())
    for state in states():
        names[state.iso3] = state.name_id if language == "id" else state.name_en
    return names


def country_name(code: str, language: str | None = None) -> str:
    """What a code stands for, in the interface's language; the code itself where it has no name."""
    if code == UNKNOWN:
        return say("views.unknown", language)
    return _names(language or interface_language()).get(code, code)
