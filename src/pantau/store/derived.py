"""What is derived from readings: copies, happenings and counts. Grown as readings come, or built anew.

A happening's id is the key of its reports, alone (`stories.happening.happening_key`) or within their story
(`stories.merging.happening_keys`), so a reading touches only the happenings that its events belong to, those that
they belonged to before, and nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, select, update

from pantau.events.event import Event
from pantau.store import schema, versions
from pantau.store.ask_articles import same_reading, standing_articles
from pantau.store.chunks import add, among, chunks
from pantau.store.rows import Copied, Pending, Regrouped
from pantau.store.tally import correct
from pantau.stories.group import group
from pantau.stories.happening import Happening, Report, happening_key
from pantau.stories.merging import happening_keys


def regroup(
    connection: Connection, pending: Sequence[Pending], copied: Copied, moved: Iterable[str] = ()
) -> Regrouped:
    """Writes the copies, groups anew what they and the pending readings touch, and marks these as grouped.

    `moved` are pages that came to stand, or ceased to (see `versions.settle`).
    """
    pages = {reading.page for reading in pending} | set(moved) | _put_copies(connection, copied)
    reports = _reports(connection, schema.events.c.page, pages)
    before, after = _tell(connection, pages, {report.id: happening_key(report) for report in reports}, reports)
    _settle(connection, pending)
    gone = {happening.id for happening in before} - {happening.id for happening in after}
    return Regrouped(readings=len(pending), copies=len(copied.copies), happenings=len(after), gone=len(gone))


def retell(connection: Connection, stories: Iterable[Mapping[str, str | None]]) -> None:
    """Groups the reports of stories anew; a story is its pages, each with the group of its main news."""
    for story in stories:
        found = _reports(connection, schema.events.c.page, story)
        reports = [report.model_copy(update={"news": story[report.page]}) for report in found]
        keys = happening_keys(reports)
        if _happenings_before(connection, story) != keys:
            _tell(connection, story, keys, reports)


def _tell(
    connection: Connection, pages: Iterable[str], keys: Mapping[str, str], reports: Sequence[Report]
) -> tuple[list[Happening], list[Happening]]:
    """Brings happenings and counts to what the reports of these pages are now; what was there before, and is now.

    The reports of other pages stay where they are.
    """
    before_by_event = _happenings_before(connection, pages)
    touched = {*keys.values(), *before_by_event.values()}
    others = _reports(connection, schema.happening_events.c.happening, touched)
    kept = {report.id: report for report in others if report.id not in before_by_event and report.id not in keys}
    before = _happenings(connection, touched)
    after = group([*reports, *kept.values()], {**_happenings_of(connection, kept), **keys})
    _replace(connection, touched, after)
    correct(connection, before, after)
    return before, after


def drop(connection: Connection) -> None:
    """Empties all derived tables, so that all current readings wait to be grouped."""
    for table in schema.DERIVED:
        connection.execute(delete(table))
    versions.stand_all(connection)
    connection.execute(update(schema.readings).values(grouped=schema.readings.c.current.is_(False)))


def _put_copies(connection: Connection, copied: Copied) -> set[str]:
    """Replaces what is known about copies of some pages; the pages whose original is another one now."""
    copies, pages = schema.copies, sorted(copied.pages)
    before = {row.page: row.original for row in among(connection, select(copies), copies.c.page, pages)}
    after = {copy.page: copy.original for copy in copied.copies}
    for piece in chunks(pages):
        connection.execute(delete(copies).where(copies.c.page.in_(piece)))
    add(connection, copies, [copy.model_dump() for copy in copied.copies])
    _put_shingles(connection, pages, copied)
    return {page for page in pages if before.get(page) != after.get(page)}


def _put_shingles(connection: Connection, pages: Sequence[str], copied: Copied) -> None:
    """Replaces the shingles of all readings of these pages by those of the current ones."""
    articles, shingles = schema.articles.c, schema.shingles
    for piece in chunks(pages):
        theirs = select(articles.number).where(articles.page.in_(piece))
        connection.execute(delete(shingles).where(shingles.c.article.in_(theirs)))
    asked = standing_articles(articles.page, articles.number)
    numbers = {row.page: row.number for row in among(connection, asked, articles.page, copied.shingles)}
    sampled = {(numbers[page], hash_) for page, sample in copied.shingles.items() for hash_ in sample}
    add(connection, shingles, [{"article": number, "hash": hash_} for number, hash_ in sorted(sampled)])


def _select_reports() -> Select[Any]:
    events, copies, readings = schema.events, schema.copies, schema.readings
    joined = (
        events.join(readings)
        .join(schema.articles, same_reading(events))
        .outerjoin(copies, copies.c.page == events.c.page)
        .outerjoin(schema.happening_events, schema.happening_events.c.event == events.c.id)
    )
    columns = (events.c.id, events.c.page, events.c.day, events.c.data, copies.c.original)
    return select(*columns, schema.articles.c.published).select_from(joined).where(readings.c.standing)


def _reports(connection: Connection, column: Any, values: Iterable[str]) -> list[Report]:
    return [_report(row._mapping) for row in among(connection, _select_reports(), column, values)]


def _report(row: Mapping[Any, Any]) -> Report:
    same = {name: row[name] for name in ("id", "page", "day", "published")}
    event = Event.model_validate_json(row["data"])
    return Report(event=event, original=row["original"] or row["page"], **same)


def _happenings_before(connection: Connection, pages: Iterable[str]) -> dict[str, str]:
    """The happenings to which the events of these pages belong as yet, those of older readings too."""
    members = schema.happening_events
    asked = select(members).select_from(members.join(schema.events))
    return {row.event: row.happening for row in among(connection, asked, schema.events.c.page, pages)}


def _happenings_of(connection: Connection, events: Iterable[str]) -> dict[str, str]:
    members = schema.happening_events
    return {row.event: row.happening for row in among(connection, select(members), members.c.event, events)}


def _happenings(connection: Connection, keys: Iterable[str]) -> list[Happening]:
    rows = among(connection, select(schema.happenings), schema.happenings.c.id, keys)
    return [Happening.model_validate_json(row.data) for row in rows]


def _replace(connection: Connection, keys: Iterable[str], after: Sequence[Happening]) -> None:
    for piece in chunks(keys):
        members = schema.happening_events
        connection.execute(delete(members).where(members.c.happening.in_(piece)))
        connection.execute(delete(schema.happenings).where(schema.happenings.c.id.in_(piece)))
    add(connection, schema.happenings, [_happening_row(happening) for happening in after])
    told = [{"event": event, "happening": happening.id} for happening in after for event in happening.events]
    add(connection, schema.happening_events, told)


def _happening_row(happening: Happening) -> dict[str, Any]:
    row = happening.model_dump(include={"id", "type", "quad", "modality", "day"})
    return row | {"data": happening.line()}


def _settle(connection: Connection, pending: Sequence[Pending]) -> None:
    readings = schema.readings
    by_readers: dict[str, list[str]] = {}
    for reading in pending:
        by_readers.setdefault(reading.readers, []).append(reading.page)
    for readers, pages in by_readers.items():
        for piece in chunks(pages):
            these = update(readings).where(readings.c.readers == readers, readings.c.page.in_(piece))
            connection.execute(these.values(grouped=True))
