"""The page of commands is what the commands themselves say."""

from pathlib import Path

import pytest

from commands import WIDTH, page

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_the_page_is_fresh() -> None:
    fresh = PAGE.read_text(encoding="utf-8") == page()
    assert fresh, "docs/commands.md is stale; run: .venv/bin/python tools/commands.py --write"


def test_it_has_every_command_with_its_example() -> None:
    text = page()
    for words in ("run", "dyad", "register show", "codebook check", "extract"):
        part = text.partition(f"## pantau {words}\n")[2].partition("\n## ")[0]
        assert f"Usage: pantau {words} " in part
        assert f"pantau {words}" in part.partition("Example:")[2]
        assert "-h, --help" in part


def test_it_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    before = page()
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("PANTAU_LANG", "id")
    assert page() == before
    inside = [line for block in before.split("```text\n")[1:] for line in block.partition("```")[0].splitlines()]
    assert max(map(len, inside)) <= WIDTH
