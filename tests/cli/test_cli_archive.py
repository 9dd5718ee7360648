"""The commands that work on a store."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

Pantau = Callable[..., Result]


def rows(result: Result, code: int = 0) -> list[dict[str, Any]]:
    assert result.exit_code == code, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def ask(pantau: Pantau, store: str) -> Pantau:
    """Asks the store that has read the pages."""

    def call(*words: str, **environment: str) -> Result:
        return pantau(*words, "--store", store, **environment)

    return call


def test_the_account_is_plain_text_in_a_pipe(first_run: tuple[str, str]) -> None:
    account = first_run[1]
    assert "\x1b" not in account
    assert max(len(line) for line in account.splitlines()) <= 100
    assert not re.search(r" $", account, re.MULTILINE)
    assert account.startswith("3 pages in ")
    assert "3 new articles" in account
    assert "PRK RUS" in account
    assert "Sergei Shoigu" in account and "register/RUS.csv:" in account


def test_every_command_that_the_account_names_works(first_run: tuple[str, str], pantau: Pantau) -> None:
    location, account = first_run
    steps = re.findall(r"^  pantau (\S.*?) --store \S+", account, re.MULTILINE)
    assert len(steps) >= 3
    for step in steps:
        assert pantau(*step.split(), "--store", location).exit_code == 0, step


def test_a_second_run_finds_nothing_new(pantau: Pantau, pages: Path, store: str) -> None:
    before = pantau("export", "--store", store).stdout
    result = pantau("run", str(pages), "--store", store, "--workers", "1", "--ui", "id")
    assert result.exit_code == 0
    assert "3 halaman sudah dikenal" in result.stdout and "Tidak ada yang baru." in result.stdout
    assert "Antarnegara" in result.stdout and "Korea Utara – Rusia" in result.stdout
    assert pantau("export", "--store", store).stdout == before


def test_a_broken_page_is_quarantined_and_named(pantau: Pantau, pages: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text("")
    ask = ("--store", str(tmp_path / "new.db"))
    (view,) = rows(pantau("run", str(broken), str(pages / "a.html"), *ask, "--workers", "1", "--json"), code=3)
    assert (view["account"]["new"], view["account"]["known"]) == (1, 0)
    assert [each["locator"] for each in view["account"]["failures"]] == [str(broken)]
    (coverage,) = rows(pantau("coverage", *ask))
    assert [each["locator"] for each in coverage["quarantined"]] == [str(broken)]
    assert coverage["totals"]["articles"] == 1


def test_quiet_names_only_what_could_not_be_read(pantau: Pantau, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text("")
    result = pantau("run", str(broken), "--store", str(tmp_path / "new.db"), "--workers", "1", "--quiet")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith(f"{broken}: ")


def test_events_are_lines_with_their_sentences(ask: Pantau, pages: Path) -> None:
    found = rows(ask("events"))
    assert found
    days = [each["day"] or "" for each in found]
    assert days == sorted(days, reverse=True)
    for stored in found:
        trigger, sentence = stored["event"]["trigger"], stored["event"]["sentence"]
        begin = trigger["start"] - sentence["start"]
        assert stored["sentence"][begin : begin + len(trigger["text"])] == trigger["text"]
        assert Path(stored["article"]).parent == pages


def test_events_can_be_narrowed(ask: Pantau) -> None:
    everything = rows(ask("events"))
    visits = rows(ask("events", "--country", "Rusia", "--country", "PRK", "--type", "consult"))
    assert visits and {each["event"]["type"] for each in visits} == {"CONSULT"}
    planned = rows(ask("events", "--modality", "planned"))
    assert {each["event"]["modality"] for each in planned} == {"planned"}
    assert 0 < len(planned) < len(everything)
    assert {each["lang"] for each in rows(ask("events", "--lang", "en"))} == {"en"}
    assert {each["outlet"] for each in rows(ask("events", "--outlet", "Warta Uji"))} == {"Warta Uji"}
    november = rows(ask("events", "--since", "2024-11-20", "--until", "2024-12"))
    assert november and all("2024-11-20" <= each["day"] < "2024-12-01" for each in november)
    assert len(rows(ask("events", "--limit", "1"))) == 1


def test_an_event_shows_its_proof(ask: Pantau) -> None:
    stored = rows(ask("events", "--type", "CONSULT"))[0]
    (view,) = rows(ask("event", stored["id"][:10]))
    assert view["stored"] == stored
    text = view["before"] + stored["sentence"] + view["after"]
    assert stored["event"]["trigger"]["text"] in text
    assert ask("event", "zzzz").exit_code == 2


def test_a_dyad_keeps_modalities_apart(ask: Pantau) -> None:
    (view,) = rows(ask("dyad", "Rusia", "North Korea"))
    assert {view["a"], view["b"]} == {"RUS", "PRK"}
    cells = [(point["day"], point["quad"], point["modality"]) for point in view["series"]]
    assert len(cells) == len(set(cells))
    assert {"actual", "planned"} <= {modality for _, _, modality in cells}
    days = {point["day"] for point in view["series"]}
    assert "2024-11-20" in view["unread"] or view["by"] != "day"
    assert not days & set(view["unread"])


def test_the_width_of_a_dyad_can_be_chosen(ask: Pantau) -> None:
    (view,) = rows(ask("dyad", "RUS", "PRK", "--by", "month", "--since", "2024-11", "--until", "2024-12"))
    assert {point["day"] for point in view["series"]} == {"2024-11-01"}


def test_claims_show_the_conflict_with_its_sentence(ask: Pantau) -> None:
    found = rows(ask("claims", "--verdict", "conflict"))
    assert found
    for proven in found:
        claim = proven["stored"]["claim"]
        assert (claim["verdict"], claim["holder"]) == ("conflict", "Andrei Belousov")
        assert claim["register"]["row"].startswith("register/RUS.csv:")
        assert "Shoigu" in proven["sentence"]
    assert rows(ask("claims", "--verdict", "conflict", "--since", "2024-12")) == []


def test_search_finds_articles_with_their_events(ask: Pantau) -> None:
    found = rows(ask("search", "Belousov", "Kim"))
    assert {Path(each["hit"]["article"]).name for each in found} == {"a.html", "b.html"}
    for each in found:
        assert each["hit"]["matches"]
        assert all(ask("event", identity).exit_code == 0 for identity in each["events"][:2])
    assert rows(ask("search", "nosuchword")) == []
    assert [each["hit"]["lang"] for each in rows(ask("search", "Belousov", "--lang", "en"))] == ["en"]
    assert rows(ask("search", "Belousov", "--until", "2024-11-29")) == []


def test_coverage_says_what_was_not_read(ask: Pantau) -> None:
    (view,) = rows(ask("coverage"))
    assert view["totals"]["articles"] == 3
    read = {(row["day"], row["outlet"]): row["read"] for row in view["rows"]}
    assert read == {("2024-11-29", "Test Post"): 1, ("2024-11-29", "Warta Uji"): 1, ("2024-11-19", "Warta Uji"): 1}
    assert view["gaps"] == [{"start": "2024-11-20", "end": "2024-11-28", "days": 9}]


def test_today_is_the_newest_week_that_was_read(ask: Pantau) -> None:
    (view,) = rows(ask("today"))
    assert (view["since"], view["until"], view["articles"]) == ("2024-11-23", "2024-11-30", 2)
    changes = {(each["dyad"]["a"], each["dyad"]["b"]): each["norm"] for each in view["changes"]}
    assert changes["PRK", "RUS"] is not None
    (before,) = rows(ask("today", "--day", "2024-11-19"))
    assert before["articles"] == 1
    assert {each["norm"] for each in before["changes"]} == {None}
    (narrow,) = rows(ask("today", "--type", "ACCUSE"))
    assert {stored["event"]["type"] for stored in narrow["newest"]} == {"ACCUSE"}


def test_export_and_import_are_identity(ask: Pantau, pantau: Pantau, tmp_path: Path) -> None:
    file, other = tmp_path / "out.jsonl", str(tmp_path / "copy.db")
    assert ask("export", "--format", "jsonl", "--out", str(file)).exit_code == 0
    assert ask("export").stdout == file.read_text(encoding="utf-8")
    (taken,) = rows(pantau("import", str(file), "--store", other))
    assert taken["readings"] == 3
    assert pantau("export", "--store", other).stdout == file.read_text(encoding="utf-8")
    assert pantau("events", "--store", other).stdout == ask("events").stdout
    assert pantau("dyad", "RUS", "PRK", "--store", other).exit_code == 0
    assert rows(pantau("import", "-", "--store", other, input_=file.read_text(encoding="utf-8")))[0]["known"] == 3


def test_what_is_no_export_is_not_imported(pantau: Pantau, tmp_path: Path) -> None:
    result = pantau("import", "-", "--store", str(tmp_path / "new.db"), input_='{"nonsense": 1}\n')
    assert result.exit_code == 1
    assert "pantau export" in result.stderr


def test_a_type_in_small_letters_is_the_same_in_every_view(ask: Pantau) -> None:
    for words in (("events",), ("today",), ("dyad", "RUS", "PRK")):
        small, capital = (rows(ask(*words, "--type", name)) for name in ("consult", "CONSULT"))
        assert small == capital
        assert "CONSULT" in str(small)


def test_the_doctor_looks_at_everything(ask: Pantau, pantau: Pantau, tmp_path: Path) -> None:
    found = rows(ask("doctor"))
    assert {"python", "pantau", "sqlite", "data", "readers", "optional", "store"} <= {
        each["part"] for each in found
    }
    assert all(each["state"] != "broken" for each in found)
    nothing = rows(pantau("doctor", "--store", str(tmp_path / "none.db")))
    assert [each["state"] for each in nothing if each["part"] == "store"] == ["missing"]
    broken = tmp_path / "broken.db"
    broken.write_text("this is no database, and it is long enough to be seen as one " * 20)
    assert "broken" in {each["state"] for each in rows(pantau("doctor", "--store", str(broken)), code=1)}


def test_talk_that_became_fact_is_shown_with_both_sentences(pantau: Pantau, tmp_path: Path) -> None:
    talk = "Presiden Rusia Vladimir Putin mungkin akan mengunjungi Korea Utara untuk membahas kerja sama militer."
    fact = talk.replace("mungkin akan ", "")
    lines = [
        {"id": str(at), "text": text, "lang": "id", "outlet": f"Warta {at}", "published": f"2024-11-1{at}"}
        for at, text in enumerate((talk, fact))
    ]
    news, store = tmp_path / "news.jsonl", str(tmp_path / "retold.db")
    news.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert pantau("run", str(news), "--store", store, "--workers", "1").exit_code == 0
    found = [json.loads(line) for line in pantau("retold", "--json", "--store", store).stdout.splitlines()]
    assert [(each["step"], each["talk"]["sentence"], each["fact"]["sentence"]) for each in found] == [
        ("became_fact", talk, fact)
    ]
    shown = pantau("retold", "RUS", "PRK", "--store", store, "--ui", "en").stdout
    assert "No talk" not in shown
    assert pantau("retold", "RUS", "--store", store).exit_code == 2
