"""The dates that stand in a page's visible text around its title."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache

from pantau.articles.blocks import Block
from pantau.articles.calendar import fields
from pantau.articles.date_line import change_line, date_line, is_labelled, relative_line
from pantau.articles.lang import Habits
from pantau.articles.published import in_local

_BEFORE, _JUST, _BEHIND, _INTO, _BELOW, _FAR_BELOW = 8, 2, 12, 3, 4, 20
_FARTHEST = 60
"""Of the lines between title and text so many in front of the text count, and a few behind the title."""
_NEAREST, _NEAR = 40, 6
"""So many lines from the title or the ends of the text a date still belongs to the article; the second where its
box is said to belong elsewhere."""
_UNMARKED = 2


def near_title(blocks: Sequence[Block], body: Sequence[Block], title_at: int | None) -> list[Block]:
    """The lines where a page says when it was published and by whom, best first.

    Those between title and text and the first ones of the text, those in front of the title (of the text, where
    there is no title), and the few behind the text. Never comments; and what looks like other articles only close
    to the title, and last: templates put date and byline there into boxes of any name.
    """
    first = blocks.index(body[0]) if body else len(blocks)
    at = first if title_at is None else title_at
    end = first + _INTO if first > at else at + (_BEHIND if title_at is not None else _INTO)
    between = [*blocks[at : min(at + _BEHIND, end)], *blocks[max(at + _BEHIND, first - _FARTHEST) : end]]
    just = blocks[max(0, at - _JUST) : at]
    ahead = [block for block in blocks[max(0, at - _BEFORE) : at - _JUST] if not block.box.elsewhere]
    behind = [block for block in below(blocks, body, _BELOW) if not block.box.elsewhere]
    lines = [*between, *reversed(just), *reversed(ahead), *behind]
    return sorted((one for one in lines if not one.box.role.always), key=lambda block: block.box.elsewhere)


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
    local = now and in_local(now, habits)
    for block in sorted(blocks, key=_rank):
        if moment := date_line(block.text, habits.day_first, marked=_rank(block) == 1):
            yield "text", block.text[moment.start : moment.end]
        elif local and (day := relative_line(block.text, local)):
            yield "text", day


def change_shown(blocks: Sequence[Block], habits: Habits) -> Iterator[tuple[str, str]]:
    """What these lines say of the last change."""
    for block in blocks:
        if moment := change_line(block.text, habits.day_first):
            yield "text", block.text[moment.start : moment.end]


def shown_farther(
    blocks: Sequence[Block], body: Sequence[Block], title_at: int | None, habits: Habits
) -> Iterator[tuple[str, str]]:
    """Dates in the rest of the page: labelled ones first, then those in boxes that are marked as dates, then the
    nearest to the title or to an end of the text.

    In front of the title and among other articles only the first two count: the day of today stands there too.
    """
    first, last = (blocks.index(body[0]), blocks.index(body[-1])) if body else (0, 0)
    at = first if title_at is None else title_at
    found: list[tuple[int, int, str]] = []
    for number, block in enumerate(blocks):
        away = min(abs(number - place) for place in (at, first, last))
        if away > _NEAREST or block.box.role.always or first + _INTO <= number <= last:
            continue
        rank = _rank(block)
        far = away > _NEAR and rank > 0
        if (block.box.elsewhere and (far or rank == _UNMARKED)) or (number < at and rank == _UNMARKED):
            continue
        moment = date_line(block.text, habits.day_first)
        if moment and moment.day:
            found.append((rank, away, block.text[moment.start : moment.end]))
    for _, _, written in sorted(found):
        yield "text", written


def _rank(block: Block) -> int:
    """0 where the line says that it states the day of publication, 1 where its box does, 2 where nothing does."""
    return 0 if is_labelled(block.text) else 1 if block.is_marked(_marks()) else _UNMARKED


@cache
def _marks() -> frozenset[str]:
    return frozenset(fields().marks)
