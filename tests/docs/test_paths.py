"""What the pages name is there: paths, commands with their options, make targets, Python names, links."""

import pkgutil
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer.main
from naming import PAGES, ROOT, code_spans, commands, exists, links, make_targets, paths, python_names

from pantau.cli.app import app

by_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def test_the_pages_are_found() -> None:
    names = {page.name for page in PAGES}
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "architecture.md", "why.md", "codebook.md"} <= names


@by_page
def test_paths_exist(page: Path) -> None:
    assert [path for path in paths(page.read_text(encoding="utf-8")) if not exists(path)] == []


@by_page
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [target for target in links(text) if not (page.parent / target).exists()] == []


@by_page
def test_commands_and_their_options_exist(page: Path) -> None:
    for words in commands(page.read_text(encoding="utf-8")):
        command, rest = typer.main.get_command(app), words
        while rest and hasattr(command, "commands") and re.fullmatch(r"[a-z]+", rest[0]):
            assert rest[0] in command.commands, f"pantau {' '.join(words)}"
            command, rest = command.commands[rest[0]], rest[1:]
        options = {word.partition("=")[0] for word in rest if re.fullmatch(r"--[a-z][a-z-]*(=.*)?", word)}
        assert options - _options(command) == set(), f"pantau {' '.join(words)}"


def _options(command: Any) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts} | {"--help"}


@by_page
def test_make_targets_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert make_targets(page.read_text(encoding="utf-8")) - targets == set()


@by_page
def test_python_names_exist(page: Path) -> None:
    for name in python_names(page.read_text(encoding="utf-8")):
        assert pkgutil.resolve_name(name) is not None


def test_every_room_has_its_line_in_the_order_of_the_house() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = [layer.removeprefix("pantau.") for layer in project["tool"]["importlinter"]["contracts"][0]["layers"]]
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page.partition("\n## ")[2], re.MULTILINE) == layers[::-1]
    there = {path.stem for path in (ROOT / "src" / "pantau").iterdir() if path.is_dir() or path.suffix == ".py"}
    assert {name for name in there if not name.startswith("_")} - {"data"} == set(layers)


def _packages(required: list[str]) -> set[str]:
    return {re.split(r"[<>=\[;~! ]", each)[0] for each in required}


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = [each for extra in project["project"]["optional-dependencies"].values() for each in extra]
    wanted = _packages([*project["project"]["dependencies"], *extras, *project["build-system"]["requires"]])
    named = set(code_spans((ROOT / "docs" / "why.md").read_text(encoding="utf-8")))
    assert wanted - named == set()


def test_every_dependency_at_run_time_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:import|from) (\w+)", source, re.MULTILINE))
    assert {name.replace("-", "_") for name in _packages(project["project"]["dependencies"])} - imported == set()


def test_what_is_looked_for_is_found() -> None:
    text = "`src/pantau/noun.py`, `no/such.py`, `data/`, `a b/c.py`, `TYPE/*.toml`, `../shared/x.md`, `pantau.db`"
    assert list(paths(text)) == ["src/pantau/noun.py", "no/such.py", "data/"]
    shown = "Try `pantau run x --json` or\n```console\n$ PANTAU_DATA=mine pantau check v.jsonl | head\n```\n"
    assert list(commands(shown)) == [["run", "x", "--json"], ["check", "v.jsonl"]]
    assert make_targets("`make run`, `make it so`") == {"run"}
    assert python_names('`pantau.code("…")`, `pantau.db`') == {"pantau.code"}
