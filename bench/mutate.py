"""Broken and hostile inputs: no crash, no hang, each bad one named.

usage: python bench/mutate.py [--number 1000] [--seed 1] [--only TEXT] [--run]

Every mutant (tests/quality/mutants.py) goes through what `pantau extract` does, in this process, with a limit of
ten CPU seconds and with a network that fails when it is touched. `--run` reads a folder of them with `pantau run`
as well. Prints a line for each problem and for the slowest, then one JSON line of figures; the exit code is 1
where there is a problem.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "quality"))

from trial import run_folder, trial

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only mutants whose name holds this")
    parser.add_argument("--run", action="store_true", help="`pantau run` over a folder of them as well")
    given = parser.parse_args()
    tried = trial(given.number, given.seed, given.only)
    for line in tried.problems:
        print(line)
    for seconds, name in tried.slowest:
        print(f"{seconds:6.2f} s  {name}")
    print(json.dumps(tried.figures))
    problems = list(tried.problems)
    if given.run:
        problems += run_folder(given.seed)
        print(json.dumps({"run": "\n".join(problems[len(tried.problems) :]) or "whole"}))
    sys.exit(bool(problems))
