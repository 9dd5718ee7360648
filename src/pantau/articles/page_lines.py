"""From the blocks of an article's text to its lines."""

from collections.abc import Sequence

from pantau.articles.authors import byline
from pantau.articles.blocks import Block
from pantau.articles.body import shingles
from pantau.articles.names import plain
from pantau.articles.published import date_line
from pantau.articles.title import agreement

_HEAD = 4
"""Among so many first lines of a text its date and byline are looked for."""
_SENTENCE_ENDS = tuple('.!?…。”"’»)')


def lines_of(body: Sequence[Block], title: str | None) -> list[str]:
    """One line for each block; headings without text, captions and what only stands around the text left out."""
    said = plain(title or "")
    kept = [block for block in body if not _says_title(block, title or "", said) and not _is_scrap(block)]
    kept = [block for number, block in enumerate(kept) if number >= _HEAD or not _is_head(block.text)]
    start = next((number for number, block in enumerate(kept) if _is_text(block)), len(kept))
    end = next((number for number in range(len(kept), 0, -1) if _is_text(kept[number - 1])), 0)
    kept = kept[start:end]
    pairs = zip(kept, [*kept[1:], None], strict=False)
    return [_line(block) for block, after in pairs if not _is_bare(block, after)]


def lead_of(
    blocks: Sequence[Block], body: Sequence[Block], title_at: int | None, description: str | None
) -> str | None:
    """The paragraph between title and text that sums the article up, where the page shows one.

    It has the class of one, or is what the page's description states.
    """
    if title_at is None or not body:
        return None
    groups = shingles(description or "")
    for block in blocks[title_at + 1 : blocks.index(body[0])]:
        own = shingles(block.text)
        stated = bool(own) and len(own & groups) >= 0.6 * min(len(own), len(groups) or 1)
        marked = block.box.role.lead or (block.box.parent is not None and block.box.parent.role.lead)
        fits = block.words >= 8 and block.linked < 0.5 and not block.box.elsewhere
        if fits and (stated or marked) and all(plain(block.text)[:60] not in plain(one.text) for one in body[:3]):
            return block.text
    return None


def _is_head(text: str) -> bool:
    """A line that says when or by whom the text was written."""
    return bool(date_line(text, indonesian=True) or byline(text)) and not text.endswith(_SENTENCE_ENDS)


def _line(block: Block) -> str:
    return f"- {block.text}" if block.tag == "li" else block.text


def _is_bare(block: Block, after: Block | None) -> bool:
    """A heading without text below it."""
    return block.heading and (after is None or (after.heading and after.tag <= block.tag))


def _says_title(block: Block, title: str, said: str) -> bool:
    """Whether it is the title, `said` without signs, or a heading much like it."""
    if block.tag == "h1":
        return agreement(block.text, title) >= 0.5
    return len(said) <= len(block.text) <= 2 * len(said) + 20 and plain(block.text) == said


def _is_scrap(block: Block) -> bool:
    """A word or two in a box of their own: a label, a cell of a table, a button."""
    short = block.words < 4 and block.tag in ("div", "td", "th")
    return short and not block.text.endswith(_SENTENCE_ENDS)


def _is_text(block: Block) -> bool:
    """What an article can begin or end with."""
    return not block.heading and (block.prose or block.tag == "li" or block.text.endswith(_SENTENCE_ENDS))
