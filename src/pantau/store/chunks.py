"""Long lists of keys in pieces: databases bound the number of values in one statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, insert

SIZE = 500

Item = TypeVar("Item")


def chunks(items: Iterable[Item], size: int = SIZE) -> Iterator[list[Item]]:
    """The items in lists of at most `size`."""
    left = iter(items)
    while piece := list(islice(left, size)):
        yield piece


def among(
    connection: Connection, statement: Select[Any], column: ColumnElement[Any], values: Iterable[Any]
) -> Iterator[Row[Any]]:
    """The rows of a statement whose column has one of the values, in pieces."""
    for piece in chunks(sorted(set(values))):
        yield from connection.execute(statement.where(column.in_(piece)))


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows; none is no statement at all."""
    if rows:
        connection.execute(insert(table), list(rows))
