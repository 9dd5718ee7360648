"""Sector: what an actor is within its country, in PLOVER's terms."""

from functools import cache

from pantau.datafiles import find, rows
from pantau.noun import Noun


class Sector(Noun):
    """One sector; `code` is how events carry it (GOV, MIL, …)."""

    code: str
    name_en: str
    name_id: str


@cache
def sectors() -> dict[str, Sector]:
    """All sectors by code; a user's row replaces ours of the same code. Raises: DataError."""
    return {row.code: row for path in find("sectors.csv") for _, row in rows(path, Sector)}
