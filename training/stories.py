"""Trains the weights by which an article joins a story, and those by which two articles tell of one act.

usage: python stories.py --stories FOLDER --news FILE [--out FOLDER]

FOLDER holds labelled sets of articles (`story`, and some `event`), as ../shared/data/stories does; FILE the
articles to which the labels in labels/stories_id.jsonl belong. Each article is met with the right stories of those
before it. Writes joining.toml and acts.toml.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from fit_weights import Table, fit, write
from pantau.events.coders import load_coder
from pantau.reading.reader import mentions_of, with_sentences
from pantau.stories import acts, joining
from pantau.stories.candidates import Index
from pantau.stories.sketch import Sketch, sketch_of
from pantau.stories.thread import Thread, spread
from pantau.views.answers import Text

HERE = Path(__file__).parent
OUT = HERE.parent / "src/pantau/data/stories"
OWN = 0.2  # what a set of our own labels counts beside one of the given sets: they follow one labeller each


class Labelled(NamedTuple):
    """Articles in order of time, with the story and the act of each by its key."""

    sketches: list[Sketch]
    story: dict[str, str]
    event: dict[str, str]
    weight: float


def main() -> None:
    """Trains both and writes them; the thresholds were picked on all sets together (docs/benchmarks.md)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    sets = [*given(options.stories), *own(options.news)]
    write("joining", joining.FEATURES, fit(list(map(meetings, sets))), options.out, -0.5)
    with_acts = [each for each in sets if each.event]
    write("acts", acts.FEATURES, fit(list(map(pairs, with_acts))), options.out, -2.5)


def given(folder: Path) -> Iterator[Labelled]:
    """The sets of a folder."""
    for path in sorted(folder.glob("*.jsonl")):
        records = [json.loads(line) for line in path.read_text().splitlines()]
        if "story" in records[0]:
            yield labelled(records, records, 1.0)


def own(news: Path) -> Iterator[Labelled]:
    """Our own labels, one set for each part that was labelled by itself."""
    articles = {record["id"]: record for record in map(json.loads, news.read_text().splitlines())}
    parts: dict[str, list[Any]] = defaultdict(list)
    for line in (HERE / "labels/stories_id.jsonl").read_text().splitlines():
        label = json.loads(line)
        parts[label["part"]].append(label)
    for part in parts.values():
        yield labelled([articles[label["id"]] for label in part], part, OWN)


def labelled(records: Sequence[Any], labels: Sequence[Any], weight: float) -> Labelled:
    """Sketches with labels."""
    story = {label["id"]: label["story"] for label in labels}
    event = {label["id"]: label["event"] for label in labels if "event" in label}
    coder = load_coder("rules")
    sketches = []
    for record in records:
        fields = {name: record.get(name) for name in ("id", "text", "title", "lang", "published", "outlet")}
        article, sentences = with_sentences(Text.model_validate(fields).article())
        events = coder.code(article, sentences, mentions_of(article, sentences)) if event else ()
        sketches.append(sketch_of(article.id, article, events))
    return Labelled(sorted(sketches, key=lambda one: one.order), story, event, weight)


def meetings(given: Labelled) -> Table:
    """Each article with the threads that are nearest to it."""
    threads: dict[int, Thread] = {}
    numbers: dict[str, int] = {}
    index, features, right = Index(), [], []
    for sketch in given.sketches:
        story = given.story[sketch.key]
        with spread(sketch) as article:
            for near in index.near(sketch, article, threads):
                features.append(threads[near].features(sketch, article))
                right.append(numbers.get(story) == near)
        number = numbers.setdefault(story, len(numbers))
        threads.setdefault(number, Thread([])).add(sketch)
        index.add(number, sketch)
    return Table(np.array(features), np.array(right), np.full(len(right), given.weight * 1000 / len(right)))


def pairs(given: Labelled) -> Table:
    """Each two articles of one story."""
    stories: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in given.sketches:
        stories[given.story[sketch.key]].append(sketch)
    two = [
        (one, other) for story in stories.values() for place, one in enumerate(story) for other in story[:place]
    ]
    right = np.array([given.event[one.key] == given.event[other.key] for one, other in two])
    features = np.array([acts.features(one, other) for one, other in two])
    return Table(features, right, np.full(len(two), 1 / max(1, right.sum())))


if __name__ == "__main__":
    main()
