"""`pantau judge`: from a flag on an event to a labelled example, and back."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from pantau.cli.screen import Screen

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

Pantau = Callable[..., Result]
Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def judged(pantau: Pantau, store: str, tmp_path: Path) -> Pantau:
    """Calls the command on a store of the test's own that has read the pages."""
    own = tmp_path / "own.db"
    shutil.copy(store, own)

    def call(*words: str, **environment: str) -> Result:
        return pantau(*words, **({"PANTAU_STORE": str(own), "PANTAU_BY": "Ani"} | environment))

    return call


@pytest.fixture
def ask(judged: Pantau) -> Ask:
    """What the command prints as JSON lines."""

    def call(*words: str, **environment: str) -> list[dict[str, Any]]:
        result = judged(*words, **environment)
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    return call


@pytest.fixture
def visit(ask: Ask) -> dict[str, Any]:
    """The visit in the body of the Indonesian page."""
    found = ask("events", "--lang", "id", "--type", "CONSULT")
    return next(each for each in found if each["event"]["trigger"]["text"] == "mengunjungi")


def refused(result: Result) -> str:
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    return result.stderr


def test_a_flag_says_who_when_why_and_what(ask: Ask, visit: dict[str, Any]) -> None:
    (said,) = ask("judge", "flag", visit["id"][:9], "wrong", "--note", "hanya kabar", "--by", "Budi")
    assert (said["by"], said["why"], said["undone"]) == ("Budi", "hanya kabar", None)
    assert said["made"].endswith("+00:00")
    flag = said["said"]
    assert (flag["kind"], flag["what"], flag["event"], flag["right"]) == ("flag", "wrong", visit["id"], None)
    assert flag["sentence"]["text"] == visit["sentence"]
    assert flag["sentence"]["page"] == visit["page"]
    begin, end = flag["words"]["start"], flag["words"]["end"]
    assert visit["sentence"][begin:end] == flag["coded"]["trigger"] == "mengunjungi"
    assert ask("judge", "list") == [said]


def test_what_is_right_is_said_of_a_part_or_of_the_whole(ask: Ask, visit: dict[str, Any]) -> None:
    (part,) = ask("judge", "flag", visit["id"], "modality", "--right", "planned", "--note", "belum")
    coded = part["said"]["coded"]
    assert part["said"]["right"] == coded | {"modality": "planned"}
    whole = "AGREE|RUS GOV|PRK GOV|actual|RUS MIL|mengunjungi … Utara"
    (said,) = ask("judge", "flag", visit["id"], "wrong", "--right", whole, "--note", "lain")
    assert said["said"]["right"]["said_by"] == "RUS MIL"


def test_an_export_has_the_corrected_events_and_training_reads_it(
    ask: Ask, judged: Pantau, visit: dict[str, Any], tmp_path: Path
) -> None:
    from labelled import read

    ask("judge", "flag", visit["id"], "actors", "--right", "RUS MIL", "--note", "menhan")
    ask("judge", "flag", visit["id"], "modality", "--right", "planned", "--note", "belum")
    file = tmp_path / "judged.jsonl"
    told = judged("judge", "export", "--out", str(file))
    assert (told.exit_code, told.stdout) == (0, "")
    assert "1" in told.stderr
    (example,) = read(file, {})
    assert example == json.loads(judged("judge", "export").stdout)
    assert (example["lang"], example["part"], example["text"]) == ("id", "body", visit["sentence"])
    (event,) = [each for each in example["events"] if each["trigger"] == "mengunjungi"]
    assert (event["actors"], event["modality"], event["type"]) == (["RUS MIL"], "planned", "CONSULT")
    fields = ["type", "mode", "actors", "recipients", "modality", "background", "said_by", "trigger"]
    assert list(event) == fields


def test_a_wrong_event_leaves_the_others_of_its_sentence(ask: Ask, visit: dict[str, Any]) -> None:
    others = [
        each for each in ask("events") if each["sentence"] == visit["sentence"] and each["id"] != visit["id"]
    ]
    ask("judge", "flag", visit["id"], "wrong", "--note", "x")
    (example,) = ask("judge", "export")
    triggers = [each["event"]["trigger"]["text"] for each in others]
    assert [each["trigger"] for each in example["events"]] == triggers


def test_a_sentence_of_which_nobody_knows_what_is_right_is_no_example(
    ask: Ask, judged: Pantau, visit: dict[str, Any]
) -> None:
    ask("judge", "flag", visit["id"], "actors", "--note", "siapa?")
    result = judged("judge", "export")
    assert (result.exit_code, result.stdout) == (0, "")
    ask("judge", "flag", visit["id"], "wrong", "--note", "bukan")
    assert ask("judge", "export") == []


