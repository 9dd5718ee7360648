"""The labels in training/labels: what is trained on must keep to the rules' notation."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TRAINING = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(TRAINING))

import labelled  # noqa: E402
from pantau.events.codebook import codebook  # noqa: E402
from pantau.reference.sector import sectors  # noqa: E402

FILES = (*labelled.REAL, *labelled.OWN, "measure.jsonl", "second_coder.jsonl")


def records(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (labelled.HERE / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", FILES)
def test_events_are_of_the_codebook(name: str) -> None:
    for record in records(name):
        for event in record["events"]:
            assert event["mode"] in {None, *codebook()[event["type"]].modes}, record["id"]
            assert event["modality"] in {"actual", "planned", "hypothetical", "negated"}, record["id"]
            assert event["actors"], record["id"]
            assert all(fits(party) for party in parties(event)), record["id"]


def parties(event: dict[str, Any]) -> Iterator[str]:
    yield from event["actors"]
    yield from event["recipients"]
    if event["said_by"]:
        yield event["said_by"]


def fits(party: str) -> bool:
    country, sector = party.split()
    return (country == "---" or (len(country) == 3 and country.isupper())) and sector in {*sectors(), "---"}


@pytest.mark.parametrize("name", labelled.OWN)
def test_triggers_stand_in_our_own_sentences(name: str) -> None:
    for record in records(name):
        for event in record["events"]:
            at = 0
            for part in event["trigger"].split("…"):
                at = record["text"].index(part.strip(), at)


def test_ids_are_given_once() -> None:
    ids = [record["id"] for name in (*labelled.REAL, *labelled.OWN) for record in records(name)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", [*labelled.REAL, "measure.jsonl"])
def test_no_text_of_others_is_shipped(name: str) -> None:
    assert all("text" not in record and len(record["sha256"]) == 16 for record in records(name))


def test_what_only_measures_is_not_trained_on() -> None:
    trained = {(each["article"], each["start"]) for name in labelled.REAL for each in records(name)}
    assert not trained & {(each["article"], each["start"]) for each in records("measure.jsonl")}


def test_labels_are_read_only_with_their_own_text(tmp_path: Path) -> None:
    line = {"id": "1", "article": "en-1", "start": 0, "end": 5, "sha256": "185f8db32271fe25", "events": []}
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps(line))
    assert [each["text"] for each in labelled.read(path, {"en-1": "Hello there"})] == ["Hello"]
    assert list(labelled.read(path, {"en-1": "Other text"})) == []
    assert list(labelled.read(path, {})) == []


def test_the_same_sentences_are_held_back_whatever_is_added() -> None:
    some = [{"id": f"a{number}"} for number in range(400)]
    held, others = labelled.held_back(some[:200])
    again, _ = labelled.held_back(some)
    assert [each["id"] for each in again][: len(held)] == [each["id"] for each in held]
    assert len(held) + len(others) == 200
    assert held
