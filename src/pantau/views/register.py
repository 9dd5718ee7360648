"""RegisterView: who holds or held which office, as the register knows it."""

from datetime import date
from pathlib import Path

from pantau.errors import UsageError
from pantau.noun import Noun
from pantau.reference import Term, fold, terms, terms_of
from pantau.reference.flaws import flaws

__all__ = ["RegisterFlaw", "RegisterView", "Term", "office_view", "person_view", "register_flaws", "register_view"]


class RegisterView(Noun):
    """Terms of office; `day` is the day that was asked for, null where all terms are shown."""

    day: str | None
    terms: tuple[Term, ...]


class RegisterFlaw(Noun):
    """What is wrong in a register file: `file:line`, the reason, and what to do."""

    where: str
    what: str
    todo: str


def register_view(country: str | None = None, office: str | None = None, day: date | None = None) -> RegisterView:
    """Who holds the offices on a day, or now as far as the register knows; `office` is a name or a word of it."""
    found = [term for term in all_terms(country) if (term.covers(day) if day else term.end is None)]
    found = _named(found, office) if office else found
    found.sort(key=lambda term: (term.country, term.office_class, term.start))
    return RegisterView(day=day.isoformat() if day else None, terms=tuple(found))


def all_terms(country: str | None = None) -> tuple[Term, ...]:
    """All terms of a country, or of all."""
    return tuple(term for term in terms() if country in {None, term.country})


def person_view(name: str) -> RegisterView:
    """All terms of one person, oldest first. Raises: UsageError where the register does not know the name."""
    found = terms_of(name) or tuple(term for term in terms() if _contains(term, fold(name)))
    if not found:
        raise UsageError("person_unknown", name)
    return RegisterView(day=None, terms=tuple(sorted(found, key=lambda term: (term.person, term.start))))


def office_view(country: str, office: str) -> RegisterView:
    """All holders of an office of a country, oldest first. Raises: UsageError where the register has none."""
    found = _named(list(all_terms(country)), office)
    if not found:
        raise UsageError("office_unknown", f"{country} {office}")
    return RegisterView(day=None, terms=tuple(sorted(found, key=lambda term: (term.office_class, term.start))))


def register_flaws(file: Path) -> list[RegisterFlaw]:
    """Every flaw of a register file (one that cannot be read is one flaw)."""
    return [RegisterFlaw(where=each.where, what=each.what(), todo=each.todo()) for each in flaws(file)]


def _named(found: list[Term], office: str) -> list[Term]:
    """Those whose office has this name; where none has, those that have it in their name."""
    wanted = fold(office)
    names = [[fold(name) for name in (term.office_class, term.office_en, term.office_id)] for term in found]
    exactly = [term for term, own in zip(found, names, strict=True) if wanted in own]
    return exactly or [term for term, own in zip(found, names, strict=True) if any(wanted in name for name in own)]


def _contains(term: Term, wanted: str) -> bool:
    """Whether all words of the name stand in one of the person's names."""
    words = set(wanted.split())
    return bool(words) and any(words <= set(fold(name).split()) for name in term.names)
