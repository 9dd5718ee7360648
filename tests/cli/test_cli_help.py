"""The command as such: help, version, wrong use, and how quickly it answers."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import typer.main
from typer.testing import Result

from pantau.cli.app import app

Pantau = Callable[..., Result]


def commands(group: Any, words: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name, each in group.commands.items():
        found += commands(each, (*words, name)) if hasattr(each, "commands") else [(*words, name)]
    return found


COMMANDS = commands(typer.main.get_command(app))

OFFERED = {
    *(
        "run",
        "today",
        "dyad",
        "events",
        "event",
        "claims",
        "retold",
        "stories",
        "story",
        "search",
        "coverage",
        "export",
        "import",
        "doctor",
    ),
    *("extract", "code", "check", "cluster", "compare"),
    *("judge-flag", "judge-merge", "judge-split", "judge-lock", "judge-list", "judge-undo", "judge-export"),
    *("collect", "sources-list", "sources-check"),
    *(
        "register-show",
        "register-history",
        "register-check",
        "register-refresh",
        "register-export",
        "codebook-show",
        "codebook-check",
    ),
}


def python(*words: str) -> str:
    command = [sys.executable, *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_it_offers_what_there_is_and_nothing_else() -> None:
    assert {"-".join(words) for words in COMMANDS} == OFFERED


@pytest.mark.parametrize("words", COMMANDS, ids="-".join)
def test_every_help_has_an_example_that_names_the_command(words: tuple[str, ...], pantau: Pantau) -> None:
    result = pantau(*words, "--help")
    assert result.exit_code == 0
    example = result.stdout.partition("Example:")[2]
    assert f"pantau {' '.join(words)}" in example
    for option in ("--ui", "--quiet", "--verbose"):
        assert option in result.stdout


def test_version(pantau: Pantau) -> None:
    assert pantau("--version").stdout.startswith("pantau 0.")


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("run",),
        ("run", "no/such/folder"),
        ("dyad", "RUS"),
        ("dyad", "RUS", "Atlantis"),
        ("today", "--ui", "fr"),
        ("code", "no/such/file.jsonl"),
        ("events", "--modality", "perhaps"),
        ("events", "--since", "yesterday"),
        ("register", "show", "Atlantis"),
        ("codebook", "show", "DANCE"),
        ("judge", "flag", "zzzz", "wrong", "--note", "x"),
        ("judge", "flag", "zzzz", "wrong"),
        ("judge", "undo", "zzzz"),
        ("code", "--text", "x", "--pairs"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_and_exits_with_2(words: tuple[str, ...], pantau: Pantau, store: str) -> None:
    result = pantau(*words, PANTAU_STORE=store)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr


def test_a_missing_store_is_told_with_the_next_step(pantau: Pantau, tmp_path: Any) -> None:
    missing = tmp_path / "none.db"
    result = pantau("today", "--store", str(missing))
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert str(missing) in result.stderr and "pantau run" in result.stderr
    assert not missing.exists()


def test_verbose_says_where_an_error_arose(pantau: Pantau, tmp_path: Any) -> None:
    result = pantau("today", "--verbose", "--store", str(tmp_path / "none.db"))
    assert "Traceback" in result.stderr and "StoreError" in result.stderr


def test_the_interface_language_can_be_chosen(pantau: Pantau, tmp_path: Any) -> None:
    result = pantau("today", "--ui", "id", "--store", str(tmp_path / "none.db"))
    assert "basis data" in result.stderr.lower()


def test_the_command_line_loads_no_heavy_room() -> None:
    loaded = set(python("-c", "import sys, pantau.cli.app; print(*sys.modules)").split())
    heavy = {
        "pydantic",
        "sqlalchemy",
        "trafilatura",
        "rich.console",
        "pantau.door",
        "pantau.store",
        "pantau.reading",
    }
    assert loaded & heavy == set()
    assert "pantau.cli.app" in loaded


def test_python_dash_m_is_the_command() -> None:
    assert python("-m", "pantau", "--version").startswith("pantau ")
