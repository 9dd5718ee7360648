"""Copies on sets that ../shared/bench/make_neardups.py makes, and what the search costs.

usage: python bench/copies.py [--cost NUMBER …]     10000 30000 100000 by default

Prints a JSON line for each language, number of changes and seed (precision, recall, recall by kind of change),
then one for each number of articles: articles a CPU second of the whole search (words, candidates, comparison)
and by how much the memory of its process grew for each article (KB, the articles themselves not counted).
"""

import argparse
import json
import resource
import sys
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "quality"))

from near_copies import cost, scores, stream

SETS = ((7, 60, 400), (11, 100, 600), (23, 150, 800), (99, 80, 500))  # seed, bases, limit


def memory() -> float:
    """The peak of this process' memory in KB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def costed(number: int) -> dict[str, float]:
    """The cost of so many, with the memory."""
    held = list(stream(number))
    before = memory()
    found = cost(number)
    return found | {"kb_each": (memory() - before) / len(held)}


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cost", type=int, nargs="*", default=[10_000, 30_000, 100_000])
    for lang in ("id", "en"):
        for stack in (1, 4):
            for seed, bases, limit in SETS:
                named = {"lang": lang, "stack": stack, "seed": seed, "bases": bases, "limit": limit}
                print(json.dumps(named | rounded(scores(lang, seed, stack, bases, limit))), flush=True)
    for number in parser.parse_args().cost:
        with get_context("spawn").Pool(1) as pool:  # each in a process of its own, for its memory
            print(json.dumps(rounded(pool.apply(costed, (number,)))), flush=True)


def rounded(figures: dict[str, float]) -> dict[str, float]:
    """For people."""
    return {name: round(value, 4) for name, value in figures.items()}


if __name__ == "__main__":
    main()
