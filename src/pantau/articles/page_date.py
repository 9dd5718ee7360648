"""The dates that stand in a page's visible text around its title."""

from collections.abc import Iterator, Sequence

from pantau.articles.blocks import Block
from pantau.articles.published import date_line

_BEFORE, _BEHIND, _INTO, _BELOW, _FAR_BELOW = 8, 12, 3, 4, 20


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


def shown_near(blocks: Sequence[Block], indonesian: bool) -> Iterator[tuple[str, str]]:
    """What these lines say to the reader."""
    for block in blocks:
        if moment := date_line(block.text, indonesian):
            yield "text", block.text[moment.start : moment.end]
