"""Connections: one place where transactions begin and end, and where the database's errors become ours."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from pantau.errors import StoreError
from pantau.store import migrate, sqlite


class Connections:
    """Hands out connections to one store; a thread that holds a transaction is given that one again."""

    def __init__(self, location: str, busy_s: float) -> None:
        self.location = location
        self._engine = sqlite.make_engine(location, busy_s)
        self._held = threading.local()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for one question: the held one, or a fresh one that sees one state of the store."""
        held = self._connection()
        if held is not None:
            yield held
        else:
            with self._fresh(writing=False) as connection:
                yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """All questions inside see one state of the store."""
        with self.reading() as connection, self._holding(connection):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All inside is one transaction, undone whole when an exception leaves it."""
        held = self._connection()
        if held is not None and held.get_execution_options().get("writing"):
            yield held
        else:
            with self._fresh(writing=True) as connection, self._holding(connection):
                yield connection

    def close(self) -> None:
        """Closes what is open."""
        self._engine.dispose()

    def _connection(self) -> Connection | None:
        held: Connection | None = getattr(self._held, "connection", None)
        return held

    @contextmanager
    def _holding(self, connection: Connection) -> Iterator[None]:
        before = self._connection()
        self._held.connection = connection
        try:
            yield
        finally:
            self._held.connection = before

    @contextmanager
    def _fresh(self, writing: bool) -> Iterator[Connection]:
        with (
            translated(self.location),
            self._engine.connect() as plain,
            plain.execution_options(writing=writing) as connection,
            connection.begin(),
        ):
            yield connection


@contextmanager
def translated(location: str) -> Iterator[None]:
    """Turns the database's errors into StoreErrors that say what to do."""
    try:
        yield
    except DBAPIError as error:
        key = sqlite.error_key(error)
        if key is None:
            raise
        raise StoreError(key, location, reason=str(error.orig)) from error


def connect(location: str | Path, create: bool, busy_s: float) -> Connections:
    """Opens a store, makes it where there is none, and brings an older one up to date. Raises: StoreError."""
    if "://" in str(location):
        raise StoreError("store_url", str(location))
    path = Path(location).expanduser().absolute()
    if path.is_dir():
        raise StoreError("store_folder", path)
    if not path.exists() and not create:
        raise StoreError("store_missing", path)
    if not path.parent.is_dir():
        raise StoreError("store_no_place", path, folder=str(path.parent))
    connections = Connections(str(path), busy_s)
    try:
        migrate.bring_up_to_date(connections.location, connections.reading, connections.writing)
    except BaseException:
        connections.close()
        raise
    return connections
