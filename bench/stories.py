"""Speed and memory of grouping: articles a CPU second, from 10,000 to 100,000 articles.

usage: python bench/stories.py NEWS.jsonl … [--number 100000] [--step 10000] [--a-day 400]

Articles are real ones whose dates are shifted and some of whose words are exchanged for words of other articles:
so there are stories of a few articles each, within days, all over the stream. Prints one JSON line a step:
articles so far, articles a CPU second in this step (sketches and grouping), peak memory in MB, articles in the
window.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from pantau.articles.article import Article
from pantau.stories.sketch import sketch_of
from pantau.stories.stream import Stream

BEGIN = datetime(2020, 1, 1)
CHANGED = 0.15  # of the words
SIZES = (1, 1, 1, 2, 3, 5, 8)  # articles of a story


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
            speed = round(options.step / spent)
            print(
                json.dumps(
                    {"articles": number, "a_cpu_second": speed, "peak_mb": round(peak), "window": len(stream)}
                ),
                flush=True,
            )
            spent = 0.0


def articles(records: list[dict[str, str]], number: int, a_day: int) -> Iterator[Article]:
    """Stories of varied articles, in order of time; the same for the same arguments."""
    chance = random.Random(7)
    words = sorted({word for record in records for word in (record["text"] or "").split()})
    minutes = 24 * 60 / a_day
    waiting: list[tuple[float, int, Article]] = []
    made = 0
    while made < number:
        record, size = chance.choice(records), chance.choice(SIZES)
        begin = made * minutes
        at = sorted([begin, *(begin + chance.expovariate(1 / 1440) for _ in range(size - 1))])
        for when in at:
            waiting.append((when, made, varied(record, words, chance, BEGIN + timedelta(minutes=when))))
            made += 1
        waiting.sort(key=lambda each: each[:2], reverse=True)
        while waiting and waiting[-1][0] < made * minutes:
            yield waiting.pop()[2]
    for _, _, article in reversed(waiting[: max(0, len(waiting) - (made - number))]):
        yield article


def varied(record: dict[str, str], words: list[str], chance: random.Random, when: datetime) -> Article:
    """An article some of whose words are others."""

    def change(text: str) -> str:
        return " ".join(chance.choice(words) if chance.random() < CHANGED else word for word in text.split(" "))

    return Article(
        id="",
        title=change(record["title"] or ""),
        text=change(record["text"] or ""),
        published=when.isoformat(timespec="minutes"),
        lang="id" if record["id"].startswith("id") else "en",
        outlet=str(chance.randrange(60)),
    )


if __name__ == "__main__":
    main()
