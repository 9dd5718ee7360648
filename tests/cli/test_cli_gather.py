"""Fetching from end to end: an outlet of one's own, its pages, the archive; and what is declared."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_pages import VISIT_ID, page
from rich.console import Console
from typer.testing import Result

from pantau.cli.paint.gather import checked
from pantau.cli.paint.gather import collected as painted
from pantau.sources.collect.job import Fetch, Kind, Outcome
from pantau.texts import say
from pantau.views.collected import collected_view
from pantau.views.outlets import OutletChecked

sys.path.insert(0, str(Path(__file__).parents[1] / "collect"))
from collect_server import Server, says, serving

Pantau = Callable[..., Result]
OUTLET = """name = "Warta Uji"
lang = "id"
country = "IDN"
hosts = ["127.0.0.1"]
[[feeds]]
url = "{root}/feed"
"""


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with one outlet's feed and one article."""
    with serving() as running:
        publish(running, VISIT_ID, 2100)
        yield running


@pytest.fixture
def outlet(server: Server, tmp_path: Path, publishers_anew: None) -> dict[str, str]:
    """Settings under which that outlet is declared, and everything is kept in a folder of the test."""
    folder = tmp_path / "data" / "publishers" / "id"
    folder.mkdir(parents=True)
    (folder / "uji.toml").write_text(OUTLET.format(root=server.root))
    return {"PANTAU_DATA": str(tmp_path / "data"), "PANTAU_STORE": str(tmp_path / "news.db")}


def publish(server: Server, paragraphs: tuple[str, ...], year: int) -> None:
    content = page("Kunjungan", "Warta Uji", "2024-11-29", "id", paragraphs)
    server.answers["/berita/1-kunjungan"] = says(200, content.encode())
    server.feed("/feed", "/berita/1-kunjungan", dates=f"Fri, 01 Jan {year} 00:00:00 GMT")


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_from_a_feed_to_events_and_to_a_correction(server: Server, outlet: dict[str, str], pantau: Pantau) -> None:
    asked = ("collect", "uji", "--allow-private", "127.0.0.1")
    first = pantau(*asked, "--json", **outlet)
    assert [line["outcome"] for line in lines(first)] == ["listed", "new"]
    assert pantau("run", "--workers", "1", **outlet).exit_code == 0
    events = lines(pantau("events", **outlet))
    assert events and {event["outlet"] for event in events} == {"Warta Uji"}
    publish(server, VISIT_ID[2:], 2101)
    assert [line["outcome"] for line in lines(pantau(*asked, "--json", **outlet))] == ["listed", "changed"]
    pantau("run", "--workers", "1", **outlet)
    left = lines(pantau("events", **outlet))
    assert {event["page"] for event in left}.isdisjoint({event["page"] for event in events})
    (old,) = lines(pantau("event", str(events[0]["id"]), **outlet))
    assert (old["stored"]["superseded"], len(old["versions"])) == ("corrected", 2)  # type: ignore[index,arg-type]
    assert "Nothing new" in pantau("run", "--workers", "1", **outlet).stdout


def test_check_says_of_each_outlet_whether_it_answers(
    server: Server, outlet: dict[str, str], pantau: Pantau
) -> None:
    asked = ("sources", "check", "uji", "--allow-private", "127.0.0.1", "--json")
    (good,) = lines(pantau(*asked, **outlet))
    assert (good["ok"], good["title"], good["published"]) == (True, "Kunjungan", "2024-11-29")
    del server.answers["/feed"]
    result = pantau(*asked, **outlet)
    (bad,) = lines(result)
    assert (result.exit_code, bad["ok"]) == (3, False)
    assert "404" in str(bad["listings"])


def test_an_article_that_could_be_read_is_shown_where_a_listing_fails() -> None:
    view = OutletChecked(
        key="uji", name="Warta Uji", ok=False, title="Kunjungan", words=120, published="2024-11-29"
    )
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(checked([view]))
    shown = console.export_text()
    assert "Kunjungan" in shown and "None" not in shown


def test_what_is_wrong_is_said(outlet: dict[str, str], pantau: Pantau) -> None:
    unknown = pantau("collect", "nosuch", **outlet)
    assert (unknown.exit_code, "no outlet is called nosuch" in unknown.stderr) == (1, True)
    assert pantau("collect", "uji", "--allow-private", "nonsense", **outlet).exit_code == 2
    refused = pantau("collect", "uji", "--quiet", **outlet)
    assert refused.exit_code == 3
    nothing = pantau("run", **(outlet | {"PANTAU_RAW": "/nowhere"}))
    assert (nothing.exit_code, "pantau collect" in nothing.stderr) == (2, True)


def test_the_outlets_that_are_declared(outlet: dict[str, str], pantau: Pantau) -> None:
    keys = {line["key"] for line in lines(pantau("sources", "list", "--lang", "id", **outlet))}
    assert {"uji", "antara", "kompas", "tempo"} <= keys
    assert "reuters" not in keys


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_was_fetched_fits_a_narrow_terminal(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANTAU_LANG", language)
    told: list[tuple[Kind, Outcome]] = [("feed", "listed"), ("article", "new"), ("article", "failed")]
    fetches = [
        Fetch(time="2026-11-30", url=f"https://uji.example/{outcome}", outlet="uji", kind=kind, outcome=outcome)
        for kind, outcome in told
    ]
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(*painted(collected_view("mentah", False, fetches)), sep="\n")
    shown = console.export_text()
    assert say("outcome.new") in shown and say("outcome.failed") in shown
    assert say("outcome.offsite") not in shown
    assert "…" not in shown


def test_a_page_of_an_archive_is_called_by_its_address(
    server: Server, outlet: dict[str, str], pantau: Pantau
) -> None:
    pantau("collect", "uji", "--allow-private", "127.0.0.1", "--quiet", **outlet)
    shown = pantau("run", "--workers", "1", **outlet).stdout
    assert "/berita/1-kunjungan" in shown
    assert "urn:" not in shown
