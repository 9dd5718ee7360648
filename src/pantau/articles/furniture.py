"""Page furniture taken out of lines of text (data/boilerplate/*.toml)."""

import re
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from pantau.articles.lists import joined_marks
from pantau.datafiles import find, table

_LONGEST, _SHORT = 300, 100
"""Furniture stands on lines of so many characters at most; longer ones are text."""
_STOP_SHARE = 0.5
"""The share of the words that has to stand before a line that ends the article."""
_FEW = 2
"""With fewer paragraphs behind them, titles of other articles end the article."""
_ENDS = tuple('.!?…”"')


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
    holds: list[Expression] = []
    ends: list[Expression] = []
    stop: list[Expression] = []
    related: list[Expression] = []
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
    known: set[str] = set()
    while lines != before:
        before = lines
        lines = [
            cut
            for line in _ended(joined_marks(lines))
            if (cut := line if line in known else _cut(line, "tail")) and (cut in known or not is_furniture(cut))
        ]
        known.update(lines)
        if lines:
            lines = [*lines[:-1], _cut(lines[-1], "last")]
        lines = [line for line in lines if line]
    return lines


def is_furniture(line: str) -> bool:
    """Whether the whole line is page furniture."""
    if len(line) > _LONGEST:
        return False
    low = line.lower()
    if _whole("line").fullmatch(low) or any(end.search(low) for end in _each("ends")):
        return True
    return len(line) <= _SHORT and any(part.search(low) for part in _each("holds"))


def without_titles(lines: list[str]) -> list[str]:
    """The lines of a pasted text without the titles of other articles in it, which were links on its page."""
    kept: list[str] = []
    among = False
    for line in lines:
        among = _is_whole("related", line) or (among and not (line and _is_text(line)))
        if not among:
            kept.append(line)
    return kept


def _ended(lines: list[str]) -> list[str]:
    """The lines before the first one that ends the article."""
    for number, line in enumerate(lines):
        ends = _is_whole("stop", line) or (
            _is_whole("related", line) and sum(map(_is_paragraph, lines[number + 1 :])) < _FEW
        )
        if ends and _share(lines[:number], lines) >= _STOP_SHARE:
            return lines[:number]
    return lines


def _share(part: list[str], lines: list[str]) -> float:
    """The share of the text's words that stands in a part of its lines, 0 to 1."""
    words, all_words = (sum(len(one.split()) for one in some if not is_furniture(one)) for some in (part, lines))
    return words / max(1, all_words)


def _is_whole(name: str, line: str) -> bool:
    return len(line) <= _LONGEST and bool(_whole(name).fullmatch(line.lower()))


def _is_paragraph(line: str) -> bool:
    return len(line.split()) >= 12 and line.endswith(_ENDS)


def _is_text(line: str) -> bool:
    """Whether a line behind the mark of other articles is none of their titles."""
    words = len(line.split())
    return words >= 16 or line.endswith((".", "”")) or (words >= 12 and line.endswith(_ENDS))


def _cut(line: str, name: str) -> str:
    at = max(0, len(line) - _LONGEST)
    starts = [found.start() for end in _each(name) if (found := end.search(line, at))]
    return line[: min(starts)].rstrip() if starts else line.strip()


@cache
def pattern(name: str) -> re.Pattern[str]:
    """All regular expressions of this name in all languages, as one for which case does not count."""
    return re.compile("|".join(f"(?:{part})" for part in _sources(name)), re.IGNORECASE)


@cache
def _whole(name: str) -> re.Pattern[str]:
    """All of this name as one, for lines in lower case: four times as fast as with case ignored."""
    return re.compile("|".join(f"(?:{_lower(part)})" for part in _sources(name)))


@cache
def _each(name: str) -> tuple[re.Pattern[str], ...]:
    """Each of this name, to search with: one that begins with a known character is found fast that way."""
    if name == "holds":
        return tuple(re.compile(_lower(part)) for part in _sources(name))
    if name == "ends":
        return tuple(re.compile(rf"(?:{_lower(part)})\s*$") for part in _sources(name))
    return tuple(re.compile(rf"(?:{part})\s*$", re.IGNORECASE) for part in _sources(name))


def _sources(name: str) -> list[str]:
    return [part for one in furniture().values() for part in getattr(one, name)]


def _lower(expression: str) -> str:
    """In lower case, but for escapes such as `\\W`."""
    return re.sub(r"\\.|[^\\]", lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), expression)


def forget() -> None:
    """Forgets the tables, so that they are read again."""
    for known in (furniture, pattern, _whole, _each):
        known.cache_clear()
