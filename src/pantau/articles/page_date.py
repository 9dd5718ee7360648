"""The dates that stand in a page's visible text around its title."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache

from pantau.articles.blocks import Block
from pantau.articles.calendar import fields
from pantau.articles.date_line import change_line, date_line, relative_line
from pantau.articles.lang import Habits
from pantau.articles.layout import class_words

_BEFORE, _BEHIND, _INTO, _BELOW, _FAR_BELOW = 8, 12, 3, 4, 20
_NEAREST = 40
"""So many lines from the title or the text a date still belongs to the article."""


def near_title(blocks: Sequence[Block], body: Sequence[Block], title_at: int | None) -> list[Block]:
    """The lines where a page says when it was published and by whom, best first.

    Those between title and text and the first ones of the text, those in front of the title (of the text, where
    there is no title), and the few behind the text; never comments or other articles.
    """
    first = blocks.index(body[0]) if body else len(blocks)
    at = first if title_at is None else title_at
    around = [*blocks[at : at + _BEHIND], *blocks[max(at, first - _BEFORE) : first + _INTO]]
    around += reversed(blocks[max(0, at - _BEFORE) : at])
    around += below(blocks, body, _BELOW)
    return [block for block in around if not block.box.elsewhere]


def below(blocks: Sequence[Block], body: Sequence[Block], count: int = _FAR_BELOW) -> list[Block]:
    """The next lines behind the text."""
    last = blocks.index(body[-1]) if body else len(blocks)
    return [block for block in blocks[last + 1 : last + 1 + count] if not block.box.elsewhere]


def stated_near(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """What the markup of these lines states."""
    for block in blocks:
        for written in block.times:
            yield "meta", written


def shown_near(blocks: Sequence[Block], habits: Habits, now: datetime | None) -> Iterator[tuple[str, str]]:
    """What these lines say to the reader; `now` is when the page was fetched, for `2 jam yang lalu`."""
    for block in blocks:
        if moment := date_line(block.text, habits.day_first):
            yield "text", block.text[moment.start : moment.end]
        elif now and (day := relative_line(block.text, now)):
            yield "text", day


def change_shown(blocks: Sequence[Block], habits: Habits) -> Iterator[tuple[str, str]]:
    """What these lines say of the last change."""
    for block in blocks:
        if moment := change_line(block.text, habits.day_first):
            yield "text", block.text[moment.start : moment.end]


def shown_farther(
    blocks: Sequence[Block], body: Sequence[Block], title_at: int | None, habits: Habits
) -> Iterator[tuple[str, str]]:
    """Dates in the rest of the page: in boxes that are marked as dates first, then the nearest to title or text.

    Lines in front of the title count only where they are marked: the day of today stands there.
    """
    first = blocks.index(body[0]) if body else 0
    at = first if title_at is None else title_at
    found: list[tuple[bool, int, str]] = []
    for number, block in enumerate(blocks):
        away = min(abs(number - at), abs(number - first))
        if away > _NEAREST or block.box.elsewhere or (block.words > 25 and not block.heading):
            continue
        marked = _is_marked(block)
        moment = date_line(block.text, habits.day_first) if marked or number >= at else None
        if moment and moment.day:
            found.append((not marked, away, block.text[moment.start : moment.end]))
    for _, _, written in sorted(found):
        yield "text", written


def _is_marked(block: Block) -> bool:
    boxes = [block.box] if block.box.parent is None else [block.box, block.box.parent]
    tokens = [token for box in boxes for token in box.marks.split()[:10]]
    return any(word in _marks() for token in tokens for word in class_words(token))


@cache
def _marks() -> frozenset[str]:
    return frozenset(fields().marks)
