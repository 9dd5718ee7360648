"""Precision of what the coder emits: events of real news, drawn by chance, each judged by two readers.

usage: python bench/precision.py draw --sheet FILE [--coder NAME] [--seed S] [--number N]
       python bench/precision.py join SHEET JUDGED JUDGED
       python bench/precision.py score [--coder NAME]

draw: whole articles of ../shared/data/news are coded and sentences with events drawn, no labelled sentence among
them; the sheet holds text and stays outside the repository. join: takes what two judges wrote, lines {"id": …,
"wrong": [null or what is wrong, one an event]}, into bench/sets/precision.jsonl. score: what they said, and what a
coder says of the same sentences today.
"""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path += [str(ROOT / "tests" / "quality"), str(ROOT / "training")]

from gate import shared

import labelled
from pantau.articles.article import Article
from pantau.events.event import Event
from pantau.reading import load_readers, read_article_text

SET = ROOT / "bench" / "sets" / "precision.jsonl"
SHARES = {"id_headlines": 0.3, "id_articles": 0.35, "en_articles": 0.35}  # of the sentences drawn
TRIED = 10  # articles read for each sentence that is wanted
Record = dict[str, Any]


def main() -> None:
    """Draws, joins or scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("draw", "join", "score"))
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--coder")
    parser.add_argument("--seed", type=int, default=12)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--sheet", type=Path)
    options = parser.parse_args()
    if options.what == "draw":
        if options.sheet is None:
            parser.error("draw needs --sheet")
        rng = random.Random(options.seed)
        drawn = [
            each
            for name, share in SHARES.items()
            for each in _drawn(name, int(share * options.number + 0.5), rng, options.coder)
        ]
        options.sheet.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in drawn))
    elif options.what == "join":
        _join(*options.files)
    else:
        print(json.dumps(score(options.coder)))


def _articles(name: str) -> list[Record]:
    with shared(f"data/news/{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _drawn(name: str, number: int, rng: random.Random, coder: str | None) -> list[Record]:
    """Sentences with events that nobody has labelled, one an article."""
    labels, dev = _labels(), _in_dev_sets()
    records = [each for each in _articles(name) if each["id"] not in dev]
    rng.shuffle(records)
    readers, drawn = load_readers(coder), list[Record]()
    for record in records[: TRIED * number]:
        article = labelled.news_article(record, name[:2])
        found = _sentences(article, read_article_text(article, readers).events)
        options = [each for each in found if not _overlap(each, labels[article.id])]
        if options:
            drawn.append({"id": f"{record['id']}-{len(drawn)}", **rng.choice(options)})
        if len(drawn) == number:
            break
    return drawn


def _labels() -> dict[str, list[Record]]:
    """Article → its labelled sentences."""
    found: dict[str, list[Record]] = defaultdict(list)
    for name in (*labelled.REAL, "measure.jsonl"):
        for record in map(json.loads, (labelled.HERE / name).open(encoding="utf-8")):
            found[record["article"]].append(record)
    return found


def _in_dev_sets() -> set[str]:
    """The articles that the dev sets were drawn from."""
    paths = shared("data/events").glob("*_dev.jsonl")
    return {json.loads(line).get("article", "") for path in paths for line in path.open(encoding="utf-8")}


def _overlap(each: Record, labels: list[Record]) -> bool:
    return any(label["start"] < each["end"] and each["start"] < label["end"] for label in labels)


def _sentences(article: Article, events: tuple[Event, ...]) -> Iterator[Record]:
    """The sentences with events of an article, with what stands before them, for the judges."""
    whole = f"{article.title}\n{article.text}"
    for start, end in sorted({(each.sentence.start, each.sentence.end) for each in events}):
        here = [each for each in events if each.sentence.start == start]
        yield {
            "article": article.id, "lang": article.lang, "start": start, "end": end,
            "sha256": sha256(whole[start:end].encode()).hexdigest()[:16], "published": article.published,
            "title": article.title, "before": whole[max(0, start - 400) : start], "text": whole[start:end],
            "events": [_label(each) for each in here],
        }  # fmt: skip


def _label(event: Event) -> Record:
    label: Record = {name: getattr(event, name) for name in ("type", "mode", "modality", "background")}
    for side in ("actors", "recipients"):
        label[side] = [f"{each.country} {each.sector}" for each in getattr(event, side)]
    return label | {"trigger": event.trigger.text}


def _key(event: Record) -> tuple[str, ...]:
    """What the judges decided on: type, modality, and the countries of both sides."""
    sides = (" ".join(sorted({party.split()[0] for party in event[side]})) for side in ("actors", "recipients"))
    return (event["type"], event["modality"], *sides)


def _join(sheet: Path, *judged: Path) -> None:
    """Without the text."""
    verdicts = [{each["id"]: each["wrong"] for each in map(json.loads, path.open())} for path in judged]
    with SET.open("w", encoding="utf-8") as out:
        for each in map(json.loads, sheet.open(encoding="utf-8")):
            kept = {key: each[key] for key in ("id", "article", "lang", "start", "end", "sha256", "events")}
            wrong = [verdict[each["id"]] for verdict in verdicts]
            if any(len(verdict) != len(each["events"]) for verdict in wrong):
                raise SystemExit(f"{each['id']}: {len(each['events'])} events need as many verdicts: {wrong}")
            out.write(json.dumps(kept | {"wrong": wrong}) + "\n")


def score(coder: str | None = None) -> dict[str, float]:
    """Share of the judged events that are right by each judge and by both; and of the events that a coder emits
    in these sentences today the share right among those that were judged, and how many were not."""
    rows = [json.loads(line) for line in SET.open(encoding="utf-8")]
    verdicts = [pair for row in rows for pair in zip(*row["wrong"], strict=True)]
    right = [tuple(each is None for each in pair) for pair in verdicts]
    now = Counter(_now(rows, coder))
    return {
        "events": len(right),
        "precision": sum(sum(pair) / 2 for pair in right) / len(right),
        "both_say_right": sum(map(all, right)) / len(right),
        "judges_agree": sum(a == b for a, b in right) / len(right),
        "precision_today": now["right"] / max(1, now["right"] + now["wrong"]),
        "not_judged_today": now["unknown"],
    }


def _now(rows: list[Record], coder: str | None) -> Iterator[str]:
    readers = load_readers(coder)
    wanted = {row["article"]: row for row in rows}
    for name in SHARES:
        for record in _articles(name):
            row = wanted.get(record["id"])
            if row is None:
                continue
            text = f"{record['title']}\n{record.get('text') or ''}"[row["start"] : row["end"]]
            if sha256(text.encode()).hexdigest()[:16] != row["sha256"]:
                raise SystemExit(f"{row['id']}: the news hold another text")
            known = {
                _key(event): "right" if wrong.count(None) == len(wrong) else "wrong"
                for event, *wrong in zip(row["events"], *row["wrong"], strict=True)
            }
            for event in read_article_text(labelled.news_article(record, row["lang"]), readers).events:
                if event.sentence.start == row["start"]:
                    yield known.get(_key(_label(event)), "unknown")


if __name__ == "__main__":
    main()
