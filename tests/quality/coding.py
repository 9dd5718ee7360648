"""What is measured of the event coder: accuracy on labelled sentences, calibration, details, and two languages."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gate import digest, scorer, shared

from pantau.events.coders import model_missing
from pantau.events.event import Event
from pantau.reading import load_readers, read_article_text

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "training"))

from labelled import article_of, news_article  # noqa: E402, F401

SETS = ROOT / "bench" / "sets"
_MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}
_BINS = 10
SHIPPED = "both" if model_missing() is None else "rules"  # whatever PANTAU_CODER says
Record = dict[str, Any]
Figures = dict[str, float]
Coded = dict[str, tuple[Event, ...]]


def code(records: Iterable[Record], coder: str | None = None) -> Coded:
    """The events of labelled sentences, each read alone, by the coder that is shipped unless another is named;
    headlines as titles."""
    readers = load_readers(coder or SHIPPED)
    return {record["id"]: read_article_text(article_of(record), readers).events for record in records}


def accuracy(gold: list[Record], coded: Coded) -> Figures:
    """By ../shared/bench/score_events.py: F1 of whole events, types, not-actual ones, and what else it gives."""
    predicted = {key: [event.model_dump() for event in events] for key, events in coded.items()}
    result, _ = scorer("score_events").score(gold, predicted)
    figures = {key: result[key]["f1"] for key in ("whole", "type", "not_actual")}
    parts = ("quiet", "sector", "mode", "background")
    return figures | {key: result[key]["accuracy"] for key in parts if key in result}


def events(name: str, coder: str | None = None) -> tuple[str, Figures]:
    """Accuracy and calibration of a coder on a labelled set of ../shared."""
    path = shared(f"data/events/{name}.jsonl")
    gold = list(scorer("score_events").read(path))
    return digest(path), accuracy(gold, code(gold, coder))


def calibration(gold: list[Record], coded: Coded) -> float:
    """Expected calibration error: the mean gap of confidence and share of right events over ten bins."""
    dyads = scorer("score_events").dyads
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for record in gold:
        known = {(each["type"], each["modality"], a, b) for each in record["events"] for a, b, *_ in dyads(each)}
        for event in coded[record["id"]]:
            ours = {(event.type, event.modality, a, b) for a, b, *_ in dyads(event.model_dump())}
            bins[min(int(event.confidence * _BINS), _BINS - 1)].append((event.confidence, ours <= known))
    total = sum(map(len, bins))
    gaps = (abs(sum(each[0] for each in some) - sum(each[1] for each in some)) for some in bins if some)
    return sum(gaps) / max(1, total)


def details() -> tuple[str, Figures]:
    """Source, place (country) and time (day) on our own set, where type and dyad are right."""
    path = SETS / "details.jsonl"
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    coded, dyads = code(gold), scorer("score_events").dyads
    right = dict.fromkeys(("said_by", "where", "when"), 0)
    matched = 0
    for record in gold:
        for label, event in matches(record["events"], coded[record["id"]], dyads):
            matched += 1
            said = event.said_by and event.said_by.country
            right["said_by"] += said == (label["said_by"] and label["said_by"].split()[0])
            right["where"] += (event.where and event.where.country) == label["where"]
            day = event.when.start if event.when and event.when.precision == "day" else None
            right["when"] += day == label["when"]
    return digest(path), {name: number / matched for name, number in right.items()} | {"matched": matched}


def matches(labels: list[Record], found: Iterable[Event], dyads: Any) -> list[tuple[Record, Event]]:
    """Labels and events of the same type and dyad, each once."""
    left, pairs = list(found), []
    for label in labels:
        own = {(a, b) for a, b, *_ in dyads(label)}
        for event in left:
            if event.type == label["type"] and {(a, b) for a, b, *_ in dyads(event.model_dump())} == own:
                pairs.append((label, event))
                left.remove(event)
                break
    return pairs


def agreement() -> tuple[str, Figures]:
    """F1 between the codings of 100 events told in Indonesian and in English."""
    path = SETS / "pairs.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    sides = {
        lang: code([row | {"lang": lang, "text": row[f"{lang}_text"]} for row in rows]) for lang in ("id", "en")
    }
    gold = [
        {"id": key, "text": "", "events": [_label(each) for each in found]} for key, found in sides["id"].items()
    ]
    result = accuracy(gold, sides["en"])
    return digest(path), {"whole": result["whole"], "type": result["type"]}


def _label(event: Event) -> Record:
    return event.model_dump() | {"said_by": None}


def given_pairs(coder: str = "both") -> tuple[str, Figures]:
    """Macro F1 of root, quad and binary on PLV's training part, by ../shared/bench/score_pairs.py."""
    from pantau.views.pairs import PairText, code_pair

    path = shared("data/plv/plv_train.jsonl")
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    asked = ({key: record[key] for key in ("id", "text", "source", "target")} for record in gold)
    result = scorer("score_pairs").score(gold, [code_pair(PairText(**each), coder).model_dump() for each in asked])
    return digest(path), {level: result[level]["macro_f1"] for level in ("root", "quad", "binary")}
