"""Frontier: every address that was ever listed or fetched, what became of it, and when it is due again.

One SQLite file beside the WARC files. Each step is a transaction, so a collector that was killed goes on where it
stopped.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple, Self

from pantau.sources.address import normalised

RECHECK_AFTER = tuple(timedelta(days=days) for days in (1, 3, 7))
"""An article is asked for again, if it changed, so long after it was last fetched: corrections come early."""

_TABLES = """
CREATE TABLE IF NOT EXISTS addresses (
    key TEXT NOT NULL, url TEXT NOT NULL, outlet TEXT NOT NULL, kind TEXT NOT NULL, lastmod TEXT, due TEXT,
    fetched TEXT, etag TEXT, modified TEXT, digest TEXT, checks INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0, outcome TEXT,
    PRIMARY KEY (key, outlet)  -- what one outlet lists takes nothing away from another
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS addresses_by_due ON addresses (outlet, kind, due);
CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, length INTEGER NOT NULL) WITHOUT ROWID;
"""
_VERSION = 1
_COLUMNS = "url, outlet, kind, lastmod, fetched, etag, modified, digest, checks, tries, outcome"


class Address(NamedTuple):
    """What is known of an address; times are ISO 8601 in UTC, `digest` is that of its last body."""

    url: str
    outlet: str
    kind: str
    lastmod: str | None = None
    fetched: str | None = None
    etag: str | None = None
    modified: str | None = None
    digest: str | None = None
    checks: int = 0
    tries: int = 0
    outcome: str | None = None


class Frontier:
    """The frontier of one raw archive; `now` is handed in, so that tests need no clock.

    Raises: sqlite3.Error where the file is damaged, or was made by a newer version.
    """

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        found = self._db.execute("PRAGMA user_version").fetchone()[0]
        if found > _VERSION:
            raise sqlite3.DatabaseError(f"{path.name} was made by a newer Pantau")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.executescript(_TABLES)
        self._db.execute(f"PRAGMA user_version = {_VERSION}")

    @classmethod
    def scratch(cls, path: Path) -> Self:
        """A copy in memory, for a dry run."""
        copy = cls(Path(":memory:"))
        if path.is_file():
            with closing(sqlite3.connect(path)) as kept:
                kept.backup(copy._db)
        return copy

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    @contextmanager
    def step(self) -> Iterator[None]:
        """All that is written inside is written together, or not at all; a step inside a step belongs to it."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def is_empty(self) -> bool:
        """Whether no address is known."""
        return self._db.execute("SELECT 1 FROM addresses LIMIT 1").fetchone() is None

    def known(self, url: str, outlet: str) -> Address | None:
        """What is known of an address of an outlet."""
        asked = f"SELECT {_COLUMNS} FROM addresses WHERE key = ? AND outlet = ?"
        row = self._db.execute(asked, (normalised(url), outlet)).fetchone()
        return Address(*row) if row else None

    def add(self, listed: Iterable[Address], now: datetime) -> int:
        """Notes what a listing names; says how many were new. What was changed since it was fetched is due."""
        with self.step():
            before = self._db.total_changes
            self._db.executemany(
                "INSERT OR IGNORE INTO addresses (key, url, outlet, kind, lastmod, due) VALUES (?, ?, ?, ?, ?, ?)",
                rows := [(normalised(each.url), *each[:4], now.isoformat()) for each in listed],
            )
            fresh = self._db.total_changes - before
            self._db.executemany(
                "UPDATE addresses SET lastmod = ?2, due = ?3 WHERE key = ?1 AND outlet = ?4 AND kind = 'article' "
                "AND ?2 > fetched",
                [(key, lastmod, due, outlet) for key, _, outlet, _, lastmod, due in rows],
            )
        return fresh

    def due(self, outlet: str, now: datetime, limit: int) -> list[Address]:
        """The articles of an outlet that are to be fetched now, those never fetched first, newest first."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM addresses WHERE outlet = ? AND kind = 'article' AND due <= ? "
            "ORDER BY fetched IS NOT NULL, lastmod DESC, url LIMIT ?",
            (outlet, now.isoformat(), limit),
        )
        return [Address(*row) for row in rows]

    def settle(self, known: Address, due: datetime | None) -> None:
        """Writes what became of an address, and when it is due again (never, where null)."""
        row = (*known, due.isoformat() if due else None, normalised(known.url))
        marks = ", ".join("?" * len(row))
        self._db.execute(f"INSERT OR REPLACE INTO addresses ({_COLUMNS}, due, key) VALUES ({marks})", row)

    def file_length(self, name: str) -> int:
        """How many bytes of a WARC file hold whole records."""
        row = self._db.execute("SELECT length FROM files WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0

    def set_file_length(self, name: str, length: int) -> None:
        """Notes how many bytes of a WARC file hold whole records."""
        self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (name, length))


def next_check(known: Address, now: datetime, waits: Sequence[timedelta] = RECHECK_AFTER) -> datetime | None:
    """When an article that was just fetched is asked for again; null after the last of the checks."""
    return now + waits[known.checks] if known.checks < len(waits) else None


def next_try(known: Address, now: datetime) -> datetime | None:
    """When an address that failed is tried again: after 10 minutes, then twice as long each time; six times."""
    return now + timedelta(minutes=10 * 2**known.tries) if known.tries < 6 else None
