"""The shape of the code: files, functions, types, docstrings, import cycles, each against its aim.

    python tools/shape.py            a table; exit code 1 where an aim is missed
    python tools/shape.py --json     the same as one JSON object

A wish that is not yet met is shown so, and does not change the exit code.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from shape_figures import Figure, as_json, failed, table
from shape_files import SourceFile, read_folder
from shape_imports import depth, imports, in_cycles

ROOT = Path(__file__).parents[1]


def code_figures(package: Path, test_lines: int) -> list[Figure]:
    """The figures of a package, with aims."""
    files = read_folder(package)
    graph = imports(package)
    functions = [function for file in files for function in file.functions]
    public = [function for function in functions if function.public]
    longest_file, longest = _longest_file(files, package), _longest_function(files, package)
    lines = sum(file.lines for file in files)
    return [
        Figure("files", len(files)),
        Figure("lines", lines),
        Figure("median file, lines", median(file.lines for file in files), "at most", 130),
        Figure("p90 file, lines", _p90([file.lines for file in files]), "at most", 300),
        Figure("longest file, lines", longest_file[0], "at most", 500, where=longest_file[1]),
        Figure("functions", len(functions)),
        Figure("median function, lines", median(each.lines for each in functions), "at most", 10),
        Figure("longest function, lines", longest[0], "at most", 80, where=longest[1]),
        Figure("functions fully typed, %", _share([each.typed for each in functions]), "at least", 100),
        Figure("public functions", len(public)),
        Figure("public functions with docstring, %", _share([each.documented for each in public])),
        Figure("modules in import cycles", len(in_cycles(graph)), "at most", 0, where=" ".join(in_cycles(graph))),
        Figure("longest chain of imports", depth(graph)),
        Figure("test lines per source line", round(test_lines / lines, 2), "at least", 1, wish=True),
    ]


def test_figures(folder: Path) -> list[Figure]:
    """The figures of the tests, without aims."""
    files = read_folder(folder)
    functions = [function for file in files for function in file.functions]
    longest_file, longest = _longest_file(files, folder), _longest_function(files, folder)
    return [
        Figure("files", len(files)),
        Figure("lines", sum(file.lines for file in files)),
        Figure("median file, lines", median(file.lines for file in files)),
        Figure("longest file, lines", longest_file[0], where=longest_file[1]),
        Figure("functions", len(functions)),
        Figure("longest function, lines", longest[0], where=longest[1]),
        Figure("functions fully typed, %", _share([each.typed for each in functions])),
    ]


def main(arguments: Sequence[str]) -> int:
    """Prints the figures; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description="The shape of the code against its aims.")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    asked = parser.parse_args(arguments)
    tests = test_figures(ROOT / "tests")
    code = code_figures(ROOT / "src" / "pantau", sum(file.lines for file in read_folder(ROOT / "tests")))
    if asked.json:
        print(json.dumps({"src/pantau": as_json(code), "tests": as_json(tests)}, indent=2))
    else:
        print(table("src/pantau", code), table("tests", tests), sep="\n\n")
    return int(failed(code))


def _longest_file(files: Sequence[SourceFile], folder: Path) -> tuple[int, str]:
    file = max(files, key=lambda file: file.lines)
    return file.lines, str(file.path.relative_to(folder))


def _longest_function(files: Sequence[SourceFile], folder: Path) -> tuple[int, str]:
    named = [
        (each.lines, f"{file.path.relative_to(folder)} {each.name}") for file in files for each in file.functions
    ]
    return max(named)


def _p90(numbers: Sequence[int]) -> int:
    """The least number that nine tenths of the numbers do not exceed."""
    return sorted(numbers)[(9 * len(numbers) + 9) // 10 - 1]


def _share(facts: Sequence[bool]) -> float:
    """Percent, rounded down so that 100 means all."""
    return 1000 * sum(facts) // len(facts) / 10 if facts else 100.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
