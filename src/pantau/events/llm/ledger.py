"""The ledger: what was answered, asked and spent, in one SQLite file that all processes share."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from pantau.errors import CoderError
from pantau.events.llm.answer import Events

_MINUTE_S = 60.0
_WAIT_S = 60.0  # for another process that writes
_TABLES = """
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, events TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counts (run TEXT, what TEXT, number INTEGER NOT NULL, PRIMARY KEY (run, what));
CREATE TABLE IF NOT EXISTS asked (at REAL NOT NULL);
"""


def key_of(text: str, lang: str, edition: str, model: str) -> str:
    """Under what an answer is kept: SHA-256 of the sentence, its language, the prompt's edition and the model."""
    return hashlib.sha256(json.dumps([text, lang, edition, model]).encode()).hexdigest()


class Ledger:
    """The file at `path`, made where it is not there; `run` names whose counts are added up.

    Every method raises CoderError where the file cannot be read or written.
    """

    def __init__(self, path: Path, run: str) -> None:
        self._path, self._run = path.expanduser(), run
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CoderError("llm_cache", path, reason=str(error)) from error
        with self._opened() as file:
            file.executescript(_TABLES)

    def answers(self, keys: Sequence[str]) -> dict[str, Events]:
        """The answers that are kept under these keys."""
        with self._opened() as file:
            kept = (
                file.execute("SELECT key, events FROM answers WHERE key = ?", (key,)).fetchone() for key in keys
            )
            return {row[0]: json.loads(row[1]) for row in kept if row}

    def keep(self, answers: Mapping[str, Events], **counts: int) -> None:
        """Keeps answers, and adds to the run's counts, in one step."""
        rows = [(key, json.dumps(events)) for key, events in answers.items()]
        with self._opened() as file:
            file.executemany("INSERT OR IGNORE INTO answers VALUES (?, ?)", rows)
            self._add(file, counts)

    def count(self, counts: Mapping[str, int]) -> None:
        """Adds to the run's counts."""
        with self._opened() as file:
            self._add(file, counts)

    def counts(self) -> dict[str, int]:
        """The run's counts, of all its processes."""
        with self._opened() as file:
            return dict(file.execute("SELECT what, number FROM counts WHERE run = ?", (self._run,)).fetchall())

    def turn(self, rate: int, now: float) -> float:
        """Takes the turn for a request at `now` (seconds), of at most `rate` in a minute over all processes.

        Returns 0, or how many seconds to wait before one asks for a turn again.
        """
        with self._opened() as file:
            file.execute("BEGIN IMMEDIATE")
            file.execute("DELETE FROM asked WHERE at <= ? OR at > ?", (now - _MINUTE_S, now + _MINUTE_S))
            times: list[float] = [at for (at,) in file.execute("SELECT at FROM asked ORDER BY at")]
            if rate and len(times) >= rate:
                return max(times[-rate] + _MINUTE_S - now, 0.01)
            file.execute("INSERT INTO asked VALUES (?)", (now,))
            return 0.0

    def _add(self, file: sqlite3.Connection, counts: Mapping[str, int]) -> None:
        added = "INSERT INTO counts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET number = number + excluded.number"
        file.executemany(added, [(self._run, what, number) for what, number in counts.items()])

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file, for one step: committed where it ends well, closed in any case."""
        try:
            file = sqlite3.connect(self._path, timeout=_WAIT_S)
            try:
                with file:
                    yield file
            finally:
                file.close()
        except sqlite3.Error as error:
            raise CoderError("llm_cache", self._path, reason=str(error)) from error
