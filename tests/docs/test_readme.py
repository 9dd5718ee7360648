"""The README's output is what the program prints today."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import readme  # noqa: E402


def test_the_readme_shows_true_output() -> None:
    assert readme.written() == readme.output(), "README.md is stale; run: .venv/bin/python tools/readme.py --write"


def test_the_first_screen_has_the_two_commands() -> None:
    first = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:20])
    assert "make run" in first
    assert "make test" in first
