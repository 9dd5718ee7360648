"""Opening: what is no store of ours is refused with a way on, and left as it was."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from store_making import saved

from pantau.errors import StoreError
from pantau.store import migrate, schema
from pantau.store.archive import Archive


def refused(location: object, **how: object) -> StoreError:
    """The error with which a store is refused; its texts are there in both languages."""
    with pytest.raises(StoreError) as caught:
        Archive.open(location, **how).save([saved(1)])
    for language in ("en", "id"):
        assert caught.value.what(language)
        assert caught.value.todo(language)
    return caught.value


def test_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Only some notes, and long enough to be looked at. " * 30)
    before = path.read_bytes()
    assert refused(path).key == "store_no_database"
    assert path.read_bytes() == before


def test_places_where_no_store_can_be(tmp_path: Path) -> None:
    assert refused(tmp_path).key == "store_folder"
    assert refused(tmp_path / "no" / "such" / "a.db").key == "store_no_place"
    assert refused(tmp_path / "a.db", create=False).key == "store_missing"
    assert refused("postgresql://server/pantau").key == "store_url"
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_nothing_can_be_made() -> None:
    assert refused("/proc/pantau.db").key == "store_unopenable"


def test_the_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (name)")
    assert refused(path).key == "store_foreign"


def test_a_newer_store(tmp_path: Path) -> None:
    path = tmp_path / "pantau.db"
    Archive.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    error = refused(path)
    assert (error.key, error.values["found"]) == ("store_newer", "9999")


def test_an_older_store_of_no_tables_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "pantau.db"
    path.touch()
    with Archive.open(str(path)) as archive:
        assert archive.check() == []
        assert archive.location == str(path)


def test_a_store_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "pantau.db"
    with Archive.open(path) as archive:
        with archive.writer():
            pass
        with archive._connections.reading() as connection:
            connection.exec_driver_sql("PRAGMA query_only = 1")
        with pytest.raises(StoreError) as caught:
            archive.save([saved(1)])
    assert caught.value.key == "store_readonly"


def test_a_full_disk_leaves_the_store_whole(archive: Archive) -> None:
    archive.save([saved(0)])
    before = list(archive.dump())
    with archive._connections.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(StoreError) as caught:
        archive.save([saved(n) for n in range(1, 400)])
    assert caught.value.key == "store_full"
    assert list(archive.dump()) == before
    assert all("pantau run" in found for found in archive.check())


def test_a_locked_store(archive: Archive) -> None:
    with archive.writer():
        assert refused(archive.location, busy_s=0.1).key == "store_locked"
    archive.save([saved(1)])


def test_a_damaged_store_says_so(archive: Archive) -> None:
    archive.save([saved(n) for n in range(50)])
    archive.close()
    for suffix in ("-wal", "-shm"):
        Path(archive.location + suffix).unlink(missing_ok=True)
    content = bytearray(Path(archive.location).read_bytes())
    content[4096 * 3 :] = b"\x07" * (len(content) - 4096 * 3)
    Path(archive.location).write_bytes(content)
    with pytest.raises(StoreError) as caught:
        list(archive.dump())
    assert caught.value.key == "store_damaged"


def test_the_migrations_make_the_tables_of_the_schema(archive: Archive) -> None:
    engine = create_engine(f"sqlite:///{archive.location}")
    ours = {"include_object": lambda _object, name, kind, *_: kind != "table" or not name.startswith("fulltext")}
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=ours), schema.metadata) == []
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [schema.VERSION]
