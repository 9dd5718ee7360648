"""From the blocks of an article's text to its lines."""

from collections.abc import Sequence

from pantau.articles.authors import byline
from pantau.articles.blocks import Block
from pantau.articles.body import shingles
from pantau.articles.date_line import date_line
from pantau.articles.names import plain
from pantau.articles.title import agreement

_HEAD = 4
"""Among so many first lines of a text its date and byline are looked for."""
_CLOSE = 3
"""Among so many lines behind the title stands a lead that has no mark."""
_LEAD_ENDS = (".", "?", "!", "”", '"')
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

    It is what the page's description states, has the class of a lead, or is the one paragraph close to the title.
    """
    if title_at is None or not body:
        return None
    groups = shingles(description or "")
    between = [block for block in blocks[title_at + 1 : blocks.index(body[0])] if _may_lead(block, body)]
    stated = (block for block in between if _is_stated(block, groups))
    marked = (block for block in between if _is_marked(block) and not block.box.elsewhere)
    close = (block for block in between if block.prose and block in blocks[title_at + 1 : title_at + _CLOSE])
    plainly = (block for block in close if block.text.endswith(_LEAD_ENDS) and not block.box.furniture)
    return next((block.text for found in (stated, marked, plainly) for block in found), None)


def _may_lead(block: Block, body: Sequence[Block]) -> bool:
    known = block.words >= 8 and block.linked < 0.5
    return known and all(plain(block.text)[:60] not in plain(one.text) for one in body[:3])


def _is_stated(block: Block, groups: frozenset[str]) -> bool:
    own = shingles(block.text)
    return bool(own) and len(own & groups) >= 0.6 * min(len(own), len(groups) or 1)


def _is_marked(block: Block) -> bool:
    return block.box.role.lead or (block.box.parent is not None and block.box.parent.role.lead)


def _is_head(text: str) -> bool:
    """A line that says when or by whom the text was written."""
    return bool(date_line(text, day_first=True) or byline(text)) and not text.endswith(_SENTENCE_ENDS)


def _line(block: Block) -> str:
    return f"- {block.text}" if block.tag == "li" else block.text


def _is_bare(block: Block, after: Block | None) -> bool:
    """A heading without text below it; a whole sentence is text itself."""
    if not block.heading or (block.words >= 8 and block.text.endswith(_SENTENCE_ENDS)):
        return False
    return after is None or (after.heading and after.tag <= block.tag)


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
