"""The labelled sentences: own-written ones with their text, real ones joined with the news they come from."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pantau.articles.article import Article

HERE = Path(__file__).parent / "labels"
REAL = ("id_real.jsonl", "en_real.jsonl")
OWN = ("id_own.jsonl", "en_own.jsonl")
Record = dict[str, Any]
HELD = 14  # of 256 sentences are held back
HELD_PACKAGES = ("re58-", "ri51-")  # and whole packages, drawn by chance as the others


def news(folder: Path) -> dict[str, str]:
    """Article id → title, line break, text: what the offsets of the labels count in."""
    found = {}
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                found[record["id"]] = f"{record['title']}\n{record.get('text') or ''}"
    return found


def held_back(real: list[Record]) -> tuple[list[Record], list[Record]]:
    """The real records that are held back to fit the confidence, and the others; by their ids and the hashes of
    these, so that the same sentences are held back whatever is added."""
    held, others = [], []
    for each in real:
        chosen = hashlib.sha256(each["id"].encode()).digest()[0] < HELD or each["id"].startswith(HELD_PACKAGES)
        (held if chosen else others).append(each)
    return held, others


def read(path: Path, texts: dict[str, str]) -> Iterator[Record]:
    """The records of a file with `lang` and `text`; those whose text is not at hand, or another, are left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if "text" not in record:
            text = texts.get(record["article"], "")[record["start"] : record["end"]]
            if hashlib.sha256(text.encode()).hexdigest()[:16] != record["sha256"]:
                continue
            record["text"] = text
        record.setdefault("lang", "en" if record.get("article", "").startswith("en") else "id")
        yield record


def news_article(record: Record, lang: str) -> Article:
    """A record of the news as an article, with its day where it has one."""
    day = record.get("published")
    return Article(
        id=record["id"], lang=lang, title=record["title"], text=record.get("text") or "", published=day,
        published_precision="day" if day else None,
    )  # fmt: skip


def article_of(record: Record) -> Article:
    """A labelled sentence as an article of its own, with its day where it has one; a headline is its title."""
    headline = record.get("part") in {"headline", "title"}
    text = {"title": record["text"], "text": ""} if headline else {"text": record["text"]}
    day = record.get("published")
    precision = "day" if day else None
    return Article(id=record["id"], lang=record["lang"], published=day, published_precision=precision, **text)
