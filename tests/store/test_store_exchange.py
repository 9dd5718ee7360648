"""Export and import: nothing is lost on the way there and back, and a broken line harms no other."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_making import dropped, event, grouped, page, reading, saved

from pantau.errors import StoreError
from pantau.events.event import Actor, Where
from pantau.mentions.mention import Party
from pantau.sources.page import Given
from pantau.store.archive import Archive
from pantau.store.rows import Imported, Quarantined, Saved

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MAYBE = st.none() | WORDS


def exported(archive: Archive) -> str:
    """An export as one text."""
    stream = io.StringIO()
    archive.export(stream)
    return stream.getvalue()


def imported(archive: Archive, text: str) -> Imported:
    """Reads an export."""
    return archive.import_(io.StringIO(text), "export.jsonl")


@st.composite
def savings(draw: st.DrawFn) -> Saved:
    """Any page with any reading of it."""
    fetched = st.none() | st.datetimes(timezones=st.just(UTC), min_value=datetime(1980, 1, 1))
    given_ = Given(title=draw(MAYBE), authors=tuple(draw(st.lists(WORDS, max_size=2))))
    one = page(
        0,
        draw(WORDS),
        content=draw(st.binary(max_size=30)),
        media=draw(st.sampled_from(["html", "text"])),
        url=draw(MAYBE),
        charset=draw(MAYBE),
        given=given_,
        fetched=draw(fetched),
    )
    found = reading(page(1), readers=draw(st.sampled_from(["rules-1", "rules-2"])), page=one.key)
    article = found.article.model_copy(update={"id": one.id, "title": draw(MAYBE), "authors": given_.authors})
    events = tuple(
        event(
            found.article.full,
            background=draw(st.booleans()),
            contexts=(draw(WORDS),),
            score=draw(st.floats(-10, 10)),
            actors=tuple(Actor(text=draw(WORDS), start=0, end=1, person=draw(MAYBE)) for _ in range(2)),
            said_by=draw(st.none() | st.just(Party(country="RUS"))),
            where=draw(st.none() | st.just(Where(name="Pyongyang", lat=39.0, precision="city"))),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    return Saved(one, found.model_copy(update={"article": article, "events": events}))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for many stores."""
    return tmp_path_factory.mktemp("exports")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(batches=st.lists(st.lists(savings(), max_size=3), max_size=3))
def test_there_and_back_is_the_identity(folder: Path, batches: list[list[Saved]]) -> None:
    for path in folder.iterdir():
        path.unlink()
    with Archive.open(folder / "a.db") as one, Archive.open(folder / "b.db") as other:
        for batch in batches:
            one.save(batch, failures=[Quarantined(locator="x", key="store_line", values={"reason": "é\n"})])
        text = exported(one)
        imported(other, text)
        assert exported(other) == text
        assert all(line.startswith("{") for line in text.split("\n")[:-1])
        grouped(one)
        grouped(other)
        assert list(one.dump()) == list(other.dump())


def test_importing_twice_is_once_and_fills_a_filled_store(archive: Archive, tmp_path: Path) -> None:
    archive.save([saved(1), dropped(2)], failures=[Quarantined(locator="a", key="store_full")])
    with Archive.open(tmp_path / "other.db") as other:
        other.save([saved(2), saved(3, readers="rules-0+zz")])
        first = imported(archive, exported(other))
        assert (first.readings, first.known, first.broken) == (1, 1, ())
    before = list(archive.dump())
    assert imported(archive, exported(archive)).readings == 0
    assert list(archive.dump()) == before
    assert archive.totals().pages == 3
    assert len(archive.quarantined()) == 1


def test_a_page_keeps_the_reading_that_it_has(archive: Archive, tmp_path: Path) -> None:
    archive.save([saved(1, readers="rules-2+bb")])
    with Archive.open(tmp_path / "other.db") as older:
        older.save([saved(1)])
        assert imported(archive, exported(older)).readings == 1
    assert [stored.readers for stored in archive.events()] == ["rules-2+bb"]
    assert archive.totals().pending == 1
    assert archive.check() == []


def broken(line: str, **changes: object) -> str:
    """A page's line with another key."""
    content = json.loads(line)
    content["page"] |= changes
    return json.dumps(content)


def test_a_broken_line_is_named_and_the_rest_goes_on(archive: Archive, tmp_path: Path) -> None:
    archive.save([saved(n) for n in range(3)])
    header, *lines = exported(archive).splitlines()
    wrong = ["{", "[]", "null", lines[0][:-9], broken(lines[0], key="0"), broken(lines[1], content="%")]
    with Archive.open(tmp_path / "other.db") as other:
        done = imported(other, "\n".join([header, *wrong, "", *lines]))
        assert done.readings == 3
        assert [report.locator for report in done.broken] == [f"export.jsonl:{n}" for n in range(2, 8)]
        assert all(report.values["reason"] for report in done.broken)
        assert exported(other) == exported(archive)


@pytest.mark.parametrize("first", ["", "{}", "no json", '{"pantau":"export","tables":"9999"}', '{"id":"1"}'])
def test_what_is_no_export_of_ours_is_refused(archive: Archive, first: str) -> None:
    with pytest.raises(StoreError) as caught:
        imported(archive, first)
    assert caught.value.where == "export.jsonl"
    assert caught.value.what("id") != caught.value.what("en")
