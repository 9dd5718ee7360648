"""Abbreviations: words that a full stop follows without ending a sentence."""

from functools import cache

from pantau.datafiles import find, table
from pantau.noun import Noun


class Abbreviations(Noun):
    """Words by language that a full stop follows without ending the sentence."""

    id: frozenset[str]
    en: frozenset[str]


@cache
def abbreviations(lang: str) -> frozenset[str]:
    """The abbreviations of a language, ours and the user's; Malay takes the Indonesian ones."""
    known = [table(path, Abbreviations) for path in find("language/abbreviations.toml")]
    return frozenset().union(*(each.en if lang == "en" else each.id for each in known))
