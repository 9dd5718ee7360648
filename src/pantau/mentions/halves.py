"""Halves: "the North" and "the South", once the text has named one of the two Koreas."""

from collections.abc import Mapping, Sequence
from functools import cache

from pantau.datafiles import find, rows
from pantau.language import Token
from pantau.mentions.gazetteer import Entry
from pantau.noun import Noun
from pantau.reference.lists import Entries


class _Half(Noun):
    country: str
    countries: Entries
    names: Entries


@cache
def halves(country: str) -> Mapping[str, Entry]:
    """The short names that a text may use once it has named this country; empty for nearly all."""
    found = (row for path in find("actors/halves.csv") for _, row in rows(path, _Half) if country in row.countries)
    return {name: Entry("country", name, row.country, "GOV", name, "half") for row in found for name in row.names}


def stands_alone(words: Sequence[Token], at: int) -> bool:
    """Whether the word is a whole name ("the North"), and no part of another ("the North Sea", "north-south")."""
    behind = words[at + 1].text if at + 1 < len(words) else ""
    return at > 0 and words[at - 1].lower == "the" and not behind[:1].isupper() and behind != "-"
