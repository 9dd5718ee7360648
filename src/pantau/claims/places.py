"""Country phrases: names, adjectives and organisations that say whose office it is."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pantau.language import Phrases, Token
from pantau.reference import organisations, states
from pantau.reference.place import places_named

_ARTICLES = {"the"}
_PART = "region"  # "Skotlandia" stands for its state where somebody acts, but has ministers of its own
_CASED = 4  # letters up to which a name in capitals ("AS", "US", "UEA") must stand so in the text


class Place(NamedTuple):
    """A country or organisation over the tokens `begin` to `end`, an article and a possessive 's included.

    `name` is where the name itself begins.
    """

    begin: int
    name: int
    end: int
    code: str


class _Name(NamedTuple):
    spelling: str
    code: str


@cache
def _names() -> Phrases[_Name]:
    phrases: Phrases[_Name] = Phrases()
    for state in states():
        aliases = {name for name in state.aliases if all(place.kind != _PART for place in places_named(name))}
        for name in {state.name_en, state.name_id, *aliases, *state.demonyms}:
            phrases.add(name, _Name(name, state.iso3))
    for organisation in organisations():
        if organisation.short:
            for name in {*organisation.names_en, *organisation.names_id}:
                phrases.add(name, _Name(name, organisation.code))
    return phrases


def find_places(sentence: Sequence[Token]) -> list[Place]:
    """All country phrases of a sentence, from left to right, none of which overlap."""
    found = []
    for begin, end, names in _names().all(sentence):
        codes = {name.code for name in names if _spelt(sentence[begin:end], name.spelling)}
        if len(codes) == 1:
            found.append(
                Place(_from_article(sentence, begin), begin, _with_possessive(sentence, end), codes.pop())
            )
    return found


def _spelt(text: Sequence[Token], spelling: str) -> bool:
    if spelling.isupper() and len(spelling) <= _CASED:
        return "".join(token.text for token in text) == spelling
    return text[0].text[0].isupper() or not spelling[0].isupper()


def _from_article(sentence: Sequence[Token], begin: int) -> int:
    return begin - 1 if begin and sentence[begin - 1].lower in _ARTICLES else begin


def _with_possessive(sentence: Sequence[Token], end: int) -> int:
    if end < len(sentence) and sentence[end].lower in {"'s", "'"}:
        return end + 1
    return end
