"""Checking: is the store whole, and does every event still stand where its offsets say?"""

from collections.abc import Iterator

from sqlalchemy import Connection, case, func, select

from pantau.events.event import Event
from pantau.store import sqlite
from pantau.store.chunks import chunks
from pantau.store.pack import article_of
from pantau.store.schema import articles, events, pages, readings
from pantau.texts import say

PAGES = 200


def damage(connection: Connection) -> Iterator[str]:
    """What is not as it should be, in the interface's language; nothing is good news."""
    for found in sqlite.damage(connection):
        yield say("store.damage", found=found)
    yield from _readings_apart(connection)
    yield from _misplaced(connection)


def _readings_apart(connection: Connection) -> Iterator[str]:
    """Pages without a current reading, or with more than one; readings without an article."""
    current = func.sum(case((readings.c.current, 1), else_=0))
    asked = select(pages.c.key).select_from(pages.outerjoin(readings)).group_by(pages.c.key).having(current != 1)
    for key in connection.scalars(asked):
        yield say("store.not_one_reading", page=key)
    bare = select(readings.c.page).select_from(readings.outerjoin(articles)).where(articles.c.page.is_(None))
    for key in connection.scalars(bare):
        yield say("store.no_article", page=key)


def _misplaced(connection: Connection) -> Iterator[str]:
    """Events whose sentence or trigger is not where it should be in the article's text."""
    keys = connection.scalars(select(articles.c.page).distinct().order_by(articles.c.page)).all()
    for piece in chunks(keys, PAGES):
        asked = select(*articles.c, articles.c.page.label("article")).where(articles.c.page.in_(piece))
        texts = {(row.page, row.readers): article_of(row).full for row in connection.execute(asked)}
        for row in connection.execute(select(events).where(events.c.page.in_(piece)).order_by(events.c.id)):
            if not _stands(Event.model_validate_json(row.data), texts.get((row.page, row.readers), "")):
                yield say("store.misplaced", event=row.id, page=row.page)


def _stands(event: Event, full: str) -> bool:
    sentence, trigger = event.sentence, event.trigger
    inside = 0 <= sentence.start <= sentence.end <= len(full)
    return inside and full[trigger.start : trigger.end] == trigger.text
