"""All that only SQLite knows: pragmas, its kinds of errors, its own checks, and the full text (FTS5).

The full text is an external-content table over the view `fulltext_source`: it holds no text of its own.
"""

import re
from collections.abc import Iterable
from time import monotonic, sleep
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError

KINDS = {
    "SQLITE_BUSY": "store_locked",
    "SQLITE_LOCKED": "store_locked",
    "SQLITE_FULL": "store_full",
    "SQLITE_READONLY": "store_readonly",
    "SQLITE_CANTOPEN": "store_unopenable",
    "SQLITE_PERM": "store_unopenable",
    "SQLITE_NOTADB": "store_no_database",
    "SQLITE_CORRUPT": "store_damaged",
    "SQLITE_IOERR": "store_io",
}
FULLTEXT = (
    "CREATE VIEW fulltext_source AS SELECT number, title, text FROM articles "
    "JOIN readings USING (page, readers) WHERE readings.standing AND articles.dropped IS NULL",
    "CREATE VIRTUAL TABLE fulltext USING fts5(title, text, content='fulltext_source', "
    "content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
)
ADD = "INSERT INTO fulltext (rowid, title, text) SELECT number, title, text FROM articles WHERE number = ?"
REMOVE = (
    "INSERT INTO fulltext (fulltext, rowid, title, text) "
    "SELECT 'delete', number, title, text FROM articles WHERE number = ?"
)
FIND = (
    "SELECT rowid, snippet(fulltext, -1, char(1), char(2), '…', 24) FROM fulltext "
    "WHERE fulltext MATCH ? ORDER BY bm25(fulltext, 4.0, 1.0), rowid LIMIT ?"
)
MARKS = re.compile("[\x01\x02]")


class Found(NamedTuple):
    """An article's number, a stretch of it, and where the words asked for stand in that stretch."""

    number: int
    snippet: str
    matches: tuple[tuple[int, int], ...]


def make_engine(path: str, busy_s: float) -> Engine:
    """An engine in WAL mode; a transaction that writes takes its lock at once and waits up to `busy_s`."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": busy_s})
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _on_begin, not by the driver
    connection.execute("PRAGMA page_size = 8192")  # of a new store; articles fill the default of 4096 badly
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -65536")  # KiB; the default of 2 MB makes grouping half as fast
    connection.execute("PRAGMA foreign_keys = ON")


def _use_wal(connection: Any) -> None:
    """Changing the mode does not wait for other processes that open a new store at the same time: we do."""
    until = monotonic() + connection.execute("PRAGMA busy_timeout").fetchone()[0] / 1000
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except connection.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or monotonic() > until:
                raise
            sleep(0.01)


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def error_key(error: DBAPIError) -> str | None:
    """The key of the StoreError that this error stands for; null where it is a fault of ours."""
    name = getattr(error.orig, "sqlite_errorname", "")
    found = [key for start, key in KINDS.items() if name.startswith(start)]
    return found[0] if found else "store_failed" if isinstance(error, OperationalError) else None


def make_fulltext(connection: Connection) -> None:
    """Creates the full text over the tables `articles` and `readings`."""
    for statement in FULLTEXT:
        connection.exec_driver_sql(statement)


def make_fulltext_again(connection: Connection) -> None:
    """Creates the full text anew, and fills it."""
    connection.exec_driver_sql("DROP TABLE fulltext")
    connection.exec_driver_sql("DROP VIEW fulltext_source")
    make_fulltext(connection)
    connection.exec_driver_sql("INSERT INTO fulltext (fulltext) VALUES ('rebuild')")


def index(connection: Connection, numbers: Iterable[int]) -> None:
    """Adds articles to the full text."""
    _each(connection, ADD, numbers)


def unindex(connection: Connection, numbers: Iterable[int]) -> None:
    """Takes articles out of the full text, while their rows are still as they were when they were added."""
    _each(connection, REMOVE, numbers)


def _each(connection: Connection, statement: str, numbers: Iterable[int]) -> None:
    values = [(number,) for number in numbers]
    if values:
        connection.exec_driver_sql(statement, values)


def find(connection: Connection, words: str, limit: int) -> list[Found]:
    """The articles with all these words, best first; what stands in quotes must stand together."""
    parts = [quoted or word for quoted, word in re.findall(r'"([^"]*)"|([^\s"]+)', words)]
    asked = " ".join(f'"{part}"' for part in parts if re.search(r"\w", part))
    if not asked:
        return []
    rows = connection.exec_driver_sql(FIND, (asked, limit))
    return [_found(number, marked) for number, marked in rows]


def _found(number: int, marked: str) -> Found:
    places = [match.start() - seen for seen, match in enumerate(MARKS.finditer(marked))]
    return Found(number, MARKS.sub("", marked), tuple(zip(places[::2], places[1::2], strict=False)))


def damage(connection: Connection) -> list[str]:
    """What SQLite's own checks find: the file, and references between tables."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    references = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return found + [f"{table} -> {parent}" for table, _, parent, _ in references]


def fulltext_damage(connection: Connection) -> list[str]:
    """What is wrong between the full text and the articles; asks by writing, so it needs the writer's lock."""
    try:
        connection.exec_driver_sql("INSERT INTO fulltext (fulltext, rank) VALUES ('integrity-check', 1)")
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
            return [f"fulltext: {error.orig}"]
        raise
    return []
