"""Trains the weights by which two reports in two languages tell of one happening.

usage: python sameness.py PAIRS.jsonl … [--hard OWN.jsonl …] [--reports REPORTS.jsonl …] [--out FOLDER]

PAIRS are labelled pairs as ../shared/data/stories/crosslingual_dev.jsonl; OWN are pairs of our own, which are
harder (bench/sets/same_*.jsonl) and count less; REPORTS are pairs that differ on some point, and are one happening
all the same. Prints F1 of ten-fold cross-validation by group; writes sameness.toml.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np

from fit_weights import Table, fit, write
from pantau.events.coders import load_coder
from pantau.reading.reader import mentions_of, with_sentences
from pantau.stories.gist import Gist, gist_of
from pantau.stories.sameness import FEATURES, features
from pantau.views.answers import Text
from stories import OUT

HARD, REPORTS = 0.2, 0.3  # what a pair of these counts
THRESHOLD = 0.3
FOLDS = 10
STRENGTH = 0.05  # the inverse of the regularisation: the pairs are few


def main() -> None:
    """Trains, checks and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--hard", type=Path, nargs="*", default=[])
    parser.add_argument("--reports", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    pairs, hard, reports = map(_read, (options.pairs, options.hard, options.reports))
    table = _table(pairs, 1.0)
    extra = [_table(hard, HARD), _table([pair | {"same": True} for pair in reports], REPORTS)]
    groups = np.array([hash_of(pair["group"]) % FOLDS for pair in pairs])
    said = np.zeros(len(pairs), bool)
    for fold in range(FOLDS):
        rest = Table(*(part[groups != fold] for part in table))
        slopes, constant = fit([rest, *extra], STRENGTH)
        said[groups == fold] = table.features[groups == fold] @ slopes + constant > THRESHOLD
    hit = (said & table.right).sum()
    print(f"F1 by cross-validation: {2 * hit / (said.sum() + table.right.sum()):.3f}")
    write("sameness", FEATURES, fit([table, *extra], STRENGTH), options.out, THRESHOLD)


def _read(paths: list[Path]) -> list[dict[str, Any]]:
    return [json.loads(line) for path in paths for line in path.read_text().splitlines()]


def hash_of(group: str) -> int:
    """A number of a group that is the same on every machine."""
    return sum(ord(letter) * 31**place for place, letter in enumerate(group))


def _table(pairs: list[dict[str, Any]], weight: float) -> Table:
    rows = [features(_gist(pair["a"]), _gist(pair["b"])) for pair in pairs]
    right = np.array([pair["same"] for pair in pairs], bool)
    return Table(np.array(rows).reshape(-1, len(FEATURES)), right, np.full(len(pairs), weight))


def _gist(report: dict[str, Any]) -> Gist:
    article, sentences = with_sentences(Text.model_validate({"id": "report", **report}).article())
    return gist_of(
        article, sentences, load_coder("rules").code(article, sentences, mentions_of(article, sentences))
    )


if __name__ == "__main__":
    main()
