"""Saving: pages, their places, and what the readers found in them. Saving a thing again changes no row."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, select, update

from pantau.reading.reading import Reading
from pantau.sources.page import Page
from pantau.store import schema, sqlite
from pantau.store.chunks import add, among, chunks
from pantau.store.findings import put_findings
from pantau.store.pack import Row, article_row, locator_row, page_row, reading_row
from pantau.store.rows import Quarantined, RunRow, Saved


class Fresh(NamedTuple):
    """A reading that is to be saved, and whether it becomes its page's current one."""

    reading: Reading
    current: bool


def save(connection: Connection, batch: Sequence[Saved], seen: Sequence[Page]) -> None:
    """Saves a batch; the last reading of a page that is not yet known becomes its current one."""
    last = {saved.reading.page: saved.reading.readers for saved in batch}
    put_pages(connection, [saved.page for saved in batch])
    put_locators(connection, [*(saved.page for saved in batch), *_known_pages(connection, seen)])
    put_readings(connection, [Fresh(reading, last[reading.page] == reading.readers) for _, reading in batch])


def known(connection: Connection, keys: Iterable[str], readers: str) -> set[str]:
    """Which of these pages have been read by these readers."""
    read = select(schema.readings.c.page).where(schema.readings.c.readers == readers)
    return {row.page for row in among(connection, read, schema.readings.c.page, keys)}


def put_pages(connection: Connection, pages: Iterable[Page]) -> None:
    """Saves the pages that are not there yet."""
    by_key = {page.key: page for page in pages}
    there = _there(connection, schema.pages, ("key",), by_key)
    add(connection, schema.pages, [page_row(page) for key, page in by_key.items() if (key,) not in there])


def put_locators(connection: Connection, pages: Iterable[Page]) -> None:
    """Notes the places of known pages; what was quarantined in such a place is so no more."""
    rows = {(row["page"], row["locator"], row["id"]): row for row in map(locator_row, pages)}
    there = _there(connection, schema.locators, ("page", "locator", "id"), (key for key, *_ in rows))
    fresh = [row for key, row in rows.items() if key not in there]
    add(connection, schema.locators, fresh)
    _wait_again(connection, [row["page"] for row in fresh if row["fetched"]])
    for piece in chunks({locator for _, locator, _ in rows}):
        connection.execute(delete(schema.quarantine).where(schema.quarantine.c.locator.in_(piece)))


def _wait_again(connection: Connection, pages: list[str]) -> None:
    """Pages that were fetched once more wait to be grouped: they may be an article's last version again."""
    for piece in chunks(pages):
        these = update(schema.readings).where(schema.readings.c.page.in_(piece), schema.readings.c.current)
        connection.execute(these.values(grouped=False))


def put_readings(connection: Connection, batch: Iterable[Fresh]) -> int:
    """Saves the readings that are not there yet, and says how many."""
    by_key = {(fresh.reading.page, fresh.reading.readers): fresh for fresh in batch}
    there = _there(connection, schema.readings, ("page", "readers"), (page for page, _ in by_key))
    new = [fresh for key, fresh in by_key.items() if key not in there]
    _put_readers(connection, {fresh.reading.readers for fresh in new})
    _supersede(connection, [fresh.reading.page for fresh in new if fresh.current])
    add(connection, schema.readings, [reading_row(*fresh) for fresh in new])
    articles = [article_row(fresh.reading) for fresh in new]
    add(connection, schema.articles, articles)
    put_findings(connection, [fresh.reading for fresh in new])
    pairs = zip(new, articles, strict=True)
    sqlite.index(connection, [row["number"] for fresh, row in pairs if fresh.current and row["dropped"] is None])
    return len(new)


def put_quarantined(connection: Connection, failures: Iterable[Quarantined]) -> None:
    """Notes what could not be read; a later failure of the same input replaces the earlier one."""
    rows = {failure.locator: _quarantine_row(failure) for failure in failures}
    for piece in chunks(rows):
        connection.execute(delete(schema.quarantine).where(schema.quarantine.c.locator.in_(piece)))
    add(connection, schema.quarantine, list(rows.values()))


def _quarantine_row(failure: Quarantined) -> Row:
    fills = json.dumps(failure.values, ensure_ascii=False, sort_keys=True)
    return failure.model_dump(exclude={"values"}) | {"fills": fills}


def _there(connection: Connection, table: Table, columns: tuple[str, ...], keys: Iterable[str]) -> set[Any]:
    chosen = [table.c[name] for name in columns]
    return {tuple(row) for row in among(connection, select(*chosen), chosen[0], keys)}


def _known_pages(connection: Connection, pages: Sequence[Page]) -> list[Page]:
    there = _there(connection, schema.pages, ("key",), (page.key for page in pages))
    return [page for page in pages if (page.key,) in there]


def _put_readers(connection: Connection, versions: set[str]) -> None:
    there = _there(connection, schema.readers, ("version",), versions)
    add(connection, schema.readers, [{"version": name} for name in sorted(versions) if (name,) not in there])


def _supersede(connection: Connection, pages: list[str]) -> None:
    """The current readings of these pages give way: out of the full text, and to be grouped away."""
    readings, articles = schema.readings.c, schema.articles.c
    joined = schema.articles.join(schema.readings)
    old = select(articles.number).select_from(joined).where(readings.standing, articles.dropped.is_(None))
    sqlite.unindex(connection, [row.number for row in among(connection, old, readings.page, pages)])
    for piece in chunks(pages):
        old_ones = update(schema.readings).where(readings.page.in_(piece), readings.current)
        connection.execute(old_ones.values(current=False, standing=False, grouped=False))


def files_read(connection: Connection, readers: str) -> dict[str, int]:
    """The files that these readers have read, with the size up to which they did."""
    files = schema.files.c
    return {
        row.path: row.size
        for row in connection.execute(select(files.path, files.size).where(files.readers == readers))
    }


def note_files(connection: Connection, readers: str, sizes: Mapping[str, int]) -> None:
    """Notes up to which size these readers have read files."""
    _put_readers(connection, {readers})
    files = schema.files.c
    for piece in chunks(sizes):
        connection.execute(delete(schema.files).where(files.readers == readers, files.path.in_(piece)))
    add(
        connection,
        schema.files,
        [{"path": path, "readers": readers, "size": size} for path, size in sizes.items()],
    )


def put_run(connection: Connection, run: RunRow) -> None:
    """Notes a run; one that began at the same moment is replaced."""
    connection.execute(delete(schema.runs).where(schema.runs.c.began == run.began))
    add(connection, schema.runs, [run.model_dump()])
