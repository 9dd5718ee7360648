"""Asking for series: how much two countries had to do with each other, day by day."""

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import Connection, Select, func, select

from pantau.series.point import Point
from pantau.store.ask_articles import between
from pantau.store.rows import DyadRow
from pantau.store.schema import counts
from pantau.stories.sides import UNKNOWN

CELL = ("a", "b", "day", "quad", "modality")
NUMBERS = ("happenings", "reports", "forward", "backward")
UNDATED = ""  # a part of the key may not be null


def series(connection: Connection, a: str, b: str | None, since: str | None, until: str | None) -> list[Point]:
    """The points of a dyad (whichever comes first), or of one country with all; by day, the undated last."""
    asked = _between(select(counts), since, until)
    if b is None:
        asked = asked.where((counts.c.a == a) | (counts.c.b == a))
    else:
        first, second = sorted((a, b))
        asked = asked.where(counts.c.a == first, counts.c.b == second)
    undated_last = (counts.c.day == UNDATED, *(counts.c[name] for name in ("day", "a", "b", "quad", "modality")))
    return [point_of(row) for row in connection.execute(asked.order_by(*undated_last))]


def dyads(connection: Connection, limit: int | None, since: str | None, until: str | None) -> list[DyadRow]:
    """The dyads of two known countries, those with most happenings first."""
    key = (counts.c.a, counts.c.b, counts.c.modality)
    asked = select(*key, func.sum(counts.c.happenings), func.sum(counts.c.reports))
    known = asked.where(counts.c.a != counts.c.b, counts.c.a != UNKNOWN, counts.c.b != UNKNOWN)
    modalities: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    reports: Counter[tuple[str, str]] = Counter()
    for a, b, modality, number, told in connection.execute(_between(known, since, until).group_by(*key)):
        modalities[a, b][modality] += number
        reports[a, b] += told
    most = sorted(modalities, key=lambda dyad: (-modalities[dyad].total(), -reports[dyad], dyad))
    return [_dyad(*dyad, modalities[dyad], reports[dyad]) for dyad in most[:limit]]


def point_of(row: Any) -> Point:
    """The point of a row of `counts`."""
    values = {name: getattr(row, name) for name in (*CELL, *NUMBERS)}
    return Point(**values | {"day": row.day or None})


def _dyad(a: str, b: str, modalities: Counter[str], reports: int) -> DyadRow:
    return DyadRow.model_validate(
        {"a": a, "b": b, "modalities": dict(sorted(modalities.items())), "reports": reports}
    )


def _between(asked: Select[Any], since: str | None, until: str | None) -> Select[Any]:
    bounds = between(counts.c.day, since, until)
    return asked.where(*bounds, counts.c.day != UNDATED) if bounds else asked
