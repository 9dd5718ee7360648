"""The filters: the contract that other programs rely on."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

Pantau = Callable[..., Result]

EVENT = {
    "type", "mode", "quad", "contexts", "score", "actors", "recipients", "modality", "background", "said_by",
    "trigger", "sentence", "when", "where", "confidence", "why",
}  # fmt: skip
CLAIM = {
    "person", "office", "office_class", "country", "verdict", "holder", "from", "to", "tense", "quote", "register",
    "explanation",
}  # fmt: skip
ARTICLE = {
    "id", "url", "title", "text", "authors", "outlet", "published", "published_precision", "published_basis",
    "lang", "dateline", "dropped",
}  # fmt: skip

TEXTS: list[dict[str, Any]] = [
    {
        "id": "visit",
        "title": "Menhan Rusia Kunjungi Pyongyang",
        "text": "Menteri Pertahanan Rusia Sergei Shoigu bertemu Kim Jong Un di Pyongyang.\nKorea Selatan mengecam "
        "kunjungan itu.",
        "published": "2024-11-19",
    },
    {"id": 7, "text": "Presiden Prancis akan mengunjungi India pada Januari.", "lang": "id"},
    {"id": "calm", "text": "Cuaca hari ini cerah.", "extra": ["a field that nobody reads"]},
    {"id": "empty", "text": None},
]


def lines(*contents: object) -> str:
    return "".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in contents)


def answers(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_code_answers_every_line_in_its_order(pantau: Pantau) -> None:
    result = pantau("code", input_=lines(*TEXTS))
    assert result.exit_code == 0, result.stderr
    found = answers(result)
    assert [each["id"] for each in found] == ["visit", "7", "calm", "empty"]
    assert all({"id", "lang", "coder", "events"} <= each.keys() for each in found)
    name, _, version = found[0]["coder"].partition("@")
    assert name == "rules" and version
    assert found[2]["events"] == found[3]["events"] == []


def test_code_gives_every_field_and_offsets_that_cut_the_words_out(pantau: Pantau) -> None:
    for given, answer in zip(TEXTS, answers(pantau("code", input_=lines(*TEXTS))), strict=True):
        title = given.get("title")
        full = f"{title}\n{given['text']}" if title else given["text"]
        for event in answer["events"]:
            assert event.keys() >= EVENT
            spans = [event["trigger"], *event["actors"], *event["recipients"]]
            for span in spans:
                assert full[span["start"] : span["end"]] == span["text"]
            assert event["sentence"]["start"] <= event["trigger"]["start"]
            assert event["trigger"]["end"] <= event["sentence"]["end"]


def test_code_knows_a_meeting_and_a_plan(pantau: Pantau) -> None:
    visit, plan, *_ = answers(pantau("code", input_=lines(*TEXTS)))
    assert any(event["type"] == "CONSULT" and event["modality"] == "actual" for event in visit["events"])
    assert [event["modality"] for event in plan["events"]] == ["planned"]


@pytest.mark.parametrize(
    "bad",
    [
        "{broken",
        "[1, 2]",
        {"text": "no id"},
        {"id": "no text"},
        {"id": "x", "text": "bad date", "published": "19/11/2024"},
        "[" * 100_000,
    ],
)
def test_a_bad_line_is_told_with_its_place_and_the_rest_goes_on(
    bad: object, pantau: Pantau, tmp_path: Path
) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(lines(TEXTS[2], bad, "", TEXTS[1]), encoding="utf-8")
    result = pantau("code", str(file))
    assert result.exit_code == 3
    assert [each["id"] for each in answers(result)] == ["calm", "7"]
    assert result.stderr.startswith(f"{file}:2: ")
    assert len(result.stderr.splitlines()) == 1


def test_bytes_that_are_no_utf8_are_a_bad_line(pantau: Pantau) -> None:
    result = pantau("code", "-", input_=b'{"id": "x", "text": "\xff"}\n' + lines(TEXTS[2]).encode())
    assert result.exit_code == 3
    assert result.stderr.startswith("stdin:1: ")
    assert [each["id"] for each in answers(result)] == ["calm"]


def test_check_finds_the_conflict_and_says_so_by_its_exit_code(pantau: Pantau) -> None:
    result = pantau("check", input_=lines(*TEXTS))
    assert result.exit_code == 4
    visit = answers(result)[0]
    full = f"{TEXTS[0]['title']}\n{TEXTS[0]['text']}"
    conflicts = [claim for claim in visit["claims"] if claim["verdict"] == "conflict"]
    assert [(claim["person"], claim["holder"]) for claim in conflicts] == [("Sergei Shoigu", "Andrei Belousov")]
    for claim in visit["claims"]:
        assert claim.keys() >= CLAIM
        assert claim["explanation"]["en"] and claim["explanation"]["id"]
        assert full[claim["quote"]["start"] : claim["quote"]["end"]] == claim["quote"]["text"]
    assert visit["date_bounds"].keys() == {"from", "to"}


def test_check_without_a_conflict_is_done(pantau: Pantau) -> None:
    result = pantau("check", input_=lines(*TEXTS[1:]))
    assert result.exit_code == 0
    assert [each["id"] for each in answers(result)] == ["7", "calm", "empty"]


def test_extract_gives_articles_in_order_and_names_what_it_cannot_read(pantau: Pantau, pages: Path) -> None:
    broken = pages.parent / "empty.html"
    broken.write_text("")
    files = [str(pages / "b.html"), str(broken), str(pages / "a.html")]
    result = pantau("extract", *files)
    assert result.exit_code == 3
    assert str(broken) in result.stderr
    found = answers(result)
    assert [each["id"] for each in found] == [files[0], files[2]]
    for article in found:
        assert article.keys() >= ARTICLE
        assert article["dropped"] is None
    english, indonesian = found
    assert (english["lang"], indonesian["lang"]) == ("en", "id")
    assert indonesian["title"] == "Belousov Kunjungi Pyongyang"
    assert indonesian["published"] == "2024-11-29T15:00:00+07:00"
    assert indonesian["published_precision"] == "minute"
    assert "Redaksi" not in indonesian["text"]


def test_a_line_may_carry_the_page_itself(pantau: Pantau, pages: Path) -> None:
    html = (pages / "a.html").read_text(encoding="utf-8")
    result = pantau("extract", "-", input_=lines({"id": "p1", "html": html, "url": "https://uji.example/1"}))
    (article,) = answers(result)
    assert (article["id"], article["url"]) == ("p1", "https://uji.example/1")


def test_filters_can_be_chained(pantau: Pantau, pages: Path) -> None:
    articles = pantau("extract", str(pages)).stdout
    assert len(answers(pantau("code", input_=articles))) == 3
    assert pantau("check", input_=articles).exit_code == 4


def test_cluster_groups_copies_and_does_not_care_for_the_order(pantau: Pantau) -> None:
    copy = {**TEXTS[0], "id": "copy", "text": TEXTS[0]["text"] + " " + "Kata penutup yang panjang. " * 12}
    again = {**copy, "id": "again"}
    given = [copy, TEXTS[1], again]

    def grouped(*contents: object) -> tuple[set[frozenset[str]], list[dict[str, Any]]]:
        found = answers(pantau("cluster", input_=lines(*contents)))
        stories = {each["story"] for each in found}
        return {frozenset(each["id"] for each in found if each["story"] == story) for story in stories}, found

    partition, found = grouped(*given)
    assert partition == {frozenset({"copy", "again"}), frozenset({"7"})}
    assert [each["id"] for each in found] == ["copy", "7", "again"]
    assert sum(each["duplicate_of"] is not None for each in found) == 1
    assert all(event.keys() == {"event", "happening"} for each in found for event in each["events"])
    assert grouped(*reversed(given))[0] == partition


def test_extract_takes_columns_by_the_names_that_are_given(pantau: Pantau, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("kepala,tubuh\nBelousov tiba,Menteri tiba di Pyongyang.\n")
    (article,) = answers(pantau("extract", str(tmp_path), "--columns", "title=kepala, text=tubuh"))
    assert (article["title"], article["text"]) == ("Belousov tiba", "Menteri tiba di Pyongyang.")
    wrong = pantau("extract", str(tmp_path), "--columns", "judul=kepala")
    assert wrong.exit_code == 2
    assert "judul" in wrong.stderr
    assert pantau("run", str(tmp_path), "--store", str(tmp_path / "s.db"), "--columns", "kepala").exit_code == 2
