"""Flaws of a register file: every row that is wrong by itself, and every one that contradicts another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache
from itertools import combinations
from pathlib import Path

from pantau.datafiles import find
from pantau.errors import DataError
from pantau.reference.names import fold
from pantau.reference.office import offices
from pantau.reference.register import read_terms
from pantau.reference.term import Term

HANDOVER = timedelta(days=14)  # two holders may overlap for so long
_LOOSE = frozenset(
    {"other_minister", "other_official", "spokesperson", "deputy_minister", "deputy_head_of_government"}
)


def flaws(path: Path) -> list[DataError]:
    """Every flaw of a register file, by itself and beside the registers that are read anyway; of several clashes
    of a row only the first."""
    read = list(read_terms(path))
    own = {each.row: each for each in read if isinstance(each, Term)}
    found = {str(each.where): each for each in read if isinstance(each, DataError)}
    if not own:
        return list(found.values())
    others = [
        each
        for other in find("register/*.csv")
        if other.name == path.name and other.resolve() != path.resolve()
        for each in read_terms(other)
        if isinstance(each, Term)
    ]
    for one, other in overlaps([*own.values(), *others]):
        for mine, theirs in ((one, other), (other, one)):
            if own.get(mine.row) is mine:
                clash = {"what": _span(mine), "holder": f"{_span(theirs)}, {theirs.row}"}
                where = _where(path, mine)
                found.setdefault(where, DataError("reference_overlap", where, **clash))
                break
    for name, persons in namesakes([*own.values(), *others]):
        first = next((term for term in own.values() if name in map(fold, term.names)), None)
        if first:
            where = _where(path, first)
            found.setdefault(where, DataError("reference_namesake", where, name=name, persons=", ".join(persons)))
    return list(found.values())


def _span(term: Term) -> str:
    return f"{term.person} ({term.start} – {term.end or '…'})"


def _where(path: Path, term: Term) -> str:
    return f"{path}:{term.row.rpartition(':')[2]}"


def overlaps(terms: Iterable[Term]) -> Iterator[tuple[Term, Term]]:
    """Pairs of terms in one post with one holder at a time that ran together for more than a handover."""
    posts: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    for term in terms:
        if term.office_class not in _LOOSE and not term.shared:
            title = (term.office_en,) if _several(term.office_class) else ()
            posts[term.country, term.office_class, *title].append(term)
    for held in posts.values():
        for one, other in combinations(held, 2):
            last = min(one.earliest_end or one.vouched_until, other.earliest_end or other.vouched_until)
            if last - max(one.latest_start, other.latest_start) > HANDOVER:
                yield one, other


@cache
def _several(office_class: str) -> bool:
    """Whether a class has many posts, so that only equal titles are one post."""
    return any(office.apart or not office.single for office in offices() if office.office_class == office_class)


def namesakes(terms: Iterable[Term]) -> list[tuple[str, list[str]]]:
    """Names that stand for several persons of a country, with these."""
    persons: dict[tuple[str, str], set[str]] = defaultdict(set)
    for term in terms:
        for name in term.names:
            persons[term.country, fold(name)].add(term.person)
    return [(name, sorted(found)) for (_, name), found in persons.items() if len(found) > 1]
