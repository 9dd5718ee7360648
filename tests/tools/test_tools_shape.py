"""The shape tool: what it counts, how it finds cycles, and when it fails."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from shape import code_figures
from shape_figures import Figure, failed, table
from shape_files import read_file
from shape_imports import depth, imports, in_cycles

TOOL = Path(__file__).parents[2] / "tools" / "shape.py"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_functions_are_public_typed_and_documented_or_not(tmp_path: Path) -> None:
    source = """
from typing import overload

@overload
def seen(a: int) -> int: ...
def seen(a: int) -> int:
    "Says what it does."
    def inner(b): return b
    return a

class Open:
    def method(self, a: int, *rest: str) -> None: pass
    @staticmethod
    def still(a) -> None: pass
    def _hidden(self) -> None: pass

class _Shut:
    async def method(self, *, a): pass
"""
    path = write(tmp_path, {"one": source}) / "one.py"
    found = {each.name: each for each in read_file(path).functions}
    assert set(found) == {"seen", "inner", "Open.method", "Open.still", "Open._hidden", "_Shut.method"}
    assert {name for name, each in found.items() if each.public} == {"seen", "Open.method", "Open.still"}
    assert {name for name, each in found.items() if not each.typed} == {"inner", "Open.still", "_Shut.method"}
    assert {name for name, each in found.items() if each.documented} == {"seen"}
    assert found["seen"].lines == 4


def test_cycles_are_found_only_where_modules_import_each_other_when_loaded(tmp_path: Path) -> None:
    package = write(
        tmp_path / "house",
        {
            "one": "from house.two import b",
            "two": "import house.three",
            "three": "try:\n    from . import one\nexcept ImportError:\n    pass",
            "apart": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from house import late",
            "late": "from house import apart\ndef f() -> None:\n    from house import late",
        },
    )
    graph = imports(package)
    assert in_cycles(graph) == ["house.one", "house.three", "house.two"]
    assert graph["house.apart"] == frozenset()
    assert depth(graph) == 2


def test_a_package_that_is_imported_through_its_door_counts(tmp_path: Path) -> None:
    package = write(
        tmp_path / "house",
        {
            "room/__init__": "from house.room.door import open_",
            "room/door": "from house.room import key\nopen_ = 1",
            "room/key": "",
            "hall": "from house.room import open_",
        },
    )
    graph = imports(package)
    assert graph["house.hall"] == {"house.room"}
    assert graph["house.room.door"] == {"house.room.key"}
    assert in_cycles(graph) == [] and depth(graph) == 4


def test_a_missed_aim_fails_and_names_the_place(tmp_path: Path) -> None:
    body = "".join(f"    a{number} = {number}\n" for number in range(90))
    package = write(tmp_path / "house", {"one": f"def long() -> None:\n{body}"})
    figures = code_figures(package, test_lines=200)
    assert failed(figures)
    line = next(line for line in table("house", figures).splitlines() if "longest function" in line)
    assert "91" in line and "MISSED" in line and "one.py long" in line


def test_a_wish_does_not_fail() -> None:
    assert not failed([Figure("tests", 0.5, "at least", 1, wish=True), Figure("files", 3)])
    assert failed([Figure("typed", 99.9, "at least", 100)])


@pytest.mark.parametrize("name", ["one", "half", "none"])
def test_typed_share_is_100_only_where_all_are(tmp_path: Path, name: str) -> None:
    source = {"one": "def a() -> None: ...", "half": "def a() -> None: ...\ndef b(): ...", "none": "def b(): ..."}
    figures = code_figures(write(tmp_path / "house", {"one": source[name]}), test_lines=9)
    typed = next(each.value for each in figures if "typed" in each.name)
    assert typed == {"one": 100, "half": 50, "none": 0}[name]


def test_the_house_has_the_shape_it_should_have() -> None:
    result = subprocess.run([sys.executable, TOOL, "--json"], capture_output=True, text=True, check=False)
    found = json.loads(result.stdout)
    missed = {name: each for name, each in found["src/pantau"].items() if not each.get("met", True)}
    assert {name for name, each in missed.items() if not each["wish"]} == set(), missed
    assert result.returncode == 0
    assert found["src/pantau"]["files"]["value"] > 100
