"""`pantau code` for people, one plain text, and pairs."""

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from test_cli_terminal import on_terminal
from typer.testing import Result

from pantau.cli.paint.code import coded
from pantau.cli.screen import Screen
from pantau.events.codebook import codebook
from pantau.events.event import Actor, Bounds, Event
from pantau.noun import Span
from pantau.views import pairs
from pantau.views.answers import Coded

Pantau = Callable[..., Result]

TEXT = (
    "Putin bertemu Kim Jong Un di Pyongyang. Cuaca hari itu cerah. "
    "Rusia akan mengunjungi Korea Utara.\nKorea Selatan membantah telah meminta maaf kepada Rusia."
)
LABEL = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+[○?✕]?")
SOME = "Rusia mengecam AS dan Iran pada Jumat.\nHal itu biasa."


@pytest.fixture
def people(pantau: Pantau, monkeypatch: pytest.MonkeyPatch) -> Pantau:
    """Calls the command as on a terminal, without colours."""
    monkeypatch.setattr(Screen, "json", property(lambda screen: screen.as_json))
    return pantau


@pytest.mark.parametrize("language", ["en", "id"])
def test_people_see_a_table_the_whole_text_and_a_legend(language: str, people: Pantau) -> None:
    shown = people("code", "--text", TEXT, "--coder", "rules", PANTAU_LANG=language)
    assert shown.exit_code == 0, shown.output
    plain = " ".join(LABEL.sub("", shown.stdout).split())
    for sentence in TEXT.replace("\n", " ").split(". "):
        assert sentence.rstrip(".") in plain
    assert "CONSULT" in plain and "RUS + PRK" in plain
    assert "bertemu¹ Kim" in shown.stdout and "mengunjungi²○ Korea" in shown.stdout
    modalities = {"en": ("happened", "planned", "only talked of", "denied"),
                  "id": ("terjadi", "direncanakan", "baru wacana", "dibantah")}[language]  # fmt: skip
    assert all(word in shown.stdout.splitlines()[-1] for word in modalities)
    assert max(map(len, shown.stdout.splitlines())) <= 100


def test_why_and_confidence_stand_below_the_sentence(people: Pantau) -> None:
    lines = people("code", "--text", TEXT, "--coder", "rules").stdout.splitlines()
    below = lines[next(place for place, line in enumerate(lines) if "bertemu¹" in line) + 1]
    assert re.search(r"¹ CONSULT .* \d\.\d\d  .*bertemu", below)


def test_a_text_without_an_event_says_so(people: Pantau) -> None:
    shown = people("code", "--text", "Cuaca cerah.", "--coder", "rules").stdout
    assert "No event." in shown and "Cuaca cerah." in shown


def test_json_is_json_on_a_terminal_too(people: Pantau) -> None:
    (line,) = people("code", "--text", TEXT, "--json").stdout.splitlines()
    assert json.loads(line)["events"]


def test_a_plain_text_is_read_as_the_same_text_in_a_line(pantau: Pantau) -> None:
    given_ = json.dumps({"id": "text", "text": TEXT})
    line = pantau("code", input_=given_).stdout
    assert pantau("code", "--text", TEXT).stdout == line
    assert pantau("code", "--text", "-", input_=f"\n{TEXT}\n").stdout == line
    broken = pantau("code", "--text", "-", input_=b"\xff\xfe\xfd")
    assert (broken.exit_code, broken.stdout) == (2, "")


def test_a_terminal_marks_modality_and_no_color_is_honoured() -> None:
    words = ("code", "--text", TEXT, "--coder", "rules")
    coloured, code = on_terminal(*words)
    assert code == 0
    assert "\x1b[1;7;32mbertemu" in coloured  # what happened is solid
    assert "\x1b[1;3;36mmengunjungi" in coloured  # what is planned is not
    plain, _ = on_terminal(*words, NO_COLOR="1")
    assert not re.search(r"\x1b\[[\d;]*3[0-7]m", plain)
    assert "\x1b[1;7mbertemu" in plain and "\x1b[4mKorea Utara" in plain


