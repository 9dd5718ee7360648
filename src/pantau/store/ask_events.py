"""Asking for events and happenings, each with the sentences and articles that prove it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from pantau.errors import UsageError
from pantau.events.event import Event
from pantau.store.ask_articles import SOURCE, article_id, between, same_reading
from pantau.store.chunks import chunks
from pantau.store.pack import article_of
from pantau.store.rows import Query, StoredEvent
from pantau.store.schema import (
    articles,
    copies,
    events,
    happening_events,
    happenings,
    pairs,
    parties,
    readings,
    versions,
)
from pantau.stories.happening import Happening

LABELS = (*SOURCE, "lang")


def select_events() -> Select[Any]:
    """The events of current readings with their articles, whether these are copies, and their happenings.

    `superseded_by` is the page of the version that took the place of theirs.
    """
    sources = (articles.c[name] for name in LABELS)
    joined = (
        events.join(readings)
        .join(articles, same_reading(events))
        .outerjoin(copies, copies.c.page == events.c.page)
        .outerjoin(versions, versions.c.page == events.c.page)
        .outerjoin(happening_events, happening_events.c.event == events.c.id)
    )
    linked = (
        copies.c.original.label("copy_of"),
        versions.c.by.label("superseded_by"),
        versions.c.kind.label("superseded"),
        happening_events.c.happening,
    )
    return select(*events.c, *sources, *linked, article_id()).select_from(joined).where(readings.c.current)


def asked_for(query: Query) -> Select[Any]:
    """The events that the query asks for, newest first, undated last, those of an article as it tells them."""
    asked = select_events().where(readings.c.standing, *_conditions(query), *_bounds(query, events.c))
    newest = (events.c.day.desc().nulls_last(), articles.c.published.desc().nulls_last())
    return asked.order_by(*newest, events.c.page, events.c.place, events.c.id).limit(query.limit)


def find_events(connection: Connection, query: Query) -> list[StoredEvent]:
    """The events that the query asks for, in that order."""
    return stored_events(connection, connection.execute(asked_for(query)).all())


def find_event(connection: Connection, start_of_id: str) -> StoredEvent:
    """The event whose id begins so. Raises: UsageError where there is none, or more than one."""
    begins = events.c.id.startswith(start_of_id.lower(), autoescape=True)
    found = connection.execute(select_events().where(begins).order_by(events.c.id).limit(3)).all()
    if not found or not start_of_id:
        raise UsageError("store_no_event", start_of_id)
    if len(found) > 1:
        raise UsageError("store_ambiguous", start_of_id, ids=", ".join(row.id for row in found))
    return stored_events(connection, found)[0]


def find_happenings(connection: Connection, query: Query) -> list[Happening]:
    """The happenings of which some report is what the query asks for, newest first, undated last."""
    asked = select(happenings.c.data).where(*_bounds(query, happenings.c))
    if conditions := _conditions(query):
        asked = asked.where(happenings.c.id.in_(_reported(conditions)))
    newest = asked.order_by(happenings.c.day.desc().nulls_last(), happenings.c.id).limit(query.limit)
    return [Happening.model_validate_json(data) for data in connection.scalars(newest)]


def stored_events(connection: Connection, rows: Sequence[Any]) -> list[StoredEvent]:
    """Rows of `select_events` as nouns, each with its sentence cut out of the article's text."""
    found: list[StoredEvent] = []
    for piece in chunks(rows):
        texts = _texts(connection, {(row.page, row.readers) for row in piece})
        found += [_stored(row, texts[row.page, row.readers]) for row in piece]
    return found


def _texts(connection: Connection, keys: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    asked = select(*articles.c, articles.c.page.label("article"))
    rows = connection.execute(asked.where(articles.c.page.in_(sorted({page for page, _ in keys}))))
    return {(row.page, row.readers): article_of(row).full for row in rows if (row.page, row.readers) in keys}


def _stored(row: Any, full: str) -> StoredEvent:
    event = Event.model_validate_json(row.data)
    same = (
        "id",
        "page",
        "readers",
        "day",
        "article",
        "copy_of",
        "superseded_by",
        "superseded",
        "happening",
        *LABELS,
    )
    own = {name: getattr(row, name) for name in same}
    return StoredEvent(event=event, sentence=full[event.sentence.start : event.sentence.end], **own)


def _reported(conditions: list[ColumnElement[bool]]) -> Select[Any]:
    joined = happening_events.join(events).join(articles, same_reading(events))
    return select(happening_events.c.happening).select_from(joined).where(*conditions)


def _bounds(query: Query, columns: Any) -> list[ColumnElement[bool]]:
    """What events and happenings have both: id of the happening apart, their type, modality and day."""
    conditions = between(columns.day, query.since, query.until)
    if query.types:
        conditions.append(columns.type.in_(query.types))
    if query.modalities:
        conditions.append(columns.modality.in_(query.modalities))
    return conditions


def _conditions(query: Query) -> list[ColumnElement[bool]]:
    """What only events have, with their articles."""
    conditions: list[ColumnElement[bool]]
    conditions = [events.c.id.in_(_with_country(country)) for country in query.countries]
    if query.dyad is not None:
        a, b = sorted(query.dyad)
        conditions.append(events.c.id.in_(select(pairs.c.event).where(pairs.c.a == a, pairs.c.b == b)))
    exact = ((articles.c.outlet, query.outlet), (articles.c.lang, query.lang), (events.c.page, query.page))
    conditions += [column == value for column, value in exact if value is not None]
    if query.happening is not None:
        conditions.append(happening_events.c.happening == query.happening)
    return conditions


def _with_country(country: str) -> Select[Any]:
    return select(parties.c.event).where(parties.c.country == country)
