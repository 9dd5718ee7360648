"""The gate: floors on accuracy and speed, pinned with a hash of the set they were measured on.

    python tests/quality/gate.py                       measures everything and prints it beside the floors
    python tests/quality/gate.py --update              raises floors to what is measured (less the noise margin)
    python tests/quality/gate.py --update --allow-regression    may lower them too; say why in the commit

A floor is never lowered silently (shared/design/anchors.md, lesson 11). Sets lie in ../shared, which is no part
of the product; where they are missing the tests that need them are skipped, loudly.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
MARGIN = 0.005  # of the figure: what may differ between machines
SPEED_MARGIN = 0.5  # a shared machine is noisy: half of what was pinned is still no regression
SHARED = Path(os.environ.get("PANTAU_SHARED") or HERE.parents[2] / "shared")


def shared(path: str) -> Path:
    """A file of ../shared. Raises: FileNotFoundError where it is not there."""
    found = SHARED / path
    if not found.exists():
        raise FileNotFoundError(f"{found} is missing: the quality tests need ../shared beside the checkout")
    return found


def scorer(name: str) -> ModuleType:
    """A scorer of ../shared/bench as a module."""
    spec = importlib.util.spec_from_file_location(name, shared(f"bench/{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def digest(path: Path) -> str:
    """SHA-256 of a set, so that a floor is never compared with figures on another set."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def floors() -> dict[str, Any]:
    """All pinned floors: measure → {"set": hash, "floors": {figure: least value}}."""
    return json.loads(FLOORS.read_text()) if FLOORS.exists() else {}


def below(measure: str, set_hash: str, figures: dict[str, float]) -> list[str]:
    """What falls short of its floor, in words; empty where nothing does."""
    pinned = floors().get(measure)
    if pinned is None:
        return [f"{measure}: no floor is pinned; run tests/quality/gate.py --update"]
    if pinned["set"] != set_hash:
        return [f"{measure}: the set changed ({set_hash}, pinned on {pinned['set']}); measure and pin it anew"]
    return [
        f"{measure}: {name} is {figures[name]:.4f}, the floor is {least:.4f}"
        for name, least in pinned["floors"].items()
        if figures[name] < least
    ]


def pin(measure: str, set_hash: str, figures: dict[str, float], *, allow_regression: bool) -> list[str]:
    """Raises the floors of a measure to the figures less the margin; gives what it refused to lower."""
    known = floors()
    old = known.get(measure, {}).get("floors", {})
    margin = SPEED_MARGIN if measure.startswith("speed/") else MARGIN
    new = {name: round(figure * (1 - margin), 4) for name, figure in figures.items()}
    refused = [
        f"{measure}: {name} would fall from {old[name]} to {new[name]}"
        for name in new
        if new[name] < old.get(name, 0)
    ]
    if not allow_regression:
        new = {name: max(value, old.get(name, 0)) for name, value in new.items()}
    known[measure] = {"set": set_hash, "floors": new}
    FLOORS.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n")
    return [] if allow_regression else refused


def main(measures: dict[str, Callable[[], tuple[str, dict[str, float]]]]) -> int:
    """Measures all, prints a line each, and pins where asked. 1 where something is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    parser.add_argument("--only", help="the measures whose names contain this")
    options = parser.parse_args()
    failed = False
    for name, measure in measures.items():
        if options.only and options.only not in name:
            continue
        set_hash, figures = measure()
        print(name, json.dumps({key: round(value, 4) for key, value in figures.items()}))
        if options.update:
            problems = pin(name, set_hash, figures, allow_regression=options.allow_regression)
        else:
            problems = below(name, set_hash, figures)
        failed = failed or bool(problems)
        for problem in problems:
            print("  !", problem, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    from measures import MEASURES

    sys.exit(main(MEASURES))
