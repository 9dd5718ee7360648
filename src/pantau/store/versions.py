"""Versions of articles: which page of an address stands, and which have given way to a later one."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from pantau.store import schema, sqlite
from pantau.store.chunks import add, among, chunks
from pantau.store.rows import Supersession, Version

GONE = ("gone", "not_found")


def of(connection: Connection, pages: Iterable[str]) -> list[Version]:
    """All fetched pages of the addresses of these pages, by address and time.

    Pages that are dropped for another reason than being gone are no versions: nothing can be said of them.
    """
    articles, readings, locators = schema.articles, schema.readings, schema.locators
    current = articles.join(readings)
    asked = select(articles.c.address).select_from(current).where(readings.c.current)
    addresses = {row.address for row in among(connection, asked, articles.c.page, pages) if row.address}
    columns = (articles.c.page, articles.c.address, articles.c.dropped, articles.c.title, articles.c.text_hash)
    fetched = func.max(locators.c.fetched).label("fetched")
    told = (
        select(*columns, fetched)
        .select_from(current.join(locators, locators.c.page == articles.c.page))
        .where(readings.c.current, locators.c.fetched.is_not(None))
        .where(articles.c.dropped.is_(None) | articles.c.dropped.in_(GONE))
        .group_by(*columns)
    )
    found = [_version(row) for row in among(connection, told, articles.c.address, addresses)]
    return sorted(found, key=lambda each: (each.address, each.fetched, each.page))


def _version(row: Any) -> Version:
    same = {name: getattr(row, name) for name in ("page", "address", "fetched", "title", "text_hash")}
    return Version(withdrawn=row.dropped is not None, **same)


def supersessions(connection: Connection, pages: Iterable[str]) -> list[Supersession]:
    """What these pages gave way to, and what gave way to them."""
    asked, wanted = select(schema.versions), set(pages)
    rows = [
        row for column in ("page", "by") for row in among(connection, asked, schema.versions.c[column], wanted)
    ]
    return sorted({Supersession(**row._mapping) for row in rows}, key=lambda each: (each.by, each.page))


def settle(connection: Connection, pages: Iterable[str], superseded: Sequence[Supersession]) -> set[str]:
    """Writes which of these pages gave way, all others of them stand; says which pages that moved.

    A page that was read again has a reading that stands as yet, whatever became of the one before it.
    """
    wanted, versions, readings = sorted(pages), schema.versions, schema.readings.c
    asked = select(readings.page, readings.standing).where(readings.current)
    stands = {row.page: row.standing for row in among(connection, asked, readings.page, wanted)}
    for piece in chunks(wanted):
        connection.execute(delete(versions).where(versions.c.page.in_(piece)))
    add(connection, versions, [each.model_dump() for each in superseded])
    fallen = {each.page for each in superseded}
    falling = {page for page in fallen if stands.get(page)}
    rising = {page for page, standing in stands.items() if not standing and page not in fallen}
    _stand(connection, falling, False)
    _stand(connection, rising, True)
    return falling | rising


def stand_all(connection: Connection) -> None:
    """All current readings stand, as before any version was known."""
    readings = schema.readings.c
    fallen = select(readings.page).where(readings.current, readings.standing.is_(False))
    _stand(connection, set(connection.scalars(fallen)), True)


def _stand(connection: Connection, pages: set[str], standing: bool) -> None:
    """Lets the current readings of pages stand or not, and in the full text be found or not."""
    readings, articles = schema.readings, schema.articles
    kept = (
        select(articles.c.number)
        .select_from(articles.join(readings))
        .where(readings.c.current, articles.c.dropped.is_(None))
    )
    numbers = [row.number for row in among(connection, kept, articles.c.page, pages)]
    if not standing:
        sqlite.unindex(connection, numbers)
    for piece in chunks(sorted(pages)):
        these = update(readings).where(readings.c.page.in_(piece), readings.c.current)
        connection.execute(these.values(standing=standing))
    if standing:
        sqlite.index(connection, numbers)
