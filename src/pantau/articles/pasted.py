"""Text as it was pasted or handed over: title, date and byline at its head, furniture around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pantau.articles.authors import byline
from pantau.articles.date_line import change_line, date_line
from pantau.articles.furniture import clean, is_furniture, without_titles
from pantau.articles.lists import split_items
from pantau.articles.names import plain

_HEAD_LINES = 8
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_LIST = re.compile(r"[-–—•*·●]\s|\d{1,2}[.)]\s|[-–—•*·●]$")


@dataclass(frozen=True, slots=True)
class Pasted:
    """`dates` are the written dates in the head, `changes` those of changes, `bylines` its lines that name
    authors, `lines` the clean text.
    """

    title: str | None
    dates: tuple[str, ...]
    changes: tuple[str, ...]
    bylines: tuple[str, ...]
    lines: list[str]


def read_pasted(text: str, title: str | None, day_first: bool | None) -> Pasted:
    """Takes a text apart; `title` is given, or the first line is taken where it looks like one."""
    lines = split_items([" ".join(line.split()) for line in _INVISIBLE.sub("", text).splitlines()])
    while lines and not lines[0]:
        lines = lines[1:]
    if title and lines and plain(lines[0]) == plain(title):
        lines = lines[1:]
    elif not title and _is_title(lines, day_first):
        title, lines = lines[0], lines[1:]
    head = _head_size(lines)
    dated = {number: _date(lines[number], day_first) for number in range(head)}
    signed = [number for number in range(head) if byline(lines[number])]
    changed = {number: _change(lines[number], day_first) for number in range(head)}
    about = {*signed, *(number for number in range(head) if dated[number] or changed[number])}
    rest = [line for number, line in enumerate(lines) if number not in about]
    dates = tuple(written for written in dated.values() if written)
    changes = tuple(written for written in changed.values() if written)
    return Pasted(title, dates, changes, tuple(lines[number] for number in signed), clean(without_titles(rest)))


def _is_title(lines: Sequence[str], day_first: bool | None) -> bool:
    """Whether the first line is a title: short, no sentence, and a text follows.

    Where no empty line and no line of a page's head follows, the next line has to be much longer.
    """
    if len(lines) < 2:
        return False
    first, second = lines[0], lines[1]
    words = len(first.split())
    if not 2 <= words <= 30 or len(first) > 200 or first.endswith((".", ",", ";", ":", "…")) or _LIST.match(first):
        return False
    if is_furniture(first) or _date(first, day_first) or byline(first):
        return False
    follows = next((line for line in lines[1:] if len(line.split()) >= 12), None)
    apart = not second or _date(second, day_first) or byline(second) or is_furniture(second)
    return follows is not None and bool(apart or len(second.split()) >= max(20, 1.5 * words))


def _head_size(lines: Sequence[str]) -> int:
    """How many lines stand before the text begins."""
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if (
            len(line.split()) >= 14
            or (line.endswith((".", "!", "?")) and len(line.split()) >= 6)
            or _LIST.match(line)
        ):
            return number
    return min(_HEAD_LINES, len(lines))


def _date(line: str, day_first: bool | None) -> str | None:
    moment = date_line(line, day_first)
    return line[moment.start : moment.end] if moment else None


def _change(line: str, day_first: bool | None) -> str | None:
    moment = change_line(line, day_first)
    return line[moment.start : moment.end] if moment else None
