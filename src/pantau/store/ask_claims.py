"""Asking for office claims, for what was quarantined, and for runs."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from pantau.claims.claim import Claim
from pantau.store import schema
from pantau.store.ask_articles import SOURCE, article_id, between, same_reading
from pantau.store.rows import Quarantined, RunRow, StoredClaim
from pantau.store.schema import articles, claims, readings


def find_claims(
    connection: Connection, verdicts: Sequence[str], since: str | None, until: str | None, limit: int | None
) -> list[StoredClaim]:
    """The claims of current readings, those of the newest articles first, of the undated last."""
    asked = (
        select(*claims.c, *(articles.c[name] for name in SOURCE), article_id())
        .select_from(claims.join(readings).join(articles, same_reading(claims)))
        .where(readings.c.standing, *between(articles.c.day, since, until))
        .order_by(articles.c.day.desc().nulls_last(), claims.c.page, claims.c.place)
        .limit(limit)
    )
    if verdicts:
        asked = asked.where(claims.c.verdict.in_(verdicts))
    return [_stored(row) for row in connection.execute(asked)]


def _stored(row: Any) -> StoredClaim:
    own = {name: getattr(row, name) for name in ("id", "page", "readers", "article", *SOURCE)}
    return StoredClaim(claim=Claim.model_validate_json(row.data), **own)


def quarantined(connection: Connection) -> list[Quarantined]:
    """What could not be read, by place."""
    rows = connection.execute(select(schema.quarantine).order_by(schema.quarantine.c.locator))
    return [quarantined_of(row) for row in rows]


def quarantined_of(row: Any) -> Quarantined:
    """One row of what could not be read."""
    return Quarantined(locator=row.locator, key=row.key, values=json.loads(row.fills), page=row.page)


def runs(connection: Connection) -> list[RunRow]:
    """All runs, the latest first."""
    rows = connection.execute(select(schema.runs).order_by(schema.runs.c.began.desc()))
    return [RunRow(**row._mapping) for row in rows]
