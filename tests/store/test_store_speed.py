"""Speed: a batch is saved in a moment, and questions find their way by an index."""

import time

import pytest
from sqlalchemy import text
from store_making import event, page, reading

from pantau.store import ask_events
from pantau.store.archive import Archive
from pantau.store.rows import Query, Saved


def test_a_batch_of_500_readings_with_5_events_each(archive: Archive) -> None:
    batch = []
    for n in range(500):
        one = page(n)
        full = reading(one).article.full
        batch.append(Saved(one, reading(one, events=(event(full),) * 5)))
    began = time.perf_counter()
    archive.save(batch)
    assert time.perf_counter() - began < 3.0
    assert archive.totals().events == {"actual": 2500}


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (Query(dyad=("RUS", "PRK")), "pairs_by_dyad"),
        (Query(countries=("RUS",)), "parties_by_country"),
        (Query(since="2024-01-01", until="2024-02-01"), "events_by_day"),
        (Query(limit=5), "events_by_day"),
        (Query(page="p"), "events_by_reading"),
        (Query(happening="h"), "happening_events_by_happening"),
    ],
)
def test_questions_use_an_index(archive: Archive, query: Query, index: str) -> None:
    with archive._connections.reading() as connection:
        asked = ask_events.asked_for(query).compile(connection, compile_kwargs={"literal_binds": True})
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {asked}")).all()
    assert index in " ".join(str(step) for step in plan)
