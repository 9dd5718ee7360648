"""Gazetteer: every name and head noun that can be (a part of) an actor or a place, in one trie a language."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from pantau.datafiles import find, rows
from pantau.language import Phrases
from pantau.mentions.persons import register_names
from pantau.noun import Noun
from pantau.reference import organisations, states
from pantau.reference.lists import Entries
from pantau.reference.place import Place, capital_of, land, place_words, places, places_named

Role = Literal["country", "demonym", "metonym", "place", "body", "person", "head", "anaphor"]
_SHORT = 2  # letters of a name that is an ordinary word or another name in the other language


class Entry(NamedTuple):
    """One meaning of a phrase, as it is spelt in the data.

    `kind` refines heads (body, people, title, generic, between, former) and anaphors (group, person, country, or
    pair, whose `country` names several, joined with "|"). `hidden` names are ordinary words too and count only
    after a preposition of place. `place` is where it lies, for names of countries, capitals and places.
    """

    role: Role
    spelling: str
    country: str
    sector: str
    name: str
    kind: str = ""
    since: str | None = None
    until: str | None = None
    hidden: bool = False
    place: Place | None = None


class _Head(Noun):
    lang: Literal["id", "en"]
    sector: str
    kind: str
    words: Entries


class _Pair(Noun):
    countries: Entries
    names: Entries


class _Hidden(Noun):
    names: Entries


class _Named(Noun):
    country: str
    sector: str = "GOV"
    names: Entries


@cache
def gazetteer(lang: str) -> Phrases[Entry]:
    """All entries of a language: names of both languages (news mixes them), head nouns of its own."""
    phrases: Phrases[Entry] = Phrases()
    named, others = _shared()
    for entry in [*named, *_organisations(lang), *others, *_heads(lang)]:
        phrases.add(entry.spelling, entry)
    return phrases


@cache
def _shared() -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """What both languages have: states; places, persons and pairs."""
    return tuple(_states()), (*_places(), *_persons(), *_pairs())


def _hidden() -> set[str]:
    return {name for path in find("actors/hidden.csv") for _, each in rows(path, _Hidden) for name in each.names}


def _states() -> Iterator[Entry]:
    hidden = _hidden()
    for each in states():
        whole, capital = land(each.iso3), capital_of(each)
        for name in sorted({each.name_en, each.name_id, *each.aliases}):
            part = next((place for place in places_named(name) if place.country == each.iso3), whole)  # "Gaza"
            yield Entry("country", name, each.iso3, "GOV", each.name_en, hidden=name in hidden, place=part)
        for name in each.demonyms:
            yield Entry("demonym", name, each.iso3, "GOV", each.name_en, hidden=name in hidden)
        for name in sorted({*each.metonyms, each.capital_en, each.capital_id}):
            yield Entry("metonym", name, each.iso3, "GOV", name, "city", hidden=name in hidden, place=capital)


def _organisations(lang: str) -> Iterator[Entry]:
    """Names of both languages, but those of two letters only in their own ("IS" and "UN", "MA" and "NU")."""
    for each in organisations():
        own, other = (each.names_en, each.names_id) if lang == "en" else (each.names_id, each.names_en)
        for name in sorted({*own, *(name for name in other if len(name) > _SHORT)}):
            yield Entry("body", name, each.code, each.sector, name, each.kind, each.since, each.until)


def _places() -> Iterator[Entry]:
    """Names alone, and with the words that may stand around them, which make a hidden name clear."""
    around = {each.kind: each for each in place_words()}
    for each in places():
        home = each.country or "---"
        for name in each.names:
            yield Entry("place", name, home, "GOV", each.name, "city", hidden=name in each.hidden, place=each)
            for longer in around[each.kind].around(name) if each.kind in around else ():
                yield Entry("place", longer, home, "GOV", each.name, "city", place=each)


def _persons() -> Iterator[Entry]:
    for path in find("actors/persons.csv"):
        for _, each in rows(path, _Named):
            for name in each.names:
                yield Entry("person", name, each.country, each.sector, each.names[0], "listed")
    hidden = _hidden()
    for name, person, country in register_names():
        if name not in hidden:
            yield Entry("person", name, country, "GOV", person, "register")


def _pairs() -> Iterator[Entry]:
    for path in find("actors/pairs.csv"):
        for _, each in rows(path, _Pair):
            for name in each.names:
                yield Entry("anaphor", name, "|".join(each.countries), "GOV", name, "pair")


def _heads(lang: str) -> Iterator[Entry]:
    roles: tuple[tuple[Role, str], ...] = (("head", "actors/heads.csv"), ("anaphor", "actors/anaphora.csv"))
    for role, pattern in roles:
        for path in find(pattern):
            for _, each in rows(path, _Head):
                if each.lang == lang:
                    for word in each.words:
                        yield Entry(role, word, "---", each.sector, word, each.kind)
