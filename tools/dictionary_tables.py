"""The tables of a store, for those who ask it in SQL."""

from collections.abc import Iterator

from sqlalchemy import Column

from pantau.store import schema


def tables_page() -> Iterator[str]:
    """Each table with its columns; key columns first in the order of the key."""
    for table in schema.metadata.tables.values():
        derived = " (derived: can be dropped and built again)" if table in schema.DERIVED else ""
        yield f"- **{table.name}**{derived}: {', '.join(_column(column) for column in table.columns)}"


def _column(column: Column[object]) -> str:
    key = " (key)" if column.primary_key else ""
    others = sorted({f"{each.column.table.name}.{each.column.name}" for each in column.foreign_keys})
    return f"`{column.name}`{key}" + "".join(f" → `{other}`" for other in others)
