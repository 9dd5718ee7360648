"""Persons: the names of the register's office holders, and their sector on a day."""

from collections import defaultdict
from datetime import date
from functools import cache, lru_cache

from pantau.reference import Term, fold, offices, sizes, terms

_COMMON = 8e-6  # share of all words from which a family name is also an ordinary word ("May", "Brown")


@cache
def _terms_by_person() -> dict[tuple[str, str], tuple[Term, ...]]:
    grouped: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms():
        grouped[term.person, term.country].append(term)
    return {key: tuple(held) for key, held in grouped.items()}


def _main_country() -> dict[tuple[str, str], tuple[Term, ...]]:
    """Terms by person under one country, the one of which the register knows most (a king has many realms)."""
    best: dict[str, str] = {}
    for person, country in sorted(_terms_by_person()):
        if person not in best or sizes()[country] > sizes()[best[person]]:
            best[person] = country
    return {(person, country): _terms_by_person()[person, country] for person, country in best.items()}


@cache
def _sectors() -> dict[str, str]:
    return {office.office_class: office.sector for office in reversed(offices())}  # the first of a class


@cache
def register_names() -> list[tuple[str, str, str]]:
    """(name, person, country) for every spelling, and for family names that only one person has."""
    found = []
    family: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for (person, country), held in _main_country().items():
        for name in {spelling for term in held for spelling in term.names}:
            found.append((name, person, country))
            words = name.split()
            if len(words) > 1:
                family[words[-1]].add((person, country))
    for name, persons in family.items():
        if len(persons) == 1 and len(name) > 3 and not _is_common(name):
            person, country = next(iter(persons))
            found.append((name, person, country))
    return sorted(set(found))


def _is_common(name: str) -> bool:
    return not name[0].isupper() or is_usual(name)


@lru_cache(maxsize=65536)
def is_usual(word: str) -> bool:
    """Whether a word is usual in English or Indonesian."""
    return any(_share(word, lang) > _COMMON for lang in ("en", "id"))


def _share(name: str, lang: str) -> float:
    """How often a name is written among all words of a language."""
    from wordfreq import get_frequency_dict, word_frequency

    if name.isascii() and name.isalpha():  # one word for wordfreq too, whose cutting takes long for thousands
        return get_frequency_dict(lang).get(name.lower(), 0.0)
    return word_frequency(name, lang)


@cache
def _by_alias() -> dict[tuple[str, str], str]:
    """(any spelling of a name, country) → the person's name in the register."""
    return {(fold(name), country): person for (name, person, country) in register_names()}


def sector_on(name: str, country: str, day: date | None) -> str | None:
    """PLOVER sector of a person of the register on a day, null where the register does not know the person.

    In office: the office's sector, a state's office before a party's; after the last term: ELI; before the
    first: PTY. Without a day: as in office.
    """
    held = _terms_by_person().get((_by_alias().get((fold(name), country), name), country))
    if not held:
        return None
    best = max(held, key=lambda term: _weight(term, day))
    if day is None or best.covers(day):
        return _sectors().get(best.office_class, "GOV")
    return "PTY" if day < min(term.earliest_start for term in held) else "ELI"


def _weight(term: Term, day: date | None) -> tuple[bool, bool, date]:
    covers = day is not None and term.covers(day)
    return covers, term.office_class != "party_leader", term.earliest_start
