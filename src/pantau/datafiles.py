"""Data files: knowledge in readable files, checked at the door, with file and line in every error.

A user's own folder (`PANTAU_DATA`) has the same sub-folders as ours; its files are read after ours.
"""

import csv
import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from pantau.errors import DataError
from pantau.settings import data_folders

Row = TypeVar("Row", bound=BaseModel)


def find(pattern: str) -> list[Path]:
    """All data files that match a glob such as `register/*.csv`: ours first, then the user's, each sorted."""
    return [path for folder in data_folders() for path in sorted(folder.glob(pattern))]


def rows(
    path: Path, model: type[Row], known: Callable[[int], dict[str, str]] | None = None
) -> Iterator[tuple[int, Row]]:
    """The rows of a CSV file with a heading, checked against `model`, each with its line number.

    Empty cells are left out, so that the model's defaults hold; `known` gives what is known of a line beside its
    cells. A line that begins with # is a comment.

    Raises: DataError with `file:line` and the reason.
    """
    for number, row in checked(path, model, known):
        if isinstance(row, DataError):
            raise row
        yield number, row


def checked(
    path: Path, model: type[Row], known: Callable[[int], dict[str, str]] | None = None
) -> Iterator[tuple[int, Row | DataError]]:
    """As `rows`, but a row that is wrong is given as its error, and the rest goes on."""
    try:
        lines = [line.rstrip("\r") for line in path.read_text(encoding="utf-8-sig").split("\n")]
        numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
        heading = _heading(numbered[0][1], model, known(0) if known else {}) if numbered else []
    except (OSError, ValueError, csv.Error) as error:
        yield 0, DataError("data_invalid", path, reason=str(error))
        return
    for number, line in numbered[1:]:
        try:
            yield number, _row(line, heading, model, f"{path}:{number}", known(number) if known else {})
        except DataError as error:
            yield number, error


def _heading(line: str, model: type[Row], known: dict[str, str]) -> list[str]:
    """The names of the columns. Raises: ValueError where one is no field of the model."""
    names = next(csv.reader([line]))
    wrong = [name for name in names if name not in model.model_fields or name in known]
    if wrong:
        raise ValueError(f"there is no column {', '.join(wrong)}")
    return names


def _row(line: str, heading: list[str], model: type[Row], where: str, known: dict[str, str]) -> Row:
    cells = _cells(line, where)
    if len(cells) != len(heading):
        raise DataError("data_invalid", where, reason=f"{len(cells)} cells where the heading has {len(heading)}")
    return _checked({name: cell for name, cell in zip(heading, cells, strict=True) if cell} | known, model, where)


def _cells(line: str, where: str) -> list[str]:
    if '"' not in line:
        return line.split(",")
    try:
        return next(csv.reader([line], strict=True))
    except csv.Error as error:
        raise DataError("data_invalid", where, reason=str(error)) from error


def table(path: Path, model: type[Row]) -> Row:
    """A TOML file, checked against `model`. Raises: DataError with `file:line` and the reason."""
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except OSError as error:
        raise DataError("data_missing", path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        line = re.search(r"at line (\d+)", str(error))
        last = path.read_bytes().count(b"\n") + 1
        raise DataError("data_invalid", f"{path}:{line[1] if line else last}", reason=str(error)) from error
    try:
        return model.model_validate(content)
    except ValidationError as error:
        place = error.errors()[0]["loc"]
        raise DataError("data_invalid", f"{path}:{_line_of(text, place)}", reason=_reason(error)) from error


def put(path: Path, content: bytes) -> None:
    """Writes a file that is there whole or not at all, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(content)
    part.replace(path)


def digest() -> str:
    """SHA-256 over all data files, names and contents: a part of the readers' version."""
    total = hashlib.sha256()
    for folder in data_folders():
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".csv", ".toml"} and "texts" not in path.parts:
                total.update(str(path.relative_to(folder)).encode())
                total.update(path.read_bytes())
    return total.hexdigest()


def _checked(filled: dict[str, str], model: type[Row], where: str) -> Row:
    try:
        return model.model_validate(filled)
    except ValidationError as error:
        raise DataError("data_invalid", where, reason=_reason(error)) from error


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"


def _line_of(text: str, place: tuple[int | str, ...]) -> int:
    """The line of the innermost key of `place` that can be found in the file (the first line if none can)."""
    line = 1
    for part in place:
        name = re.escape(str(part))
        found = re.compile(rf"^\s*\[?\[?[^\n=]*\b{name}\b", re.MULTILINE).search(text, _start(text, line))
        if isinstance(part, str) and found:
            line = text.count("\n", 0, found.start() + 1) + 1
    return line


def _start(text: str, line: int) -> int:
    return sum(len(part) + 1 for part in text.split("\n")[: line - 1])
