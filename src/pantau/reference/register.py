"""The register: all terms, and the questions that are asked of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from pantau.datafiles import checked, find
from pantau.errors import DataError
from pantau.reference.coarse import first_day, last_day
from pantau.reference.names import fold
from pantau.reference.office import office_classes
from pantau.reference.organisation import organisation_codes
from pantau.reference.state import state
from pantau.reference.term import Term
from pantau.settings import PACKAGED_DATA


@cache
def terms() -> tuple[Term, ...]:
    """All terms, file by file; a user's row about the same person, office and start replaces ours.

    Raises: DataError with `file:line` where a row is wrong or stands twice.
    """
    found: dict[tuple[str, ...], Term] = {}
    for path in find("register/*.csv"):
        for term in _read(path):
            found[term.country, term.person, term.office_class, term.office_en, term.start] = term
    return tuple(found.values())


@cache
def _by_post() -> dict[tuple[str, str], tuple[Term, ...]]:
    grouped: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms():
        grouped[term.office_class, term.country].append(term)
    return {post: tuple(sorted(found, key=lambda term: term.earliest_start)) for post, found in grouped.items()}


@cache
def _by_name() -> dict[str, tuple[Term, ...]]:
    grouped: dict[str, list[Term]] = defaultdict(list)
    for term in terms():
        for name in dict.fromkeys(fold(name) for name in term.names):
            grouped[name].append(term)
    return {name: tuple(found) for name, found in grouped.items()}


@cache
def sizes() -> Counter[str]:
    """How many terms the register knows of each country."""
    return Counter(term.country for term in terms())


def post_terms(office_class: str, country: str) -> tuple[Term, ...]:
    """All terms of one class of office in one country, by their start."""
    return _by_post().get((office_class, country), ())


def holders(office_class: str, country: str, day: date) -> tuple[Term, ...]:
    """Who can have held the office on that day: none, one, or several (a handover, acting or rival holders)."""
    return tuple(term for term in post_terms(office_class, country) if term.covers(day))


def terms_of(person_name: str) -> tuple[Term, ...]:
    """All terms of the person of that name, in any spelling that the register knows."""
    return _by_name().get(fold(person_name), ())


def _read(path: Path) -> Iterator[Term]:
    for each in read_terms(path):
        if isinstance(each, DataError):
            raise each
        yield each


def read_terms(path: Path) -> Iterator[Term | DataError]:
    """The terms of a register file, and an error with `file:line` for each row that is wrong or stands twice."""
    country = path.stem
    if state(country) is None and country not in organisation_codes():
        yield DataError("reference_country", path, country=country)
        return
    seen: set[tuple[str, str, str, str]] = set()
    known = {"country": country}
    name = f"register/{path.name}" if path.is_relative_to(PACKAGED_DATA) else str(path)
    for line, term in checked(path, Term, lambda line: known | {"row": f"{name}:{line}"}):
        if isinstance(term, DataError):
            yield term
            continue
        key = (term.person, term.office_class, term.office_en, term.start)
        yield _flaw(term, f"{path}:{line}", twice=key in seen) or term
        seen.add(key)


def _flaw(term: Term, where: str, *, twice: bool) -> DataError | None:
    if twice:
        return DataError("reference_twice", where, what=f"{term.person}, {term.office_en}, {term.start}")
    if term.office_class not in office_classes():
        return DataError("reference_class", where, office_class=term.office_class)
    if last_day(term.as_of) < first_day(term.start):
        return DataError("reference_vouched", where, start=term.start, as_of=term.as_of)
    if term.end and last_day(term.end) < first_day(term.start):
        return DataError("reference_backwards", where, start=term.start, end=term.end)
    return None
