"""Accuracy of the coders on our own labels of real sentences, whose text lies in ../shared/data/news.

usage: python bench/own_labels.py [--coder NAME …] [--set held|measure|all]

Sets: `held`, the sentences that `make train` holds back to fit the confidence; `measure`, never trained on nor
read; `all`, everything that was labelled (most of it was trained on). Prints one JSON line a coder, set and
language.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path += [str(ROOT / "tests" / "quality"), str(ROOT / "training")]

from coding import accuracy, calibration, code
from gate import shared

import labelled

Record = dict[str, Any]


def records(name: str) -> list[Record]:
    """The labelled sentences of a set, with their text."""
    texts = labelled.news(shared("data/news"))
    files = ("measure.jsonl",) if name == "measure" else labelled.REAL
    found = [each for file in files for each in labelled.read(labelled.HERE / file, texts)]
    return labelled.held_back(found)[0] if name == "held" else found


def main() -> None:
    """Prints a line for each coder, set and language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--coder", nargs="+", default=["both", "model", "rules"])
    parser.add_argument("--set", nargs="+", default=["held", "measure"], choices=("held", "measure", "all"))
    options = parser.parse_args()
    for name in options.set:
        for lang in ("id", "en"):
            gold = [each for each in records(name) if each["lang"] == lang]
            for coder in options.coder:
                coded = code(gold, coder)
                figures = accuracy(gold, coded) | {"calibration_error": calibration(gold, coded)}
                shown = {key: round(value, 3) for key, value in figures.items()}
                print(json.dumps({"set": name, "lang": lang, "coder": coder, "sentences": len(gold), **shown}))


if __name__ == "__main__":
    main()
