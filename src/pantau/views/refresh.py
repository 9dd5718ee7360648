"""Refreshed: what Wikidata knows otherwise or later than a country's register, and the user's file with it."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from pantau.datafiles import put
from pantau.errors import CollectError, UsageError
from pantau.noun import Noun
from pantau.reference import Term
from pantau.reference.refresh import TermChange, changes, positions
from pantau.reference.register import read_terms
from pantau.reference.wikidata import HeldPost, by_persons, by_positions, held_posts
from pantau.settings import data_folders, wikidata_address
from pantau.sources.sparql import Sparql
from pantau.store.chunks import chunks
from pantau.views.register import all_terms

_BATCH = 80  # items in one question
_BEFORE = 400  # days before the oldest day for which an open row is vouched
COLUMNS = (
    "person", "aliases", "office_class", "office_en", "office_id", "start", "end", "as_of", "source", "confidence",
    "shared", "wikidata",
)  # fmt: skip


class Refreshed(Noun):
    """One country: persons of its register with an item of Wikidata, offices that could be asked for, and what is
    to change; `file` is the register file that was written, null where none was."""

    country: str
    persons: int
    offices: int
    changes: tuple[TermChange, ...]
    file: str | None = None


def refreshed(
    countries: Sequence[str], *, folder: Path | None, apply: bool, today: date | None = None
) -> Iterator[Refreshed]:
    """Asks Wikidata about the registers of countries, one after the other.

    Answers are kept in `folder` for the day. With `apply` ended and new terms are written into
    `folder`/register/COUNTRY.csv, which Pantau reads after its own where PANTAU_DATA names the folder; other
    starts are only shown.

    Raises: UsageError where there is no folder; CollectError where the service does not answer.
    """
    kept = folder or next(iter(data_folders()[1:]), None)
    if kept is None:
        raise UsageError("refresh_folder")
    service = Sparql(wikidata_address(), kept / "wikidata")
    for country in countries:
        found = _asked(country, service, today or date.today())
        written = [each.new for each in found.changes if each.kind != "start"]
        if apply and written:
            found = found.model_copy(update={"file": str(_write(kept / "register" / f"{country}.csv", written))})
        yield found


def _asked(country: str, service: Sparql, today: date) -> Refreshed:
    own = all_terms(country)
    persons = sorted({term.wikidata for term in own if term.wikidata})
    held = list(_posts(service, map(by_persons, chunks(persons, _BATCH))))
    known = positions(own, held)
    vouched = min((term.vouched_until for term in own if term.end is None), default=today)
    since = date.fromordinal(vouched.toordinal() - _BEFORE)
    held += _posts(service, (by_positions(some, since) for some in chunks(sorted(known), _BATCH)))
    found = tuple(changes(country, own, dict.fromkeys(held), known, today))
    return Refreshed(country=country, persons=len(persons), offices=len(set(known.values())), changes=found)


def _posts(service: Sparql, questions: Iterable[str]) -> Iterator[HeldPost]:
    for question in questions:
        try:
            yield from list(held_posts(service.ask(question)))
        except (KeyError, TypeError, ValueError) as error:
            raise CollectError("sparql_failed", wikidata_address(), reason=repr(error)) from error


def _write(path: Path, added: list[Term]) -> Path:
    """The user's register file with these terms; a term that stands there already is replaced.

    Raises: DataError where the file that is there cannot be read.
    """
    rows = {_key(term): term for term in _there(path)} | {_key(term): term for term in added}
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for term in rows.values():
        table.writerow([_cell(getattr(term, name)) for name in COLUMNS])
    put(path, out.getvalue().encode())
    return path


def _there(path: Path) -> Iterator[Term]:
    for each in read_terms(path) if path.is_file() else ():
        if not isinstance(each, Term):
            raise each
        yield each


def _key(term: Term) -> tuple[str, str, str, str]:
    return term.person, term.office_class, term.office_en, term.start


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "|".join(value)
    return "1" if value is True else "" if value in (None, False) else str(value)
