"""Stories of the archive: the same whatever order articles come in, and whatever happens between."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantau.articles.article import Article
from pantau.engine.regroup import regroup
from pantau.reading.reading import Reading
from pantau.sources.page import Page
from pantau.store.archive import Archive
from pantau.store.rows import Saved

SUBJECTS = {
    "attack": "Kilang minyak Aramco di Abqaiq, Arab Saudi, diserang sepuluh drone. Houthi mengaku.",
    "blame": "Menlu AS Pompeo menuding Iran menyerang kilang minyak Aramco di Abqaiq, Arab Saudi, dengan drone.",
    "quake": "Gempa magnitudo 6,4 mengguncang Lombok; ratusan warga Mataram mengungsi ke perbukitan.",
    "trial": "Pengadilan di Manila memvonis mantan wali kota Davao dua belas tahun penjara karena suap.",
    "drone": "Ten drones hit the Aramco oil plant at Abqaiq in Saudi Arabia. The Houthis did it.",
}


def saved(subject: str, day: int | None, number: int) -> Saved:
    """An article on a subject, on a day of 2020; some words are its own, so that it is no copy."""
    own = " ".join(f"kata{number}x{place}" for place in range(40))
    text, name = f"{SUBJECTS[subject]}\n{own}", f"{subject}{number}"
    one = Page(id=name, locator=name, content=text.encode(), media="text")
    published = None if day is None else f"2020-{day // 28 + 1:02}-{day % 28 + 1:02}"
    lang = "en" if subject == "drone" else "id"
    article = Article(id=name, title=SUBJECTS[subject][:60], text=text, published=published, lang=lang)
    return Saved(one, Reading(page=one.key, readers="test", article=article))


def rows(path: Path, pages: list[Saved], at_once: int) -> list[str]:
    """The store's rows after these pages came in pieces."""
    with Archive.open(path) as archive:
        for start in range(0, len(pages), at_once):
            archive.save(pages[start : start + at_once])
            regroup(archive)
        assert archive.check() == []
        return list(archive.dump())


days = st.one_of(st.none(), st.integers(0, 60))
drawn = st.lists(st.tuples(st.sampled_from(list(SUBJECTS)), days), min_size=1, max_size=12)


@pytest.fixture(autouse=True)
def small_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window of two articles and two days, so that a few articles reach far beyond it."""
    for module in ("pantau.stories.stream", "pantau.engine.placing"):
        monkeypatch.setattr(f"{module}.ARTICLES", 2)
    monkeypatch.setattr("pantau.stories.stream.DAYS", 2)


@settings(max_examples=30, deadline=None)
@given(drawn, st.randoms(), st.integers(1, 4))
def test_the_order_of_arrival_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory,
    told: list[tuple[str, int | None]],
    chance: random.Random,
    at_once: int,
) -> None:
    pages = [saved(subject, day, number) for number, (subject, day) in enumerate(told)]
    whole = rows(tmp_path_factory.mktemp("a") / "pantau.db", pages, len(pages))
    shuffled = rows(tmp_path_factory.mktemp("b") / "pantau.db", chance.sample(pages, len(pages)), at_once)
    assert whole == shuffled


@settings(max_examples=15, deadline=None)
@given(drawn)
def test_building_anew_makes_no_difference(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str, int | None]]
) -> None:
    with Archive.open(tmp_path_factory.mktemp("a") / "pantau.db") as archive:
        for number, (subject, day) in enumerate(told):
            archive.save([saved(subject, day, number)])
            regroup(archive)
        before = list(archive.dump())
        archive.drop_derived()
        regroup(archive)
        assert list(archive.dump()) == before


@settings(max_examples=15, deadline=None)
@given(drawn, st.data())
def test_what_is_gone_leaves_no_trace(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str, int | None]], chosen: st.DataObject
) -> None:
    pages = [saved(subject, day, number) for number, (subject, day) in enumerate(told)]
    fallen = chosen.draw(st.sampled_from(pages))
    nothing = fallen.reading.article.model_copy(update={"dropped": "gone", "text": None})
    later = fallen.reading.model_copy(update={"readers": "test-2", "article": nothing})
    with Archive.open(tmp_path_factory.mktemp("a") / "pantau.db") as archive:
        archive.save(pages)
        regroup(archive)
        archive.save([Saved(fallen.page, later)])
        regroup(archive)
        before = list(archive.dump())
        archive.drop_derived()
        regroup(archive)
        assert list(archive.dump()) == before


def test_reports_in_two_languages_are_one_story(archive: Archive) -> None:
    archive.save([saved("attack", 1, 1), saved("drone", 2, 2), saved("blame", 2, 3), saved("trial", 2, 4)])
    regroup(archive)
    pages = {
        name: saved(name, day, n).page.key for name, day, n in (("attack", 1, 1), ("drone", 2, 2), ("trial", 2, 4))
    }
    story = {place.page: place.story for place in archive.stories.places(pages.values())}
    assert story[pages["attack"]] == story[pages["drone"]] == pages["attack"]
    assert story[pages["trial"]] == pages["trial"]
