"""Speed and memory of grouping: articles a CPU second, from 10,000 to 100,000 articles.

usage: python bench/story_stream.py NEWS.jsonl … [--number 100000] [--step 10000] [--a-day 400] [--plot FILE.svg]

Articles are real ones with their dates shifted. For each story a part of the words is exchanged for others, so
that an article that is taken again is another story, and for each of its reports once more a part. Prints one
JSON line a step: articles so far, articles a CPU second in this step (sketches and grouping), peak memory in MB,
and how many articles and threads are in the window.
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
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    records = [json.loads(line) for path in options.news for line in path.read_text().splitlines()]
    stream, spent, speeds = Stream(), 0.0, list[tuple[int, float]]()
    for number, article in enumerate(articles(records, options.number, options.a_day), 1):
        began = time.process_time()
        stream.take(sketch_of(f"{number:09}", article))
        spent += time.process_time() - began
        if number % options.step == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            figures = {"articles": number, "a_cpu_second": round(options.step / spent), "peak_mb": round(peak)}
            print(json.dumps(figures | {"window": len(stream), "threads": stream.threads}), flush=True)
            speeds.append((number, options.step / spent))
            spent = 0.0
    if options.plot:
        options.plot.write_text(plot(speeds))


def plot(speeds: list[tuple[int, float]]) -> str:
    """An SVG of milliseconds an article against the articles so far, from 0."""
    wide, high, most = 560, 220, max(1000 / speed for _, speed in speeds) * 1.25
    last = speeds[-1][0]
    points = [(60 + 480 * number / last, 190 - 170 * 1000 / speed / most) for number, speed in speeds]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    marks = "".join(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3"/>' for x, y in points)
    places = zip(speeds, points, strict=True)
    ticks = "".join(f'<text x="{x:.0f}" y="206">{number // 1000}k</text>' for (number, _), (x, _) in places)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" font-family="sans-serif" '
        f'font-size="10" text-anchor="middle"><path d="M60 20V190H540" fill="none" stroke="#888"/>'
        f'<text x="30" y="193">0</text><text x="30" y="24">{most:.1f} ms</text>'
        f'<text x="300" y="218">articles so far; CPU time of each article</text>'
        f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="2"/>'
        f'<g fill="#06c">{marks}</g>{ticks}</svg>\n'
    )


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
