"""Asking: each part of a query, the order of the answers, full text, coverage and totals."""

import pytest
from store_making import dropped, event, grouped, later, page, reading, saved

from pantau.events.event import Actor
from pantau.store.archive import Archive
from pantau.store.rows import Query, RunRow, Saved


def act(n: int, **changes: object) -> Saved:
    """A page with one act."""
    one = page(n)
    return Saved(one, reading(one, events=(event(reading(one).article.full, **changes),)))


def actor(country: str) -> Actor:
    """An actor of a country."""
    return Actor(text=country, start=0, end=0, country=country)


@pytest.fixture
def acts(archive: Archive) -> Archive:
    """Four acts of unlike kinds."""
    archive.save(
        [
            act(1),
            act(2, type_="ACCUSE", modality="planned", when=later("2024-11-25")),
            act(3, type_="ACCUSE", actors=(actor("USA"), actor("RUS")), recipients=(actor("CHN"),)),
            act(4, when=later("2024-10-01", "month"), recipients=(), actors=(actor("USA"),), type_="ACCUSE"),
        ]
    )
    return archive


def found(archive: Archive, **asked: object) -> list[str]:
    """Which of the four acts, by their pages' numbers."""
    return [stored.article[-5] for stored in archive.events(Query.model_validate(asked))]


def test_newest_first_and_undated_last(acts: Archive) -> None:
    assert found(acts)[0] == "2"
    assert found(acts)[-1] == "4"
    assert found(acts, limit=1) == ["2"]


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({"types": ("ACCUSE",)}, "234"),
        ({"modalities": ("planned", "negated")}, "2"),
        ({"since": "2024-11-19"}, "123"),
        ({"since": "2024-11-20"}, "2"),
        ({"until": "2024-11-25"}, "13"),
        ({"since": "2024-11-19", "until": "2024-11-19"}, ""),
        ({"countries": ("USA",)}, "34"),
        ({"countries": ("USA", "CHN")}, "3"),
        ({"dyad": ("CHN", "USA")}, "3"),
        ({"dyad": ("USA", "CHN")}, "3"),
        ({"dyad": ("RUS", "USA")}, ""),
        ({"dyad": ("PRK", "RUS")}, "12"),
        ({"outlet": "portal.example", "lang": "id"}, "1234"),
        ({"lang": "en"}, ""),
        ({"page": page(3).key}, "3"),
    ],
)
def test_each_condition(acts: Archive, asked: dict[str, object], numbers: str) -> None:
    assert "".join(sorted(found(acts, **asked))) == numbers
    grouped(acts)
    events = {event for happening in acts.happenings(Query.model_validate(asked)) for event in happening.events}
    assert events == {stored.id for stored in acts.events(Query.model_validate(asked))}


def test_a_happening_leads_to_its_events_and_back(acts: Archive) -> None:
    grouped(acts)
    for stored in acts.events():
        [happening] = acts.happenings(Query(happening=stored.happening))
        assert happening.id == stored.happening
        assert stored in acts.events(Query(happening=happening.id))


def test_search_finds_words_in_any_case_and_marks_them(archive: Archive) -> None:
    archive.save([saved(1), saved(2), dropped(3)])
    hits = archive.search("PYONGYANG nomor")
    assert len(hits) == 2
    for hit in hits:
        words = {hit.snippet[start:end].lower() for start, end in hit.matches}
        assert words
        assert words <= {"pyongyang", "nomor"}
    assert archive.search('"korea utara" 2')[0].article == "news/0002.txt"
    assert archive.search('"utara korea"') == []
    assert len(archive.search("Pyongyang", 1)) == 1


@pytest.mark.parametrize("words", ["", '"', "*", "a OR (", "NEAR(", "-x", "'", "title:", "^", "\x00", '"" + ""'])
def test_no_words_of_a_search_are_taken_as_a_command(archive: Archive, words: str) -> None:
    archive.save([saved(1)])
    assert archive.search(words) == []


def test_search_forgets_the_old_reading(archive: Archive) -> None:
    archive.save([saved(1)])
    changed = reading(page(1)).article.model_copy(update={"text": "Kapal berlabuh."})
    archive.save([saved(1, readers="rules-2+bb", article=changed, events=(), claims=())])
    assert archive.search("nomor") == []
    assert len(archive.search("berlabuh")) == 1
    assert [found for found in archive.check() if "fulltext" in found] == []


def test_coverage_counts_by_day_and_outlet(archive: Archive) -> None:
    archive.save([saved(1), saved(2), saved(3, day=None), dropped(4)])
    grouped(archive, {page(2).key: page(1).key})
    dated, undated = archive.coverage()
    assert (dated.day, dated.outlet, dated.read, dated.copies) == ("2024-11-19", "portal.example", 2, 1)
    assert (undated.day, undated.read, undated.dropped, undated.undated) == (None, 1, 1, 1)


def test_totals(archive: Archive) -> None:
    assert archive.totals().pages == 0
    archive.save([saved(1), saved(2, day="2024-12-02"), saved(3, day=None), dropped(4)])
    totals = archive.totals()
    assert (totals.pages, totals.articles, totals.dropped, totals.undated) == (4, 3, {"no_text": 1}, 1)
    assert (totals.events, totals.claims, totals.pending) == ({"actual": 3}, {"conflict": 3}, 4)
    assert (totals.first_day, totals.last_day, totals.happenings) == ("2024-11-19", "2024-12-02", {})
    grouped(archive)
    assert archive.totals().happenings == {"actual": 3}
    assert archive.totals().pending == 0


def test_runs_are_kept_and_change_no_row_of_the_dump(archive: Archive) -> None:
    before = list(archive.dump())
    first, second = (RunRow(began=f"2026-01-0{n}T00:00:00", ended="2026-01-03", account="{}") for n in (1, 2))
    for run in (first, second, first):
        archive.note_run(run)
    assert archive.runs() == [second, first]
    assert list(archive.dump()) == before
