"""Counts, corrected: what the old happenings counted goes, what the new ones count comes."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select, tuple_

from pantau.series.count import count
from pantau.store.ask_series import CELL, NUMBERS, UNDATED
from pantau.store.chunks import add, chunks
from pantau.store.schema import counts
from pantau.stories.happening import Happening

KEY = tuple_(*(counts.c[name] for name in CELL))

Cells = defaultdict[tuple[str, ...], Counter[str]]


def correct(connection: Connection, before: Sequence[Happening], after: Sequence[Happening]) -> None:
    """Brings the counts from the old happenings to the new ones; a cell in which nothing is left goes."""
    cells: Cells = defaultdict(Counter)
    _add(cells, after, 1)
    _add(cells, before, -1)
    changed = [cell for cell, numbers in cells.items() if any(numbers.values())]
    for piece in chunks(changed, 150):
        _write(connection, {cell: cells[cell] for cell in piece})


def _add(cells: Cells, happenings: Sequence[Happening], sign: int) -> None:
    for point in count(happenings):
        cell = (point.a, point.b, point.day or UNDATED, point.quad, point.modality)
        for name in NUMBERS:
            cells[cell][name] += sign * getattr(point, name)


def _write(connection: Connection, changes: dict[tuple[str, ...], Counter[str]]) -> None:
    these = KEY.in_(list(changes))
    for row in connection.execute(select(counts).where(these)).all():
        cell = tuple(getattr(row, name) for name in CELL)
        for name in NUMBERS:
            changes[cell][name] += getattr(row, name)
    connection.execute(delete(counts).where(these))
    add(connection, counts, [_row(cell, numbers) for cell, numbers in changes.items() if numbers["happenings"]])


def _row(cell: tuple[str, ...], numbers: Counter[str]) -> dict[str, Any]:
    return dict(zip(CELL, cell, strict=True)) | {name: numbers[name] for name in NUMBERS}
