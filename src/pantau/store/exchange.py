"""Export: all that cannot be built again, as JSON lines; the same archive gives the same lines."""

import base64
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, select

from pantau.sources.page import Given
from pantau.store import judgements
from pantau.store.ask_articles import article_id
from pantau.store.ask_claims import quarantined
from pantau.store.chunks import among, chunks
from pantau.store.lines import Body, Header, JudgementLine, Kept, PageLine, Place, QuarantineLine
from pantau.store.pack import article_of, reading_of
from pantau.store.schema import VERSION, articles, claims, events, locators, pages, readings

PAGES = 100


def export(connection: Connection) -> Iterator[str]:
    """The header, the pages by key, what could not be read by place, and what people said as they said it."""
    yield Header(pantau="export", tables=VERSION).line()
    keys = connection.scalars(select(pages.c.key).order_by(pages.c.key)).all()
    for piece in chunks(keys, PAGES):
        for page_line in _page_lines(connection, piece):
            yield page_line.line()
    for failure in quarantined(connection):
        yield QuarantineLine(quarantined=failure).line()
    for judgement in judgements.find(connection):
        yield JudgementLine(judgement=judgement).line()


def _page_lines(connection: Connection, keys: list[str]) -> Iterator[PageLine]:
    places, kept = _places(connection, keys), _kept(connection, keys)
    for row in _in_order(connection, pages, keys):
        yield PageLine(page=_body(row), locators=tuple(places[row.key]), readings=tuple(kept[row.key]))


def _body(row: Any) -> Body:
    same = {name: getattr(row, name) for name in ("key", "media", "url", "outlet", "charset")}
    content = base64.b64encode(zlib.decompress(row.content))
    return Body(given=Given.model_validate_json(row.given), content=content, **same)


def _places(connection: Connection, keys: Iterable[str]) -> dict[str, list[Place]]:
    found = defaultdict(list)
    for row in _in_order(connection, locators, keys):
        found[row.page].append(Place(locator=row.locator, id=row.id, fetched=row.fetched))
    return found


def _kept(connection: Connection, keys: list[str]) -> dict[str, list[Kept]]:
    asked = select(*articles.c, article_id())
    texts = {(row.page, row.readers): article_of(row) for row in among(connection, asked, articles.c.page, keys)}
    events_of, claims_of = (_data(connection, table, keys) for table in (events, claims))
    found = defaultdict(list)
    for row in _in_order(connection, readings, keys):
        key = (row.page, row.readers)
        reading = reading_of(row, texts[key], events_of[key], claims_of[key])
        found[row.page].append(Kept(current=row.current, reading=reading))
    return found


def _data(connection: Connection, table: Table, keys: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    found = defaultdict(list)
    for row in sorted(among(connection, select(table), table.c.page, keys), key=lambda row: row.place):
        found[row.page, row.readers].append(row.data)
    return found


def _in_order(connection: Connection, table: Table, keys: Iterable[str]) -> list[Any]:
    ordered = list(table.primary_key.columns)
    return list(among(connection, select(table).order_by(*ordered), ordered[0], keys))