@st.composite
def answers(draw: st.DrawFn) -> Coded:
    """Any events at any places of the first sentence."""
    spans = st.tuples(st.integers(0, 37), st.integers(1, 9)).map(lambda each: (each[0], min(38, sum(each))))

    def span(place: tuple[int, int]) -> dict[str, Any]:
        return {"text": SOME[slice(*place)], "start": place[0], "end": place[1]}

    def event(drawn: tuple[Any, ...]) -> Event:
        trigger, actor, recipient, modality = drawn
        return Event(
            type="ACCUSE", quad="verbal conflict", score=-2, modality=modality, confidence=0.5, why="x",
            actors=(Actor(**span(actor)),), recipients=(Actor(**span(recipient)),), trigger=Span(**span(trigger)),
            sentence=Bounds(start=0, end=38),
        )  # fmt: skip

    modality = st.sampled_from(["actual", "planned", "hypothetical", "negated"])
    events = draw(st.lists(st.tuples(spans, spans, spans, modality).map(event), max_size=12))
    return Coded(id="1", lang="id", coder="c@1", events=tuple(events))


@given(answers())
def test_nothing_of_the_text_is_lost_between_the_marks(answer: Coded) -> None:
    console = Console(width=200, file=io.StringIO(), record=True)
    console.print(*coded(SOME, answer), sep="\n")
    shown = LABEL.sub("", console.export_text())
    assert "\n  Rusia mengecam AS dan Iran pada Jumat." in shown
    assert "\n  Hal itu biasa." in shown
    assert shown.count("  0.50  x") == len(answer.events)


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """A stand-in for the trained model: it says the type that stands in the text, and notes what it was asked."""
    asked: list[Any] = []

    def type_between(question: Any, vectors: Any, heads: Any) -> str:
        asked.append((question, vectors, heads))
        return next(name for name in codebook() if name in question.text)

    monkeypatch.setattr(pairs, "model_missing", lambda: None)
    monkeypatch.setattr(pairs, "trained", lambda *, blind: ("vectors", "blind" if blind else "heads"))
    monkeypatch.setattr(pairs, "type_between", type_between)
    pairs._model.cache_clear()
    yield asked
    pairs._model.cache_clear()


def pair(identity: object, text: str) -> dict[str, Any]:
    return {"id": identity, "text": text, "source": "A", "target": "B", "domain": "a field that nobody reads"}


def lines(*contents: object) -> str:
    return "".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in contents)


def test_pairs_are_answered_in_their_order_with_quad_and_binary(pantau: Pantau, model: list[Any]) -> None:
    result = pantau("code", "--pairs", input_=lines(*(pair(place, name) for place, name in enumerate(codebook()))))
    assert result.exit_code == 0, result.output
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(each["id"], each["root"]) for each in found] == [
        (str(place), name) for place, name in enumerate(codebook())
    ]
    quads = {each["root"]: each["quad"] for each in found}
    known = {"CONSULT": 1, "SUPPORT": 1, "AID": 2, "RETREAT": 2, "REQUEST": 3, "THREATEN": 3, "ASSAULT": 4}
    assert quads.items() >= known.items()
    assert all(each.keys() == {"id", "root", "quad", "binary"} for each in found)
    assert all(each["binary"] == (each["quad"] >= 3) for each in found)
    question, vectors, heads = model[0]
    assert (question.source, question.target, question.lang) == ("A", "B", "en")
    assert (vectors, heads) == ("vectors", "heads")


def test_the_model_alone_can_be_asked_for_pairs_and_no_other_coder(pantau: Pantau, model: list[Any]) -> None:
    asked = lines(pair("1", "AID diberikan kepada mereka") | {"lang": "id"})
    assert pantau("code", "--pairs", "--coder", "model", input_=asked).exit_code == 0
    assert (model[0][0].lang, model[0][2]) == ("id", "blind")
    refused = pantau("code", "--pairs", "--coder", "rules", input_=asked)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "model" in refused.stderr


def test_a_bad_pair_is_told_and_the_rest_goes_on(pantau: Pantau, model: list[Any]) -> None:
    bad = {"id": "x", "text": "AID", "source": "A"}
    result = pantau("code", "--pairs", input_=lines(pair("1", "AID"), bad, "{", pair("2", "AGREE")))
    assert result.exit_code == 3
    assert [json.loads(line)["root"] for line in result.stdout.splitlines()] == ["AID", "AGREE"]
    assert result.stderr.startswith("stdin:2: target")
    assert '"id", "text", "source", "target"' in result.stderr


def test_without_the_model_pairs_say_what_is_missing(pantau: Pantau, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "model_missing", lambda: "model/encoder.onnx")
    pairs._model.cache_clear()
    result = pantau("code", "--pairs", input_=lines(pair("1", "A meets B.")))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("model/encoder.onnx: ") and "trained model" in result.stderr


def test_text_and_another_input_are_one_too_many(pantau: Pantau) -> None:
    for other in ("--pairs", "texts.jsonl"):
        assert pantau("code", "--text", "x", other).stderr.startswith(f"{other}: ")
