"""Accuracy of the coder on our own labels (training/labels), whose text lies in ../shared/data/news.

usage: python bench/own_labels.py [--last N] [FILE …]      all files of training/labels by default

Prints one JSON line a file and language: sentences, whole-event, type and not-actual F1, quiet, and how many
sentences could not be joined with their text.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "quality"))

from gate import shared
from measures import accuracy

LABELS = ROOT / "training" / "labels"
NEWS = ("id_articles", "id_headlines", "en_articles")
Record = dict[str, Any]


def news() -> dict[str, str]:
    """Article id → title, line break, text: what the offsets of the labels count in."""
    found = {}
    for name in NEWS:
        with shared(f"data/news/{name}.jsonl").open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                found[record["id"]] = f"{record['title']}\n{record.get('text') or ''}"
    return found


def joined(path: Path, texts: dict[str, str]) -> Iterator[Record]:
    """The labels of a file with their text; without it where the hash says that it is not the text labelled."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = texts.get(record["article"], "")[record["start"] : record["end"]]
        fits = hashlib.sha256(text.encode()).hexdigest()[:16] == record["sha256"]
        lang = record.get("lang") or ("en" if record["article"].startswith("en") else "id")
        yield record | {"lang": lang, "text": text if fits else None}


def measure(records: list[Record]) -> Record:
    """How many sentences there are, how many could not be joined, and the accuracy on the others."""
    known = [record for record in records if record["text"]]
    return {"sentences": len(known), "unjoined": len(records) - len(known)} | accuracy(known)


def main() -> None:
    """Prints a line for each file and language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--last", type=int, default=0, help="only the last N lines of each file")
    options = parser.parse_args()
    texts = news()
    for path in options.files or [LABELS / f"{name}.jsonl" for name in ("id_real", "en_real", "measure")]:
        records = list(joined(path, texts))[-options.last :]
        for lang in sorted({record["lang"] for record in records}):
            figures = measure([record for record in records if record["lang"] == lang])
            print(json.dumps({"file": path.name, "lang": lang} | figures))


if __name__ == "__main__":
    main()
