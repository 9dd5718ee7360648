"""A page taken apart: what every extractor looks at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from pantau.articles.blocks import Block, Layers, layers_of
from pantau.articles.head import Head
from pantau.articles.layout import layout
from pantau.articles.linked_data import text_in
from pantau.articles.names import plain
from pantau.articles.title import Title, stripped, title_of

_PAGE = re.compile(rb"<(?:!doctype|html|head|body|meta|title)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class View:
    """A page taken apart; `tree` is without what holds no text (scripts, figures, …), `html` is all of it.

    `title_at` is the number of the block that shows the title. A fragment (a feed's item) is an article's text and
    nothing else.
    """

    html: str
    tree: LexborHTMLParser
    head: Head
    url: str | None
    layers: Layers
    title: Title
    title_at: int | None
    fragment: bool

    @property
    def description(self) -> str | None:
        """What the head says that the article is about."""
        return text_in(self.head.node, "description") or self.head.meta("og:description", "description")

    @property
    def stated(self) -> str:
        """The text that the page's JSON-LD states, where it states one that is long enough to be trusted."""
        text = self.head.node.get("articleBody")
        return text if isinstance(text, str) and len(text) > 300 else ""


class Known(NamedTuple):
    """What is known of a page before its text is: URL, the title as it was given, the outlet's names (`plain`)."""

    url: str | None
    title: str | None
    names: frozenset[str]


def view_of(html: str, tree: LexborHTMLParser, head: Head, known: Known) -> View:
    """Takes a page apart."""
    fragment = not _PAGE.search(tree.raw_html[:3000])
    tree.strip_tags(layout().drop)
    root = tree.body or tree.root
    layers = layers_of((root.html if root else None) or "")
    given = stripped(known.title, known.names) if known.title else None
    title = Title(given, "given") if given else title_of(head, layers.blocks, known.names)
    title_at = layers.blocks.index(title.block) if title.block else _place_of(title.text, layers.blocks)
    return View(html, tree, head, known.url, layers, title, title_at, fragment)


def _place_of(title: str | None, blocks: Sequence[Block]) -> int | None:
    """The number of the block that shows the title, a heading if there is one."""
    said = plain(title or "")
    if not said:
        return None
    long = [number for number, block in enumerate(blocks) if len(said) <= len(block.text) and _begins(block, said)]
    shown = [number for number in long if plain(blocks[number].text[: 2 * len(said) + 20]).startswith(said)]
    return next((number for number in shown if blocks[number].heading), shown[0] if shown else None)


def _begins(block: Block, said: str) -> bool:
    """Whether the text may begin with these letters: its first character is theirs or a sign."""
    first = block.text[0].casefold()
    return said.startswith(first) or not first.isalnum()
