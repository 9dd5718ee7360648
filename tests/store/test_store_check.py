"""Checking: whatever is broken in a store is found, and a whole one gives no word."""

import sqlite3

import pytest
from store_making import dropped, event, grouped, page, reading, saved

from pantau.events.event import Bounds
from pantau.noun import Span
from pantau.store.archive import Archive
from pantau.store.rows import Saved


@pytest.fixture
def whole(archive: Archive) -> Archive:
    """A store with some of everything, grouped."""
    archive.save([saved(1), saved(2), dropped(3)])
    archive.save([saved(1, readers="rules-2+bb")])
    grouped(archive)
    return archive


def harmed(archive: Archive, statement: str) -> str:
    """What is found after somebody else has changed the store."""
    with sqlite3.connect(archive.location) as connection:
        connection.execute(statement)
    connection.close()
    return "\n".join(archive.check())


def test_a_whole_store_gives_no_word(whole: Archive) -> None:
    assert whole.check() == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE articles SET text = 'Lain.'", "offsets"),
        ("UPDATE articles SET title = 'Lain'", "fulltext"),
        ("UPDATE readings SET current = 0 WHERE readers = 'rules-2+bb'", "one current reading"),
        ("UPDATE readings SET current = 1", "one current reading"),
        ("DELETE FROM events", "parties -> events"),
        ("DELETE FROM articles WHERE dropped IS NOT NULL", "has no article"),
        ("DELETE FROM readers", "readings -> readers"),
    ],
)
def test_harm_is_found(whole: Archive, statement: str, found: str) -> None:
    assert found in harmed(whole, statement)


@pytest.mark.parametrize(
    "changes",
    [
        {"sentence": Bounds(start=5, end=9999)},
        {"sentence": Bounds(start=9, end=5)},
        {"trigger": Span(text="bertemu", start=0, end=7)},
    ],
)
def test_an_event_that_does_not_stand_where_it_says(archive: Archive, changes: dict[str, object]) -> None:
    one = page(1)
    archive.save([Saved(one, reading(one, events=(event(reading(one).article.full, **changes),)))])
    grouped(archive)
    assert archive.events()[0].id in "".join(archive.check())


def test_readings_that_wait_are_no_damage(whole: Archive) -> None:
    whole.drop_derived()
    assert whole.totals().pending > 0
    assert whole.check() == []
