"""Page furniture taken out of lines of text (data/boilerplate/*.toml)."""

import re
from functools import cache, lru_cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from pantau.articles.lists import joined_marks
from pantau.datafiles import find, table

_LONGEST = 300
"""Furniture stands on short lines; longer ones are text."""
_STOP_SHARE = 0.5
"""The share of the words that has to stand before a line that ends the article."""


def _compiles(expression: str) -> str:
    try:
        re.compile(expression)
    except re.error as error:
        raise ValueError(f"{expression}: {error}") from error
    return expression


Expression = Annotated[str, AfterValidator(_compiles)]


class Furniture(BaseModel):
    """The regular expressions of one language, and words (see the comments in the files)."""

    model_config = ConfigDict(extra="forbid")

    line: list[Expression] = []
    stop: list[Expression] = []
    tail: list[Expression] = []
    last: list[Expression] = []
    words: list[str] = []
    byline: list[Expression] = []
    nobody: list[str] = []
    not_found: list[Expression] = []
    paywall: list[Expression] = []


@cache
def furniture() -> dict[str, Furniture]:
    """The tables by language; a user's table adds to ours."""
    found: dict[str, Furniture] = {}
    for path in find("boilerplate/??.toml"):
        ours, new = found.get(path.stem, Furniture()), table(path, Furniture)
        both = {name: getattr(ours, name) + getattr(new, name) for name in Furniture.model_fields}
        found[path.stem] = Furniture(**both)
    return found


def clean(lines: list[str]) -> list[str]:
    """The lines that are text: furniture, sign-offs and all behind the article taken out.

    Cleaning what is clean changes nothing.
    """
    before: list[str] = []
    while lines != before:
        before = lines
        lines = [
            cut for line in _ended(joined_marks(lines)) if (cut := _cut(line, "tail")) and not is_furniture(cut)
        ]
        if lines:
            lines = [*lines[:-1], _cut(lines[-1], "last")]
        lines = [line for line in lines if line]
    return lines


def is_furniture(line: str) -> bool:
    """Whether the whole line is page furniture."""
    return _is_whole(line, "line")


@lru_cache(maxsize=1 << 12)
def _is_whole(line: str, name: str) -> bool:
    return len(line) <= _LONGEST and bool(pattern(name).fullmatch(line))


def _ended(lines: list[str]) -> list[str]:
    """The lines before the first one that ends the article."""
    sizes = [len(line.split()) for line in lines]
    for number, line in enumerate(lines):
        if _is_whole(line, "stop") and sum(sizes[:number]) >= _STOP_SHARE * sum(sizes):
            return lines[:number]
    return lines


@lru_cache(maxsize=1 << 12)
def _cut(line: str, name: str) -> str:
    found = pattern(name).search(line, max(0, len(line) - _LONGEST))
    return line[: found.start()].rstrip() if found else line.strip()


@cache
def pattern(name: str) -> re.Pattern[str]:
    """All regular expressions of this name in all languages, as one; what cuts has to reach the line's end."""
    parts = [f"(?:{part})" for one in furniture().values() for part in getattr(one, name)]
    ending = r"\s*$" if name in ("tail", "last") else ""
    return re.compile(f"(?:{'|'.join(parts)}){ending}", re.IGNORECASE)
