"""Judgements in the store: the one table that people write, beside all that readers do."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, or_, select

from pantau.errors import UsageError
from pantau.store.ask_events import select_events, stored_events
from pantau.store.chunks import add, among
from pantau.store.connect import Connections
from pantau.store.rows import StoredEvent
from pantau.store.schema import articles, events, judgements, locators, readings
from pantau.stories.judgement import Judgement


def put(connection: Connection, said: Sequence[Judgement]) -> int:
    """Saves judgements and says how many were new; what was taken back here stays so."""
    there = {each.id: each for each in find(connection, [each.id for each in said], judgements.c.id)}
    rows = {each.id: each for each in said if each.id not in there or there[each.id].undone is None}
    for identity in rows.keys() & there.keys():
        connection.execute(delete(judgements).where(judgements.c.id == identity))
    add(connection, judgements, [_row(each) for each in rows.values()])
    return len(rows.keys() - there.keys())


def find(connection: Connection, values: Iterable[str] | None = None, column: Any = None) -> list[Judgement]:
    """All judgements, or those whose column has one of the values, as they were made."""
    asked = select(judgements.c.data)
    rows = connection.execute(asked) if values is None else among(connection, asked, column, values)
    found = [Judgement.model_validate_json(row.data) for row in rows]
    return sorted(found, key=lambda each: (each.made, each.id))


def _row(judgement: Judgement) -> dict[str, str | None]:
    return {
        "id": judgement.id,
        "kind": judgement.said.kind,
        "page": judgement.said.page,
        "by": judgement.by,
        "made": judgement.made,
        "undone": judgement.undone.made if judgement.undone else None,
        "data": judgement.line(),
    }


class Judgements:
    """What people said; a part of the archive. Every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def save(self, judgement: Judgement) -> None:
        """Saves one; saved again it may be taken back, and then it stays so."""
        with self._connections.writing() as connection:
            put(connection, [judgement])

    def all(self) -> list[Judgement]:
        """All, in the order in which they were made; those that were taken back too."""
        with self._connections.reading() as connection:
            return find(connection)

    def of(self, pages: Iterable[str]) -> list[Judgement]:
        """Those on these pages, in that order."""
        with self._connections.reading() as connection:
            return find(connection, pages, judgements.c.page)

    def belongings(self) -> list[Judgement]:
        """What people said of which articles belong together, in that order; what they took back too."""
        with self._connections.reading() as connection:
            return find(connection, ("merge", "split", "lock"), judgements.c.kind)

    def page_of(self, name: str) -> str:
        """The key of the page whose article has this id, address or key.

        Raises: UsageError where there is none, or more than one.
        """
        key = (articles.c.page == name, articles.c.url == name, locators.c.id == name)
        joined = articles.join(readings).join(locators, locators.c.page == articles.c.page)
        asked = select(articles.c.page).select_from(joined).where(readings.c.standing, or_(*key)).distinct()
        with self._connections.reading() as connection:
            found = connection.scalars(asked).all()
        if not found:
            raise UsageError("store_no_article", name)
        if len(found) > 1:
            raise UsageError("store_articles", name, number=len(found))
        return str(found[0])

    def events_on(self, pages: Iterable[str]) -> list[StoredEvent]:
        """The events that the newest readers found on these pages, in the order of the text.

        Those of pages that gave way to a later version are among them.
        """
        with self._connections.reading() as connection:
            rows = list(among(connection, select_events(), events.c.page, pages))
            return stored_events(connection, sorted(rows, key=lambda row: (row.page, row.place)))
