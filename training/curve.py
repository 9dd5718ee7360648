"""Learning curve: F1 against the number of labelled sentences, real and own-written apart.

usage: python curve.py --wheel WHEEL --news FOLDER --out FOLDER [--epochs N] [--layers N] KIND:NUMBER …

KIND is `real`, `own` or `both`; NUMBER sentences of it, by chance, or `all`. Each is a training of its own; prints
one JSON line each with what the coder `both` reaches on the dev sets of ../shared.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCORE = """
import json, sys
sys.path.insert(0, "tests/quality")
from coding import events
from measures import EVENT_SETS
found = {name: events(name, "both")[1] for name in EVENT_SETS}
print(json.dumps({name: {key: round(each[key], 3) for key in ("whole", "type")} for name, each in found.items()}))
"""


def main() -> None:
    """Trains and scores each point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", default="6")
    parser.add_argument("--layers", default="9")
    parser.add_argument("points", nargs="+", metavar="KIND:NUMBER")
    options = parser.parse_args()
    for point in options.points:
        folder = options.out / point.replace(":", "_")
        _train(point, folder, options)
        print(json.dumps({"labels": point, **_scores(folder)}), flush=True)


def _train(point: str, folder: Path, options: argparse.Namespace) -> None:
    kind, _, number = point.partition(":")
    command = [
        sys.executable,
        "train.py",
        "--wheel",
        str(options.wheel.resolve()),
        "--news",
        str(options.news.resolve()),
    ]
    command += ["--out", str(folder.resolve()), "--epochs", options.epochs, "--layers", options.layers]
    command += [] if kind == "both" else ["--kind", kind]
    command += [] if number in {"", "all"} else ["--number", number]
    subprocess.run(command, cwd=ROOT / "training", check=True, stdout=sys.stderr)


def _scores(folder: Path) -> dict[str, dict[str, float]]:
    model = {"PANTAU_MODEL": str(folder.resolve())}
    done = subprocess.run(
        [sys.executable, "-c", SCORE], cwd=ROOT, check=True, env=os.environ | model, stdout=subprocess.PIPE
    )
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
