"""Brings a store to the tables that this version of the code knows, with the migrations in `migrations/`.

A change of the tables is a file in `migrations/versions/`, the same change in `schema.py`, and its VERSION.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from pantau.errors import StoreError
from pantau.store.schema import VERSION

MIGRATIONS = Path(__file__).parent / "migrations"
Opened = Callable[[], AbstractContextManager[Connection]]


def bring_up_to_date(location: str, reading: Opened, writing: Opened) -> None:
    """Runs the migrations that are missing, in one transaction. Raises: StoreError."""
    with reading() as connection:
        found = _version(connection, location)
    if found == VERSION:
        return
    with writing() as connection:  # another process may have been faster: look again under the lock
        if _version(connection, location) != VERSION:
            _upgrade(connection, location)


def _version(connection: Connection, location: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables or "readings" not in tables:
        raise StoreError("store_foreign", location)
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def _upgrade(connection: Connection, location: str) -> None:
    from alembic import command  # slow to import, and needed only when there is something to do
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        found = _version(connection, location)
        raise StoreError("store_newer", location, found=found, known=VERSION) from error
