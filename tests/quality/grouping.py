"""Stories, acts and pairs of reports, scored on the sets of ../shared."""

import json
import sys
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from gate import digest, scorer, shared

from pantau.reading.reader import read_article_text
from pantau.reading.readers import Readers, load_readers
from pantau.stories.cluster import cluster
from pantau.stories.story import Placed
from pantau.views.answers import Text
from pantau.views.compare import ReportPair, compare

Figures = dict[str, float]
STORY_SETS = ("id_stories", "giveme5w1h_clusters", "basil_triples", "ecbplus", "en_mixed_stream")
sys.path.append(str(Path(__file__).parents[2] / "bench"))


def stories(name: str, field: str = "story", coder: str = "rules") -> tuple[str, Figures]:
    """B-cubed and pair F1 of the articles of a set by story, or by their main news (`event`)."""
    path = shared(f"data/stories/{name}.jsonl")
    records = _records(path)
    gold = {record["id"]: record[field] for record in records}
    found = {placed.id: getattr(placed, field) for placed in _placed(name, coder)}
    scored = scorer("score_stories").score(gold, found)
    return digest(path), {name: scored[name] for name in ("bcubed_f1", "pair_f1")}


def same(coder: str = "rules") -> tuple[str, Figures]:
    """Whether reports in two languages tell of one happening."""
    path = shared("data/stories/crosslingual_dev.jsonl")
    records = _records(path)
    said = {each["id"]: each["same_event"] for each in _compared(records, coder)}
    scored = scorer("score_reports").same(records, said)
    return digest(path), {"f1": scored["f1"], "accuracy": scored["accuracy"]}


def conflicts(coder: str = "rules") -> tuple[str, Figures]:
    """Where two reports of one happening differ."""
    path = shared("data/claims/report_conflicts_dev.jsonl")
    records = _records(path)
    found = {each["id"]: each["conflicts"] for each in _compared(records, coder)}
    scored = scorer("score_reports").conflicts(records, found)
    return digest(path), {
        "precision": scored["field"]["p"],
        "recall": scored["field"]["r"],
        "value_f1": scored["value"]["f1"],
        "agree": scored["agree"]["accuracy"],
    }


def speed(number: int = 3000) -> tuple[str, Figures]:
    """Articles a CPU second that are placed into stories."""
    from story_stream import articles

    from pantau.stories.sketch import sketch_of
    from pantau.stories.stream import Stream

    path = shared("data/news/id_articles.jsonl")
    several, stream = list(articles(_records(path), number, a_day=400)), Stream()
    began = time.process_time()
    for place, article in enumerate(several):
        stream.take(sketch_of(f"{place:09}", article))
    return digest(path), {"articles_per_cpu_second": number / (time.process_time() - began)}


@cache
def _readers(coder: str) -> Readers:
    return load_readers(coder)


@cache
def _placed(name: str, coder: str) -> list[Placed]:
    texts = (Text.model_validate(record) for record in _records(shared(f"data/stories/{name}.jsonl")))
    readings = [read_article_text(text.article(), _readers(coder)) for text in texts]
    return cluster([each.article for each in readings], [each.events for each in readings])


def _compared(records: Iterable[dict[str, Any]], coder: str) -> list[dict[str, Any]]:
    return [compare(ReportPair.model_validate(record), coder).model_dump() for record in records]


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
