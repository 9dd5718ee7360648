"""An HTML page to an Article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from pantau.articles.address import address_of
from pantau.articles.article import Article
from pantau.articles.authors import authors_of, signed_lines
from pantau.articles.blocks import Block, Box, blocks_of
from pantau.articles.body import body_of, shingles
from pantau.articles.dateline import without_dateline
from pantau.articles.dropped import why_dropped
from pantau.articles.furniture import clean
from pantau.articles.head import Head, head_of
from pantau.articles.lang import habits_of, stated_lang, told_by_words
from pantau.articles.layout import layout
from pantau.articles.linked_data import text_in
from pantau.articles.names import plain
from pantau.articles.nesting import refuse_deep
from pantau.articles.outlet import names_of, outlet_of
from pantau.articles.page_date import near_title
from pantau.articles.page_dates import Shown, changed_on, published_on
from pantau.articles.page_lines import lead_of, lines_of
from pantau.articles.title import stripped, title_of
from pantau.sources.decode import decode
from pantau.sources.page import Page

_PAGE = re.compile(rb"<(?:!doctype|html|head|body|meta|title)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A page taken apart; `title_at` is the number of the block that shows the title.

    A fragment (a feed's item) is an article's text and nothing else.
    """

    head: Head
    top: Box
    blocks: list[Block]
    body: list[Block]
    title: str | None
    title_at: int | None
    fragment: bool


def read_html(page: Page) -> Article:
    """The article of an HTML page, or why it holds none (`dropped`).

    Raises: PageError where it is nested too deep.
    """
    tree = LexborHTMLParser(refuse_deep(decode(page.content, page.charset), page.locator))
    head = head_of(tree)
    url, canonical = address_of(page.url, head)
    outlet = outlet_of(page.outlet, head, url)
    names = names_of(outlet, head, url)
    parsed = _parsed(tree, head, page.given.title, names)
    lines = _lines(parsed)
    told = told_by_words("\n".join(lines))
    lang = stated_lang(page.given.lang, head.lang, told)
    around = near_title(parsed.blocks, parsed.body, parsed.title_at)
    dateline = without_dateline(lines, names)
    habits = habits_of(lang, head.lang, url, told)
    shown = Shown(parsed.blocks, parsed.body, parsed.title_at, around, dateline.date)
    published = published_on(page, head, shown, url, habits)
    updated = changed_on(page, head, shown, habits).unless_before(published)
    dropped = why_dropped(head, parsed.title, lines, parsed.top, url)
    return Article(
        id=page.id,
        url=url,
        canonical=canonical,
        title=parsed.title,
        text=None if dropped else dateline.text,
        authors=authors_of(
            page.given.authors, head, [block.text for block in around], signed_lines(around), names
        ),
        outlet=outlet,
        published=published.iso,
        published_precision=published.precision,
        published_basis=published.basis,
        published_zone=published.zone,
        updated=updated.iso,
        updated_precision=updated.precision,
        updated_basis=updated.basis,
        lang=lang,
        dateline=None if dropped else dateline.place,
        dropped=dropped,
    )


def _parsed(tree: LexborHTMLParser, head: Head, given: str | None, names: frozenset[str]) -> _Parsed:
    fragment = not _PAGE.search(tree.raw_html[:3000])
    tree.strip_tags(layout().drop)
    root = tree.body or tree.root
    top, blocks = blocks_of(root) if root else (Box("root", "", None, 0), [])
    title = stripped(given, names) if given else title_of(head, [one for one in blocks if one.tag == "h1"], names)
    title_at = _place_of(title, blocks)
    stated = text_in(head.node, "articleBody") or ""
    shown = None if title_at is None else blocks[title_at]
    body = body_of(top, blocks, shingles(stated) if len(stated) > 300 else frozenset(), shown)
    if fragment:
        body = [block for block in blocks if block.linked <= 0.5 or block.prose]
    return _Parsed(head, top, blocks, body, title, title_at, fragment)


def _place_of(title: str | None, blocks: Sequence[Block]) -> int | None:
    """The number of the block that shows the title, a heading if there is one."""
    said = plain(title or "")
    shown = [number for number, block in enumerate(blocks) if said and plain(block.text).startswith(said)]
    return next((number for number in shown if blocks[number].heading), shown[0] if shown else None)


def _lines(parsed: _Parsed) -> list[str]:
    """The text's lines, its lead first; where the page shows no text, the one that its JSON-LD states."""
    description = text_in(parsed.head.node, "description") or parsed.head.meta("og:description", "description")
    lead = None if parsed.fragment else lead_of(parsed.blocks, parsed.body, parsed.title_at, description)
    lines = clean([*filter(None, [lead]), *lines_of(parsed.body, parsed.title)])
    stated = parsed.head.node.get("articleBody")
    if isinstance(stated, str) and len(stated) > 300 and sum(map(len, lines)) < 0.3 * len(stated):
        lines = clean(re.sub(r"<[^>]{0,300}>", "\n", stated).splitlines())
    return lines
