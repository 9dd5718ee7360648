"""Speed and memory of grouping: articles a CPU second, from 10,000 to 100,000 articles.

usage: python bench/story_stream.py NEWS.jsonl … [--number 100000] [--step 10000] [--a-day 400]

Articles are real ones with their dates shifted. For each story a part of the words is exchanged for others (so that
an article that is taken again is another story), and for each of its reports once more a part. Prints one JSON line
a step: articles so far, articles a CPU second in this step (sketches and grouping), peak memory in MB, and how many
articles and stories are in the window.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from heapq import heappop, heappush
from pathlib import Path
from typing import Any

from pantau.articles.article import Article
from pantau.stories.sketch import sketch_of
from pantau.stories.stream import Stream

BEGIN = datetime(2020, 1, 1)
OF_STORY, OF_REPORT = 0.35, 0.15  # of the words
SIZES = (1, 1, 1, 1, 2, 2, 3, 5, 8)  # articles of a story
OUTLETS = 60


def main() -> None:
    """Measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path, nargs="+")
    parser.add_argument("--number", type=int, default=100_000)
    parser.add_argument("--step", type=int, default=10_000)
    parser.add_argument("--a-day", type=int, default=400)
    options = parser.parse_args()
    records = [json.loads(line) for path in options.news for line in path.read_text().splitlines()]
    stream, spent = Stream(), 0.0
    for number, article in enumerate(articles(records, options.number, options.a_day), 1):
        began = time.process_time()
        stream.take(sketch_of(f"{number:09}", article))
        spent += time.process_time() - began
        if number % options.step == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            figures = {"articles": number, "a_cpu_second": round(options.step / spent), "peak_mb": round(peak)}
            print(json.dumps(figures | {"window": len(stream), "threads": stream.threads}), flush=True)
            spent = 0.0


def articles(records: list[dict[str, Any]], number: int, a_day: int) -> Iterator[Article]:
    """Articles in order of time; the same for the same arguments."""
    chance = random.Random(7)
    words = sorted({word for record in records for word in record["text"].split()})
    waiting: list[tuple[float, int, dict[str, Any]]] = []
    made, minutes = 0, 24 * 60 / a_day
    for place in range(number):
        while made <= place:
            story = _varied(chance.choice(records), words, chance, OF_STORY)
            for report in range(chance.choice(SIZES)):
                later = chance.expovariate(1 / 1440) if report else 0.0
                heappush(waiting, (made * minutes + later, made, story))
                made += 1
        when, _, story = heappop(waiting)
        yield _article(_varied(story, words, chance, OF_REPORT), BEGIN + timedelta(minutes=when), chance)


def _varied(record: dict[str, Any], words: list[str], chance: random.Random, part: float) -> dict[str, Any]:
    def changed(text: str) -> str:
        return " ".join(chance.choice(words) if chance.random() < part else word for word in text.split(" "))

    return record | {"title": changed(record["title"] or ""), "text": changed(record["text"])}


def _article(record: dict[str, Any], when: datetime, chance: random.Random) -> Article:
    return Article(
        id="",
        title=record["title"],
        text=record["text"],
        published=when.isoformat(timespec="minutes"),
        lang="id" if record["id"].startswith("id") else "en",
        outlet=str(chance.randrange(OUTLETS)),
    )


if __name__ == "__main__":
    main()
