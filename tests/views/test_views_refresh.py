"""`register refresh`: what a query service knows later than the register, shown first and then written."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sparql_server import Server, serving

from pantau.errors import CollectError, UsageError
from pantau.reference import register
from pantau.sources.sparql import Sparql
from pantau.views.refresh import Refreshed, refreshed

PRABOWO, GIBRAN = "Q2107268", "Q18342893"
PRESIDENT, VICE, GENERAL = "Q900001", "Q900002", "Q900003"
TODAY = date(2026, 11, 30)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Knows the president and the vice president of Indonesia as the register does, and an office not ours."""
    with serving() as running:
        monkeypatch.setenv("PANTAU_WIKIDATA", running.address)
        running.held = [
            (PRABOWO, "Prabowo Subianto", PRESIDENT, "President of Indonesia", "2024-10-20", None),
            (PRABOWO, "Prabowo Subianto", GENERAL, "commander", "1998-03-20", "1998-05-22"),
            (GIBRAN, "Gibran Rakabuming Raka", VICE, "Vice President of Indonesia", "2024-10", None),
        ]
        yield running


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder of the user's."""
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    _anew()
    yield tmp_path
    _anew()


def _anew() -> None:
    for each in (register.terms, register._by_post, register._by_name, register.sizes):
        each.cache_clear()


def asked(folder: Path, *, apply: bool = False) -> Refreshed:
    return next(refreshed(["IDN"], folder=folder, apply=apply, today=TODAY))


def said(found: Refreshed) -> list[tuple[str, str, str, str | None]]:
    return [(each.kind, each.new.person, each.new.start, each.new.end) for each in found.changes]


def test_where_both_agree_nothing_changes(server: Server, mine: Path) -> None:
    found = asked(mine)
    assert (found.changes, found.offices, found.file) == ((), 2, None)


def test_an_end_and_a_new_holder_are_shown_and_written_only_when_asked(server: Server, mine: Path) -> None:
    server.held[0] = (*server.held[0][:5], "2026-11-02")
    server.held.append(("Q999", "Tokoh Baru", PRESIDENT, "President of Indonesia", "2026-11-02", None))
    changes = [
        ("ended", "Prabowo Subianto", "2024-10-20", "2026-11-02"),
        ("new", "Tokoh Baru", "2026-11-02", None),
    ]
    found = asked(mine)
    assert said(found) == changes
    assert found.changes[0].old is not None and found.changes[0].old.end is None
    assert not (mine / "register").exists()
    assert said(asked(mine, apply=True)) == changes
    _anew()
    there = {term.person: term for term in register.holders("head_of_state", "IDN", date(2026, 11, 20))}
    assert list(there) == ["Tokoh Baru"]
    assert there["Tokoh Baru"].source == "Wikidata (CC0)" and there["Tokoh Baru"].wikidata == "Q999"
    assert asked(mine).changes == ()


def test_what_the_user_wrote_stays(server: Server, mine: Path) -> None:
    own = "person,office_class,office_en,office_id,start,as_of,source\n"
    own += "Anu,other_official,Jester,Pelawak,2020,2025,me\n"
    (mine / "register").mkdir()
    (mine / "register" / "IDN.csv").write_text(own)
    server.held[0] = (*server.held[0][:5], "2026-11-02")
    asked(mine, apply=True)
    _anew()
    assert [term.office_en for term in register.terms_of("Anu")] == ["Jester"]
    assert len(register.terms_of("Prabowo Subianto")) == len(set(register.terms_of("Prabowo Subianto")))


def test_another_start_is_left_to_a_person(server: Server, mine: Path) -> None:
    server.held.append(
        (PRABOWO, "Prabowo Subianto", VICE, "Vice President of Indonesia", "1998-01-01", "1998-05-01")
    )
    server.held[0] = (*server.held[0][:4], "2024-06-01", None)
    server.held.append((PRABOWO, "Prabowo Subianto", PRESIDENT, "President of Indonesia", "2024-10-20", None))
    assert said(asked(mine, apply=True)) == [("start", "Prabowo Subianto", "2024-06-01", None)]
    assert not (mine / "register").exists()


def test_todays_answers_are_kept_so_that_a_second_run_asks_nothing(server: Server, mine: Path) -> None:
    asked(mine)
    questions = len(server.asked)
    asked(mine)
    assert len(server.asked) == questions > 1


def test_a_busy_service_is_asked_again_and_a_broken_one_named(server: Server, mine: Path) -> None:
    waits: list[float] = []
    server.first = [429, 503]
    service = Sparql(server.address, mine / "kept", wait=waits.append)
    assert len(service.ask(f"SELECT wd:{PRABOWO}")["results"]["bindings"]) == 2
    assert waits == [0.0, 0.0]
    server.first = [400]
    with pytest.raises(CollectError, match="HTTP 400"):
        service.ask("another")
    for body in (b"<html>", b"[]", b'{"results": {}}', b'{"results": {"bindings": [{"person": 1}]}}'):
        server.body = body
        with pytest.raises(CollectError, match="no answer that we can use"):
            next(refreshed(["IDN"], folder=mine / str(len(body)), apply=True, today=TODAY))
    assert not list(mine.rglob("IDN.csv"))


def test_without_a_folder_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PANTAU_DATA", raising=False)
    with pytest.raises(UsageError, match="--into"):
        next(refreshed(["IDN"], folder=None, apply=False))
