"""Versions under later readers, copies, and whatever else happens to an archive."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_engine_versions import countries, fetched, save

from pantau.engine.regroup import regroup
from pantau.store.archive import Archive
from pantau.store.rows import Saved

LATER = "rules-2+aa"


def reread(saved: Saved, dropped: str | None = None) -> Saved:
    """The same page as later readers read it; they may find that it is no article."""
    reading = saved.reading.model_copy(update={"readers": LATER})
    if dropped:
        article = reading.article.model_copy(update={"dropped": dropped, "text": None})
        reading = reading.model_copy(update={"article": article, "events": ()})
    return Saved(saved.page, reading)


def law(archive: Archive) -> None:
    rows = list(archive.dump())
    archive.drop_derived()
    regroup(archive)
    assert list(archive.dump()) == rows
    assert archive.check() == []


def test_a_superseded_page_that_is_read_again_stays_superseded(archive: Archive) -> None:
    first, second = fetched("PRK", 2024), fetched("IRN", 2025)
    save(archive, first, second)
    save(archive, reread(first))
    assert countries(archive) == ["IRN"]
    assert len(archive.search("kata1")) == 1
    law(archive)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_version_that_later_readers_drop_is_none(archive: Archive, which: int) -> None:
    pages = [fetched("PRK", 2024), fetched("IRN", 2025), fetched("CHN", 2026)]
    save(archive, *pages)
    save(archive, reread(pages[which], "no_article"))
    assert countries(archive) == [["CHN"], ["CHN"], ["IRN"]][which]
    law(archive)


def test_a_copy_of_what_was_superseded_stands_alone(archive: Archive) -> None:
    first, copy, second = fetched("PRK", 2024), fetched("PRK", 2024, "b"), fetched("IRN", 2025)
    save(archive, first, copy)
    assert archive.totals().copies == 1
    save(archive, second)
    assert countries(archive) == ["IRN", "PRK"]
    law(archive)
    save(archive, fetched("PRK", 2026))
    law(archive)


steps = st.lists(
    st.tuples(
        st.sampled_from(["PRK", "IRN", None]), st.integers(2000, 2005), st.sampled_from("ab"),
        st.sampled_from([None, LATER, "dropped", "seen"]),
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip


@settings(max_examples=40)
@given(steps)
def test_whatever_is_read_again_building_anew_makes_no_difference(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str | None, int, str, str | None]]
) -> None:
    with Archive.open(tmp_path_factory.mktemp("a") / "pantau.db") as archive:
        for text, year, path, how in told:
            page = fetched(text, year, path)
            saved = reread(page, "no_article" if how == "dropped" else None) if how in (LATER, "dropped") else page
            archive.save([] if how == "seen" else [saved], seen=[page.page])
            regroup(archive)
        law(archive)
