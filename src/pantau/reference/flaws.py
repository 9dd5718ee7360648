"""Flaws of a register file: every row that is wrong by itself, and every one that contradicts another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
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
_OPEN = date(2100, 1, 1)
_LOOSE = frozenset(
    {"other_minister", "other_official", "spokesperson", "deputy_minister", "deputy_head_of_government"}
)


def flaws(path: Path) -> list[DataError]:
    """Every flaw of a register file, by itself and beside the registers that are read anyway."""
    read = list(read_terms(path))
    own = [each for each in read if isinstance(each, Term)]
    others = [
        each
        for other in find(f"register/{path.name}")
        if other.resolve() != path.resolve()
        for each in read_terms(other)
        if isinstance(each, Term)
    ]
    found = [each for each in read if isinstance(each, DataError)]
    for term, other in overlaps([*own, *others]):
        if term in own or other in own:
            mine, theirs = (term, other) if term in own else (other, term)
            what = f"{mine.person} ({mine.start} – {mine.end or '…'})"
            holder = f"{theirs.person} ({theirs.start} – {theirs.end or '…'}, {theirs.row})"
            found.append(DataError("reference_overlap", _where(path, mine), what=what, holder=holder))
    for name, persons in namesakes([*own, *others]):
        first = next((term for term in own if name in map(fold, term.names)), None)
        if first:
            found.append(
                DataError("reference_namesake", _where(path, first), name=name, persons=", ".join(persons))
            )
    return found


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
            last = min(one.earliest_end or _OPEN, other.earliest_end or _OPEN)
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
