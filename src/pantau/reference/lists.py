"""Lists in the cells of CSV files: entries are joined with |."""

from typing import Annotated

from pydantic import BeforeValidator


def _split(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    return tuple(entry.strip() for entry in cell.split("|") if entry.strip())


Entries = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""A tuple of strings that may be given as one string with | between the entries."""
