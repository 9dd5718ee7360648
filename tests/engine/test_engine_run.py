"""A run: everything under the paths is read once, saved, grouped, and accounted for."""

from pathlib import Path

import pytest
from engine_pages import copied, stream, text, write

from pantau.engine import LocalEngine, run
from pantau.errors import DataError
from pantau.store.archive import Archive
from pantau.store.rows import Query
from pantau.views.event import event_view


def lines(archive: Archive) -> list[str]:
    """All rows."""
    return list(archive.dump())


def test_account_counts_what_became_of_every_page(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    news = write(
        tmp_path / "news",
        a=text("2024-11-19", "satu", 1, "CONSULT RUS > PRK actual", "ASSAULT RUS > UKR planned"),
        b=text("2024-11-19", "dua", 2, "CONSULT PRK > RUS actual"),
        c=text("2024-11-20", "tiga", 1, "CONSULT RUS > PRK actual"),
        d="2024-11-19 satu\ndropped",
        e="fail",
    )
    told: list[int] = []
    account = run(archive, [news, tmp_path / "nowhere"], engine, told.append)
    assert (account.pages, account.new, account.known, account.articles) == (6, 4, 0, 3)
    assert account.dropped == {"no_text": 1}
    assert (account.events, account.modalities) == (4, {"actual": 3, "planned": 1})
    failed = {Path(failure.locator).name: failure.key for failure in account.failures}
    assert failed == {"e.txt": "page_reader_failed", "nowhere": "page_missing"}
    assert (account.copies, account.happenings) == (1, 3)
    assert told == sorted(told) and told[-1] == 6
    assert archive.runs()[0].account == account.line()


def test_one_act_in_two_outlets_is_one_happening(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    news = write(
        tmp_path / "news",
        a=text("2024-11-19", "satu", 1, "CONSULT RUS > PRK actual"),
        b=text("2024-11-19", "dua", 2, "CONSULT PRK+RUS > - actual"),
        copy=text("2024-11-19", "tiga", 2, "CONSULT PRK+RUS > - actual"),
    )
    run(archive, [news], engine)
    (happening,) = archive.happenings()
    assert (happening.reports, happening.witnesses) == (3, 2)


def test_an_event_says_who_copied_whom_and_when(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    told = {"satu": "2024-11-19", "dua": "2024-11-20", "tiga": "2024-11-21"}
    pages = {outlet: text(day, outlet, 2, "CONSULT PRK+RUS > - actual") for outlet, day in told.items()}
    run(archive, [write(tmp_path / "news", **pages)], engine)
    (event,) = [event for event in archive.events() if event.outlet == "dua"]
    copies = event_view(archive, event.id).copies
    assert [(copy.outlet, copy.published, copy.original) for copy in copies] == [
        ("satu", "2024-11-19", True),
        ("tiga", "2024-11-21", False),
    ]


def test_a_second_run_finds_nothing_new(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    news = stream(tmp_path / "news", 120)
    first = run(archive, [news], engine)
    before = lines(archive)
    again = run(archive, [news], engine)
    assert lines(archive) == before
    assert (again.new, again.known, again.happenings) == (0, first.new + first.known, 0)
    assert again.failures == first.failures != ()


def test_the_order_of_the_input_does_not_matter(engine: LocalEngine, tmp_path: Path) -> None:
    news = sorted(stream(tmp_path / "news", 150).iterdir())
    halves = [news[:75], news[75:]]
    dumps = []
    for name, parts in {"one": [news], "back": [news[::-1]], "parts": halves[::-1]}.items():
        with Archive.open(tmp_path / f"{name}.db") as archive:
            for part in parts:
                run(archive, part, engine)
            dumps.append(lines(archive))
    assert dumps[0] == dumps[1] == dumps[2]


def test_copies_found_bit_by_bit_are_those_found_at_once(engine: LocalEngine, tmp_path: Path) -> None:
    paths = copied(tmp_path / "news", 3)
    dumps = []
    for name, parts in {"once": [paths], "bits": [[path] for path in paths[::-1]]}.items():
        with Archive.open(tmp_path / f"{name}.db") as archive:
            for part in parts:
                run(archive, part, engine)
            dumps.append(lines(archive))
            assert archive.totals().copies == 6
    assert dumps[0] == dumps[1]


def test_built_anew_is_the_same(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    news = stream(tmp_path / "news", 150)
    for part in sorted(news.iterdir())[::-1][:20], [news]:
        run(archive, part, engine)
    before = lines(archive)
    archive.drop_derived()
    assert lines(archive) != before
    run(archive, [], engine)
    assert lines(archive) == before


def test_a_page_in_two_places_is_read_once(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    same = text("2024-11-19", "satu", 1, "CONSULT RUS > PRK actual")
    news = write(tmp_path / "news", a=same, b=same, c="die", d="die")
    account = run(archive, [news], engine)
    assert (account.new, account.known, len(account.failures)) == (1, 1, 2)
    assert len(archive.events()) == 1
    assert len(archive.quarantined()) == 2


def test_a_mended_page_leaves_the_quarantine(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    news = write(tmp_path / "news", a="refuse")
    run(archive, [news], engine)
    assert [failure.key for failure in archive.quarantined()] == ["page_empty"]
    write(news, a=text("2024-11-19", "satu", 1, "CONSULT RUS > PRK actual"))
    run(archive, [news], engine)
    assert archive.quarantined() == [] and len(archive.events()) == 1


def test_newer_readers_take_the_place_of_older(archive: Archive, engine: LocalEngine, tmp_path: Path) -> None:
    news = stream(tmp_path / "news", 60)
    run(archive, [news], engine)
    before = archive.happenings()
    with LocalEngine(1, reader="engine_readers:NewerReader") as newer:
        account = run(archive, [news], newer)
    assert account.new > 50
    assert {event.readers for event in archive.events()} == {"test-2"}
    assert [(one.type, one.reports) for one in archive.happenings()] == [(one.type, one.reports) for one in before]


def test_an_undated_act_joins_only_what_has_the_same_main_news(
    archive: Archive, engine: LocalEngine, tmp_path: Path
) -> None:
    act = "CONSULT RUS > PRK actual"
    news = write(
        tmp_path / "news",
        a=text("-", "satu", 1, act),
        b=f"- dua\nlain soal sekali\n{act}",
        c=text("-", "tiga", 1, act),
    )
    run(archive, [news], engine)
    found = archive.happenings(Query(types=("CONSULT",)))
    assert sorted((one.reports, one.witnesses) for one in found) == [(1, 1), (2, 1)]


def test_an_interrupted_run_goes_on(archive: Archive, tmp_path: Path) -> None:
    news = stream(tmp_path / "news", 150)

    def interrupt(done: int) -> None:
        if done > 70:
            raise KeyboardInterrupt

    with LocalEngine(2, reader="engine_readers:LineReader") as engine, pytest.raises(KeyboardInterrupt):
        run(archive, [news], engine, interrupt)
    assert 0 < archive.totals().pending <= archive.totals().pages < 150
    with (
        LocalEngine(2, reader="engine_readers:LineReader") as engine,
        Archive.open(tmp_path / "undisturbed.db") as other,
    ):
        run(archive, [news], engine)
        run(other, [news], engine)
        assert lines(archive) == lines(other)
    assert archive.check() == []


def test_a_wrong_data_file_ends_the_run(archive: Archive, tmp_path: Path) -> None:
    news = write(tmp_path / "news", a="x")
    with LocalEngine(1, reader="engine_readers:broken_reader") as engine, pytest.raises(DataError):
        run(archive, [news], engine)
    assert archive.totals().pages == 0
