"""How much the archive holds."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select

from pantau.store.rows import Totals
from pantau.store.schema import articles, claims, copies, events, happenings, quarantine, readings


def totals(connection: Connection) -> Totals:
    """The totals; only current readings count, and only those of an article's last version."""
    ours = select(func.min(articles.c.day), func.max(articles.c.day), func.count(), func.count(articles.c.day))
    kept = ours.select_from(articles.join(readings)).where(readings.c.standing, articles.c.dropped.is_(None))
    first, last, number, dated = connection.execute(kept).one()
    return Totals(
        pages=_count(connection, readings, readings.c.current),
        articles=number,
        dropped=_dropped(connection),
        undated=number - dated,
        copies=_count(connection, copies),
        events=_by(connection, events, events.c.modality),
        happenings=dict(_pairs(connection, select(happenings.c.modality, func.count()), happenings.c.modality)),
        claims=_by(connection, claims, claims.c.verdict),
        quarantined=_count(connection, quarantine),
        pending=_count(connection, readings, readings.c.grouped.is_(False)),
        first_day=first,
        last_day=last,
    )


def _count(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).select_from(table).where(*conditions)) or 0


def _by(connection: Connection, table: Table, column: ColumnElement[Any]) -> dict[Any, int]:
    asked = select(column, func.count()).select_from(table.join(readings)).where(readings.c.standing)
    return dict(_pairs(connection, asked, column))


def _dropped(connection: Connection) -> dict[str, int]:
    asked = select(articles.c.dropped, func.count()).select_from(articles.join(readings))
    kept = asked.where(readings.c.standing, articles.c.dropped.is_not(None))
    return dict(_pairs(connection, kept, articles.c.dropped))


def _pairs(connection: Connection, asked: Any, column: ColumnElement[Any]) -> list[tuple[Any, int]]:
    return [(name, number) for name, number in connection.execute(asked.group_by(column).order_by(column))]
