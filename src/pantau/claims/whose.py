"""Whose office it is: the country, and the office that the words mean there."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from pantau.claims.people import Person
from pantau.claims.title import Title
from pantau.claims.words import Meaning
from pantau.reference import Office, Term, fold, organisations, sizes, state

About = Callable[
    [], Sequence[str]
]  # the countries of which an article speaks, reckoned only where they are needed


class Post(NamedTuple):
    """An office in a country."""

    office: Office
    country: str


def post_of(
    title: Title, words: str, person: Person, around: tuple[str | None, About], day: date | None
) -> Post | None:
    """The post that a title (of these `words`) means, or null where its country cannot be told.

    The country is the one that stands by the title, else the one in which the person held such an office,
    else the one that the words imply, else, of those `around` it, that of the claim before it in the sentence,
    then that of which the article speaks, else the only country in which the person held any office.
    """
    joint, about = around
    meanings = title.hit.meanings
    if title.place:
        return _in_country(meanings, title.place.code)
    if general := _by_general(meanings, person, day):
        return general
    meanings = tuple(meaning for meaning in meanings if not meaning.general)
    if title.narrowed and any(meaning.lang == "en" for meaning in meanings):
        return None
    return (
        _by_terms(meanings, person, day)
        or _implied(meanings, words)
        or (_in_country(meanings, joint) if joint and _may_be_of(person, joint) else None)
        or next(filter(None, (_in_country(meanings, country) for country in about())), None)
        or _home(meanings, person)
    )


def _in_country(meanings: Sequence[Meaning], country: str) -> Post | None:
    named = [meaning.office for meaning in meanings if country in meaning.office.countries]
    anywhere = [meaning.office for meaning in meanings if not meaning.office.countries and state(country)]
    return next((Post(office, country) for office in [*named, *anywhere]), None)


def _by_terms(meanings: Sequence[Meaning], person: Person, day: date | None) -> Post | None:
    held = [
        term
        for term in person.terms
        if any(meaning.office.office_class == term.office_class for meaning in meanings)
    ]
    held.sort(key=lambda term: _weight(term, day), reverse=True)
    for term in held:
        post = _in_country(
            [each for each in meanings if each.office.office_class == term.office_class], term.country
        )
        if post:
            return post
    return None


def _by_general(meanings: Sequence[Meaning], person: Person, day: date | None) -> Post | None:
    """The post of somebody whom the register has in just such an office that day, where the words alone are too
    general ("press secretary Sarah Sanders"); not where they may as well be another's."""
    if day is None or not all(meaning.general for meaning in meanings):
        return None
    held = person._replace(terms=tuple(term for term in person.terms if term.covers(day)))
    return _by_terms(meanings, held, day)


def _weight(term: Term, day: date | None) -> tuple[bool, date, int]:
    """A term of that day first, then the latest; of several that began together that of the country of which the
    register knows most (France's president is Andorra's prince, too)."""
    return day is not None and term.covers(day), term.earliest_start, sizes()[term.country]


def _implied(meanings: Sequence[Meaning], words: str) -> Post | None:
    offices = {meaning.office for meaning in meanings}
    if len(offices) != 1:
        return None
    office = offices.pop()
    if len(office.countries) != 1 or not (state(office.countries[0]) or _names(words, office.countries[0])):
        return None
    return Post(office, office.countries[0])


def _names(words: str, code: str) -> bool:
    """Whether an organisation is named in the words: "UNRWA chief", but not "chief"."""
    said = f" {fold(words)} "
    names = [name for each in organisations() if each.code == code for name in each.names_en + each.names_id]
    return any(f" {fold(name)} " in said for name in names)


def _may_be_of(person: Person, country: str) -> bool:
    return not person.terms or any(term.country == country for term in person.terms)


def _home(meanings: Sequence[Meaning], person: Person) -> Post | None:
    countries = {term.country for term in person.terms}
    return _in_country(meanings, countries.pop()) if len(countries) == 1 else None
