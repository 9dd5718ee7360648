"""Saving: whole or not at all, once and not twice, and the newest readers count."""

import pytest
from store_making import READERS, TEXT, claim, dropped, event, page, reading, saved

from pantau.errors import PageError
from pantau.store.archive import Archive
from pantau.store.rows import Quarantined, Query, Saved


def test_what_is_saved_comes_back(archive: Archive) -> None:
    one = saved(1)
    archive.save([one])
    [stored] = archive.events()
    assert stored.event == one.reading.events[0]
    assert stored.sentence == TEXT.format(n=1).split("\n", maxsplit=1)[0]
    assert (stored.day, stored.article, stored.outlet) == ("2024-11-19", "news/0001.txt", "portal.example")
    assert archive.claims()[0].claim == one.reading.claims[0]
    assert archive.stored(one.page.key) == one.reading.article
    assert archive.stored("unknown") is None


def test_saving_twice_changes_no_row(archive: Archive) -> None:
    batch = [saved(1), dropped(2), saved(3, day=None)]
    archive.save(batch)
    before = list(archive.dump())
    archive.save(batch)
    archive.save([*batch, *batch])
    assert list(archive.dump()) == before


def test_the_order_of_saving_does_not_matter(archive: Archive, tmp_path: object) -> None:
    batch = [saved(n) for n in range(5)]
    with Archive.open(f"{tmp_path}/other.db") as other:
        archive.save(batch)
        for one in reversed(batch):
            other.save([one])
        assert list(archive.dump()) == list(other.dump())


def test_a_known_page_in_a_new_place_only_adds_the_place(archive: Archive) -> None:
    archive.save([saved(1)])
    before = list(archive.dump())
    archive.save([], seen=[page(1, "archive/a.txt"), page(9)])
    added = set(archive.dump()) - set(before)
    assert len(added) == 1
    assert "archive/a.txt" in added.pop()
    assert archive.events()[0].article == "archive/a.txt"


def test_known_asks_for_page_and_readers(archive: Archive) -> None:
    archive.save([saved(n) for n in range(3)])
    keys = [page(n).key for n in range(6)]
    assert archive.known(keys, READERS) == set(keys[:3])
    assert archive.known(keys, "rules-2+bb") == set()
    assert archive.known((page(n).key for n in range(2000)), READERS) == set(keys[:3])


def test_newer_readers_supersede_and_the_old_reading_stays(archive: Archive) -> None:
    archive.save([saved(1)])
    old = archive.events()[0]
    archive.save([saved(1, readers="rules-2+bb", events=(), claims=())])
    assert archive.events() == []
    assert archive.claims() == []
    assert archive.totals().articles == 1
    assert any(old.id in line for line in archive.dump())


def test_ids_tell_events_of_a_reading_apart(archive: Archive) -> None:
    one = page(1)
    full = reading(one).article.full
    twice = (event(full), event(full), event(full, modality="planned"), event(full, words="lalu pulang"))
    archive.save([Saved(one, reading(one, events=twice))])
    stored = archive.events()
    assert len({event.id for event in stored}) == 4
    assert all(len(event.id) == 16 for event in stored)


def test_an_event_is_found_by_the_start_of_its_id(archive: Archive) -> None:
    archive.save([saved(n) for n in range(40)])
    wanted = archive.events()[7]
    assert archive.event(wanted.id) == wanted
    assert archive.event(wanted.id[:10].upper()) == wanted
    for start in ("xyz", "", "%", "_"):
        with pytest.raises(Exception, match=r"no event|ada peristiwa"):
            archive.event(start)
    several = next(digit for digit in "0123456789abcdef" if sum(e.id[0] == digit for e in archive.events()) > 1)
    with pytest.raises(Exception, match=several):
        archive.event(several)


def test_quarantine_keeps_the_last_reason_and_ends_when_the_page_is_read(archive: Archive) -> None:
    broken = PageError("store_line", "news/0001.txt", reason=7)
    archive.quarantine([Quarantined.of(broken), Quarantined.of(PageError("store_full", "other.txt"))])
    archive.quarantine([Quarantined.of(PageError("store_line", "news/0001.txt", reason="again"))])
    first, second = archive.quarantined()
    assert (first.locator, first.values, second.locator) == ("news/0001.txt", {"reason": "again"}, "other.txt")
    assert "again" in first.what("en")
    assert first.todo("id") != first.todo("en")
    archive.save([saved(1)], failures=[Quarantined.of(broken, page(2))])
    assert [failure.locator for failure in archive.quarantined()] == ["news/0002.txt", "other.txt"]


def test_a_writer_that_fails_leaves_nothing(archive: Archive) -> None:
    archive.save([saved(1)])
    before = list(archive.dump())
    with pytest.raises(ZeroDivisionError), archive.writer():
        archive.save([saved(2)])
        assert len(archive.events()) == 2
        archive.quarantine([Quarantined(locator="a", key="store_full")])
        raise ZeroDivisionError
    assert list(archive.dump()) == before
    assert archive.search("Pyongyang", 9)[1:] == []


def test_a_snapshot_sees_one_state(archive: Archive, tmp_path: object) -> None:
    archive.save([saved(1)])
    with Archive.open(f"{tmp_path}/pantau.db") as other, archive.snapshot():
        assert archive.totals().pages == 1
        other.save([saved(2)])
        assert len(archive.events()) == archive.totals().pages == 1
    assert archive.totals().pages == 2


def test_claims_by_verdict_and_day(archive: Archive) -> None:
    one = page(1)
    full = reading(one).article.full
    two = (claim(full), claim(full, verdict="supported", holder=None))
    archive.save([Saved(one, reading(one, claims=two)), saved(2, day="2024-12-01"), saved(3, day=None)])
    assert [claim.claim.verdict for claim in archive.claims(["supported"])] == ["supported"]
    assert len(archive.claims()) == 4
    assert archive.claims()[0].published == "2024-12-01"
    assert archive.claims(limit=1) == archive.claims()[:1]
    assert len(archive.claims(since="2024-11-20")) == len(archive.claims(since="2024-12-01")) == 1
    assert len(archive.claims(until="2024-12-01")) == 2
    assert archive.events(Query(page=one.key))[0].page == one.key
