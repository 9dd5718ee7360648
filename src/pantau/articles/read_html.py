"""An HTML page to an Article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from pantau.articles.article import Article
from pantau.articles.authors import authors_of
from pantau.articles.blocks import Block, Box, layers_of
from pantau.articles.body import body_of, shingles
from pantau.articles.dateline import without_dateline
from pantau.articles.dropped import why_dropped
from pantau.articles.furniture import clean
from pantau.articles.head import Head, head_of
from pantau.articles.lang import is_indonesian, stated_lang
from pantau.articles.layout import layout
from pantau.articles.linked_data import text_in
from pantau.articles.names import host_of, plain
from pantau.articles.nesting import refuse_deep
from pantau.articles.outlet import names_of, outlet_of
from pantau.articles.page_date import below, near_title, shown_near, stated_near
from pantau.articles.page_lines import lead_of, lines_of
from pantau.articles.published import day_in_url, first_published, in_local_time, month_in_url, stated_in_head
from pantau.articles.title import Title, stripped, title_of
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
    url = page.url or next((link for link in (head.canonical, head.meta("og:url")) if host_of(link)), None)
    outlet = outlet_of(page.outlet, head, url)
    names = names_of(outlet, head, url)
    parsed = _parsed(tree, head, page.given.title, names)
    lines = _lines(parsed)
    lang = stated_lang(page.given.lang, head.lang, "\n".join(lines))
    around = near_title(parsed.blocks, parsed.body, parsed.title_at)
    indonesian = is_indonesian(lang, url, "\n".join(lines))
    stated = _dates(page, parsed, url, around, indonesian)
    published = in_local_time(first_published(stated, indonesian, page.fetched), url)
    dropped = why_dropped(head, parsed.title, lines, parsed.top, url)
    if dropped == "too_short" and parsed.fragment and page.given.title:
        dropped = None  # a headline with a line of text, as feeds have it
    dateline, text = without_dateline(lines, names)
    return Article(
        id=page.id,
        url=url,
        title=parsed.title,
        text=None if dropped else text,
        authors=authors_of(page.given.authors, head, (block.text for block in around), names),
        outlet=outlet,
        published=published.iso,
        published_precision=published.precision,
        published_basis=published.basis,
        lang=lang,
        dateline=None if dropped else dateline,
        dropped=dropped,
    )


def _parsed(tree: LexborHTMLParser, head: Head, given: str | None, names: frozenset[str]) -> _Parsed:
    fragment = not _PAGE.search(tree.raw_html[:3000])
    tree.strip_tags(layout().drop)
    root = tree.body or tree.root
    layers = layers_of((root.html if root else None) or "")
    top, blocks = layers.top, layers.blocks
    title = Title(stripped(given, names), "given") if given else title_of(head, blocks, names)
    title_at = blocks.index(title.block) if title.block else _place_of(title.text, blocks)
    stated = text_in(head.node, "articleBody") or ""
    shown = None if title_at is None else blocks[title_at]
    body = body_of(layers, shingles(stated) if len(stated) > 300 else frozenset(), shown)
    if fragment:
        body = [block for block in blocks if block.linked <= 0.5 or block.prose]
    return _Parsed(head, top, blocks, body, title.text, title_at, fragment)


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


def _lines(parsed: _Parsed) -> list[str]:
    """The text's lines, its lead first; where the page shows no text, the one that its JSON-LD states."""
    description = text_in(parsed.head.node, "description") or parsed.head.meta("og:description", "description")
    lead = None if parsed.fragment else lead_of(parsed.blocks, parsed.body, parsed.title_at, description)
    lines = clean([*filter(None, [lead]), *lines_of(parsed.body, parsed.title)])
    stated = parsed.head.node.get("articleBody")
    if isinstance(stated, str) and len(stated) > 300 and sum(map(len, lines)) < 0.3 * len(stated):
        lines = clean(re.sub(r"<[^>]{0,300}>", "\n", stated).splitlines())
    return lines


def _dates(
    page: Page, parsed: _Parsed, url: str | None, around: Sequence[Block], indonesian: bool
) -> Iterator[tuple[str, str]]:
    """What states the day of publication, the most trusted first."""
    if page.given.published:
        yield "given", page.given.published
    yield from stated_in_head(parsed.head)
    yield from stated_near(around)
    if written := day_in_url(url):
        yield "url", written
    yield from shown_near(around, indonesian)
    yield from stated_near(below(parsed.blocks, parsed.body))
    if written := month_in_url(url):
        yield "url", written