def test_a_missing_event_is_named_by_its_sentence(ask: Ask, visit: dict[str, Any]) -> None:
    reading = "ACCUSE/disapprove|KOR GOV|RUS GOV|actual|-|pernyataan tertulis"
    words = ("missing", "--right", reading, "--note", "luput")
    (by_words,) = ask("judge", "flag", visit["article"], *words, "--sentence", "pernyataan tertulis")
    mark = by_words["said"]["sentence"]
    assert mark["text"].startswith("Korea Selatan mengecam")
    assert (by_words["said"]["coded"], by_words["said"]["event"]) == (None, None)
    (by_place,) = ask("judge", "flag", visit["page"], *words, "--sentence", str(mark["start"] + 1))
    assert by_place["said"]["sentence"] == mark
    (example,) = ask("judge", "export")
    assert [each["trigger"] for each in example["events"]].count("pernyataan tertulis") == 1
    words = ("missing", "--right", "AGREE|RUS GOV|-|actual|-|pada", "--note", "luput")
    (of_event,) = ask("judge", "flag", visit["id"], *words)
    assert of_event["said"]["sentence"]["text"] == visit["sentence"]


def test_taken_back_it_is_history_and_counts_no_more(ask: Ask, judged: Pantau, visit: dict[str, Any]) -> None:
    (said,) = ask("judge", "flag", visit["id"], "wrong", "--note", "x")
    assert len(ask("judge", "export")) == 1
    (undone,) = ask("judge", "undo", said["id"][:8], "--note", "benar juga", "--by", "Citra")
    assert undone == said | {"undone": undone["undone"]}
    assert (undone["undone"]["by"], undone["undone"]["why"]) == ("Citra", "benar juga")
    assert ask("judge", "list") == ask("judge", "export") == []
    assert ask("judge", "list", "--all") == [undone]
    assert "list --all" in refused(judged("judge", "undo", said["id"]))


def test_an_event_shows_what_was_said_of_it_whoever_reads_it_again(
    ask: Ask, judged: Pantau, pages: Path, visit: dict[str, Any], tmp_path: Path
) -> None:
    (said,) = ask("judge", "flag", visit["id"], "wrong", "--note", "x")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "other.csv").write_text("# data that make other readers\n")
    read = judged("run", str(pages), "--workers", "1", PANTAU_DATA=str(tmp_path / "mine"))
    assert read.exit_code == 0, read.output
    assert refused(judged("event", visit["id"]))
    read_again = [each for each in ask("events", "--lang", "id") if each["sentence"] == visit["sentence"]]
    assert {each["readers"] for each in read_again} != {visit["readers"]}
    (same,) = [each for each in read_again if each["event"]["trigger"] == visit["event"]["trigger"]]
    (view,) = ask("event", same["id"])
    assert view["judgements"] == [said]
    assert len(ask("judge", "export")) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("wrong", "--right", "DANCE|RUS GOV|-|actual|-|mengunjungi"), "CONSULT"),
        (("wrong", "--right", "RUS GOV"), "six parts"),
        (("modality", "--right", "actual"), "pantau event"),
        (("missing",), "--right"),
        (("missing", "--right", "AGREE|RUS GOV|-|actual|-|menyanyi"), "copy them"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_right_is_told(
    words: tuple[str, ...], told: str, judged: Pantau, visit: dict[str, Any]
) -> None:
    assert told in refused(judged("judge", "flag", visit["id"], *words, "--note", "x"))


def test_a_sentence_that_is_not_clear_is_told(judged: Pantau, visit: dict[str, Any]) -> None:
    words = ("missing", "--right", "AGREE|RUS GOV|-|actual|-|Rusia", "--note", "x", "--sentence")
    assert "begins" in refused(judged("judge", "flag", visit["article"], *words, "nowhere in it"))
    assert "more than one" in refused(judged("judge", "flag", visit["article"], *words, "Korea Utara"))
    assert "pantau search" in refused(judged("judge", "flag", "no.html", *words, "Korea Utara"))


@pytest.mark.parametrize("language", ["en", "id"])
def test_people_see_the_sentence_and_both_readings(
    language: str, judged: Pantau, visit: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Screen, "json", property(lambda screen: screen.as_json))
    words = ("judge", "flag", visit["id"], "modality", "--right", "planned", "--note", "belum terjadi")
    shown = judged(*words, PANTAU_LANG=language).stdout
    assert "mengunjungi" in shown and "belum terjadi" in shown and "Ani" in shown
    assert "|actual|" in shown and "|planned|" in shown
    identity = shown.split()[-1]
    assert "belum terjadi" in judged("event", visit["id"], PANTAU_LANG=language).stdout
    assert identity in judged("judge", "list", PANTAU_LANG=language).stdout
    assert "Citra" in judged("judge", "undo", identity, "--by", "Citra", PANTAU_LANG=language).stdout
    assert identity not in judged("judge", "list", PANTAU_LANG=language).stdout
