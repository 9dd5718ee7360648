"""Corrected and withdrawn articles: the new version counts, the old one is marked and never lost."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantau.articles.article import Article
from pantau.engine.regroup import regroup
from pantau.events.event import Actor, Bounds, Event
from pantau.noun import Span
from pantau.reading.reading import Reading
from pantau.sources.page import Page
from pantau.store.archive import Archive
from pantau.store.rows import Saved
from pantau.views.event import event_view

READERS = "rules-1+aa"
WORDS = " ".join(f"kata{number}" for number in range(60))


def fetched(text: str | None, year: int, path: str = "a") -> Saved:
    """A page of one address with an event between Russia and `text` in it; None is an answer that it is gone."""
    url = f"https://portal.example/{path}"
    content = f"{text} {WORDS}" if text else ""
    when = datetime(year, 1, 1, tzinfo=UTC)
    place = f"raw.warc.gz#{path}{year}"
    page = Page(
        id=place, locator=place, content=content.encode(), media="html" if text else "gone", url=url, fetched=when
    )
    article = Article(id=page.id, url=url, title="Judul", text=content or None, dropped=None if text else "gone")
    events = (event(text, article.full),) if text else ()
    return Saved(page, Reading(page=page.key, readers=READERS, article=article, events=events))


def event(country: str, full: str) -> Event:
    start = full.index(country)
    return Event(
        type="CONSULT",
        quad="verbal cooperation",
        score=4.0,
        actors=(Actor(text="", start=start, end=start, country="RUS"),),
        recipients=(Actor(text=country, start=start, end=start + 3, country=country),),
        modality="actual",
        trigger=Span(text=country, start=start, end=start + 3),
        sentence=Bounds(start=start, end=len(full)),
        confidence=0.5,
        why="test",
    )


def save(archive: Archive, *pages: Saved) -> None:
    for page in pages:
        archive.save([page])
        regroup(archive)


def countries(archive: Archive) -> list[str]:
    return sorted(stored.event.recipients[0].country for stored in archive.events())


def test_a_corrected_article_counts_once_and_as_it_is_now(archive: Archive) -> None:
    first, second = fetched("PRK", 2024), fetched("IRN", 2025)
    save(archive, first, second)
    assert countries(archive) == ["IRN"]
    assert [happening.reports for happening in archive.happenings()] == [1]
    assert (archive.totals().articles, archive.totals().copies) == (1, 0)
    assert [hit.page for hit in archive.search("kata1")] == [second.page.key]
    assert [(row.a, row.b) for row in archive.dyads()] == [("IRN", "RUS")]
    assert archive.check() == []


def test_what_was_coded_from_the_old_version_is_marked_and_found(archive: Archive) -> None:
    save(archive, fetched("PRK", 2024))
    (old,) = archive.events()
    save(archive, fetched("IRN", 2025), fetched(None, 2026))
    view = event_view(archive, old.id)
    assert (view.stored.superseded, view.stored.happening) == ("withdrawn", None)
    assert [version.withdrawn for version in view.versions] == [False, False, True]
    assert (archive.events(), archive.happenings(), archive.totals().dropped) == ([], [], {"gone": 1})


def test_a_version_that_comes_back_stands_again(archive: Archive) -> None:
    save(archive, fetched("PRK", 2024), fetched("IRN", 2025))
    again = fetched("PRK", 2026)
    archive.save([], seen=[again.page])
    regroup(archive)
    assert countries(archive) == ["PRK"]


def test_the_same_text_fetched_twice_is_one_article(archive: Archive) -> None:
    one = fetched("PRK", 2024)
    bytes_ = one.page.model_copy(update={"content": one.page.content + b"<!-- iklan lain -->", "locator": "x"})
    later = bytes_.model_copy(update={"fetched": datetime(2025, 1, 1, tzinfo=UTC), "id": "x"})
    save(archive, one, Saved(later, one.reading.model_copy(update={"page": later.key})))
    assert (countries(archive), archive.totals().articles) == (["PRK"], 1)


versions = st.lists(
    st.tuples(st.sampled_from(["PRK", "IRN", None]), st.sampled_from("ab")), min_size=1, max_size=6
)


@settings(max_examples=25)
@given(versions, st.randoms())
def test_neither_order_nor_batches_nor_building_anew_make_a_difference(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str | None, str]], chance: random.Random
) -> None:
    pages = [fetched(text, 2000 + n, path) for n, (text, path) in enumerate(told)]
    rows = [_rows(tmp_path_factory.mktemp("a") / "pantau.db", pages, 1)]
    rows.append(_rows(tmp_path_factory.mktemp("b") / "pantau.db", chance.sample(pages, len(pages)), 6))
    assert rows[0] == rows[1]


def _rows(path: Path, pages: list[Saved], at_once: int) -> list[str]:
    with Archive.open(path) as archive:
        for start in range(0, len(pages), at_once):
            archive.save(pages[start : start + at_once])
            regroup(archive)
        rows = list(archive.dump())
        archive.drop_derived()
        regroup(archive)
        assert list(archive.dump()) == rows
        return rows
