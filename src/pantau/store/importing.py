"""Import: reads what `exchange.py` writes, into an empty store or a filled one. Twice is once."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import TextIO

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, select

from pantau.errors import StoreError
from pantau.store import judgements, write
from pantau.store.chunks import among, chunks
from pantau.store.lines import Header, JudgementLine, PageLine, QuarantineLine
from pantau.store.rows import Imported, Quarantined
from pantau.store.schema import VERSION, readings
from pantau.store.write import Fresh

LINES = 200
Line = PageLine | QuarantineLine | JudgementLine
LINE: TypeAdapter[Line] = TypeAdapter(Line)

Read = Line | Quarantined


def import_(writing: Callable[[], AbstractContextManager[Connection]], stream: TextIO, name: str) -> Imported:
    """Saves the lines, so many in a transaction; a broken one is named and the rest goes on.

    A page that has a current reading keeps it. Raises: StoreError where the first line is no header of ours.
    """
    numbered = _numbered(stream, name)
    _check_header(next(numbered, (1, ""))[1], name)
    total = Imported()
    for piece in chunks((_read(line, f"{name}:{number}") for number, line in numbered), LINES):
        with writing() as connection:
            total = _sum(total, _put(connection, piece))
    return total


def _numbered(stream: TextIO, name: str) -> Iterator[tuple[int, str]]:
    try:
        yield from ((number, line) for number, line in enumerate(stream, 1) if line.strip())
    except UnicodeDecodeError as error:
        raise StoreError("store_no_export", name, reason=str(error)) from error


def _check_header(line: str, name: str) -> None:
    try:
        header = Header.model_validate_json(line)
    except ValidationError as error:
        raise StoreError("store_no_export", name, reason=_reason(error)) from error
    if header.tables > VERSION:
        raise StoreError("store_newer_export", name, found=header.tables, known=VERSION)


def _read(line: str, where: str) -> Read:
    """A line, or the report of what is wrong with it."""
    try:
        return LINE.validate_json(line)
    except ValidationError as error:
        return Quarantined(locator=where, key="store_line", values={"reason": _reason(error)})


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]


def _put(connection: Connection, lines: Iterable[Read]) -> Imported:
    lines = list(lines)
    of_pages = [line for line in lines if isinstance(line, PageLine)]
    failures = [line.quarantined for line in lines if isinstance(line, QuarantineLine)]
    places = [page for line in of_pages for page in line.pages()]
    write.put_pages(connection, places)
    write.put_locators(connection, places)
    fresh = _fresh(connection, of_pages)
    new = write.put_readings(connection, fresh)
    write.put_quarantined(connection, failures)
    said = judgements.put(connection, [line.judgement for line in lines if isinstance(line, JudgementLine)])
    broken = tuple(line for line in lines if isinstance(line, Quarantined))
    return Imported(
        readings=new, known=len(fresh) - new, quarantined=len(failures), judgements=said, broken=broken
    )


def _fresh(connection: Connection, lines: list[PageLine]) -> list[Fresh]:
    asked = select(readings.c.page).where(readings.c.current)
    read = {row.page for row in among(connection, asked, readings.c.page, (line.page.key for line in lines))}
    return [
        Fresh(kept.reading, kept.current and line.page.key not in read) for line in lines for kept in line.readings
    ]


def _sum(one: Imported, other: Imported) -> Imported:
    return Imported(
        readings=one.readings + other.readings,
        known=one.known + other.known,
        quarantined=one.quarantined + other.quarantined,
        judgements=one.judgements + other.judgements,
        broken=one.broken + other.broken,
    )
