"""What is derived: grown in any rounds and any order it is what building it anew gives."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_making import grouped, page, reading, saved

from pantau.store.archive import Archive
from pantau.store.rows import Copied, Query

DAYS = ("2024-11-18", "2024-11-19", None)


def test_reports_of_one_act_are_one_happening_with_one_count(archive: Archive) -> None:
    archive.save([saved(n) for n in range(3)])
    done = grouped(archive)
    [happening] = archive.happenings()
    [point] = archive.series("PRK", "RUS")
    assert (done.readings, done.happenings, happening.reports, happening.witnesses) == (3, 1, 3, 3)
    assert (point.day, point.happenings, point.reports) == ("2024-11-19", 1, 3)
    assert {stored.happening for stored in archive.events()} == {happening.id}


def test_a_copy_is_no_witness_and_shares_an_undated_act(archive: Archive) -> None:
    archive.save([saved(1, day=None), saved(2, day=None)])
    assert grouped(archive).happenings == 2
    first, second = page(1).key, page(2).key
    assert grouped(archive, {first: second}).gone == 1
    [shared] = archive.happenings()
    assert (shared.reports, shared.witnesses) == (2, 1)
    assert archive.copies([second]) == archive.copies([first])
    assert [stored.copy_of for stored in archive.events(Query(page=first))] == [second]
    [undated] = archive.series("RUS")
    assert (undated.day, undated.happenings, undated.reports) == (None, 1, 2)


def test_a_superseded_reading_leaves_the_happenings(archive: Archive) -> None:
    archive.save([saved(1), saved(2)])
    grouped(archive)
    archive.save([saved(1, readers="rules-2+bb", events=())])
    assert [(waits.readers, waits.current) for waits in archive.pending()] == [
        ("rules-1+aa", False),
        ("rules-2+bb", True),
    ]
    grouped(archive)
    assert [happening.pages for happening in archive.happenings()] == [(page(2).key,)]
    archive.save([saved(2, readers="rules-2+bb", events=())])
    grouped(archive)
    assert archive.happenings() == archive.series("RUS") == archive.dyads() == []


def test_dyads_and_series_between_two_days(archive: Archive) -> None:
    archive.save([saved(n, day=day) for n, day in enumerate(("2024-11-18", "2024-11-19", "2024-11-19", None))])
    grouped(archive)
    [dyad] = archive.dyads()
    assert (dyad.a, dyad.b, dyad.modalities, dyad.reports) == ("PRK", "RUS", {"actual": 3}, 4)
    assert archive.dyads(since="2024-11-19")[0].reports == 2
    assert archive.dyads(until="2024-11-18") == []
    assert [point.day for point in archive.series("RUS", "PRK")] == ["2024-11-18", "2024-11-19", None]
    assert [point.day for point in archive.series("RUS", since="2024-11-19")] == ["2024-11-19"]
    assert [point.day for point in archive.series("PRK", until="2024-11-19")] == ["2024-11-18"]
    assert archive.dyads(0) == []


def test_candidates_share_the_words_or_a_shingle(archive: Archive) -> None:
    text = reading(page(1)).article
    archive.save([saved(1), saved(2, article=text.model_copy(update={"text": text.text.upper()})), saved(3)])
    pending = {waits.page: waits for waits in archive.pending()}
    same = [found.page for found in archive.candidates([pending[page(1).key].text_hash], [])]
    assert same == sorted([page(1).key, page(2).key])
    archive.regroup([], Copied(pages=(page(3).key,), shingles={page(3).key: (5, 6, 7)}))
    [found] = archive.candidates([], [5, 7, 8])
    assert (found.page, found.shared) == (page(3).key, 2)
    assert archive.articles([page(3).key])[page(3).key].full.endswith("nomor 3.")


def test_dropping_what_is_derived_and_grouping_again_gives_the_same_rows(archive: Archive) -> None:
    archive.save([saved(n, day=DAYS[n % 3]) for n in range(9)])
    archive.save([saved(4, readers="rules-2+bb", events=())])
    copies = {page(2).key: page(5).key}
    grouped(archive, copies)
    before = list(archive.dump())
    archive.drop_derived()
    assert len(archive.pending()) == 9
    assert archive.happenings() == []
    grouped(archive, copies, limit=2)
    assert list(archive.dump()) == before


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for many stores."""
    return tmp_path_factory.mktemp("stores")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    days=st.lists(st.sampled_from(DAYS), min_size=2, max_size=8),
    seed=st.randoms(use_true_random=False),
    limit=st.integers(1, 4),
    copied=st.booleans(),
)
def test_rounds_and_order_do_not_matter(
    folder: Path, days: list[str | None], seed: random.Random, limit: int, copied: bool
) -> None:
    batch = [saved(n, day=day) for n, day in enumerate(days)]
    copies = {page(1).key: page(0).key} if copied else {}
    dumps = []
    for name in ("at_once", "in_rounds"):
        for path in folder.glob(f"{name}*"):
            path.unlink()
        with Archive.open(folder / f"{name}.db") as archive:
            pieces = [batch] if name == "at_once" else [[one] for one in seed.sample(batch, len(batch))]
            for piece in pieces:
                archive.save(piece)
                grouped(archive, limit=limit)
            grouped(archive, copies)
            dumps.append(list(archive.dump()))
    assert dumps[0] == dumps[1]
