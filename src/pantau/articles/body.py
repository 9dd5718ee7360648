"""Which blocks of a page are the article: the densest box of running text, without the furniture in it."""

from collections import defaultdict

from pantau.articles.blocks import Block, Box, Layers
from pantau.articles.layout import layout

_TRUSTED_SHARE = 0.35
"""An element that holds this share of the page's running text is the article, whatever its class says."""
_FOLLOWED_SHARE = 0.85
"""A box is left for a box inside it that holds this share of its text."""
_MARKED_SHARE = 0.25
"""A box that is marked as the article's text is believed where it holds this share of the page's text."""

_SENTENCE_ENDS = tuple('.!?。”"')
_PARAGRAPHS = ("p", "blockquote", "li", "td", "tr")


def body_of(page: Layers, stated: frozenset[str], title: Block | None = None) -> list[Block]:
    """The blocks of the article's text, in order; empty where the page has none.

    `stated` holds the word groups (see `shingles`) of the text that the page's JSON-LD states, if it does;
    `title` is the block that shows the title: what it stands in is not elsewhere.
    """
    _count(page)
    _judge(page, title.box if title else page.top)
    _weigh(page, stated)
    if not page.top.weight:
        return [block for block in page.blocks if not block.box.furniture and _is_sentence(block)]
    box = _narrowed(page, _marked(page) or page.top)
    return [block for block in page.blocks if box.holds(block.box) and _belongs(block, stated)]


def within(page: Layers) -> list[Block]:
    """All blocks that are text, where the whole page is the article's text."""
    _count(page)
    _judge(page, page.top)
    return [block for block in page.blocks if _belongs(block, frozenset())]


def shingles(text: str) -> frozenset[str]:
    """All groups of four words that follow each other in `text`."""
    words = text.lower().split()
    return frozenset(map(" ".join, zip(words, words[1:], words[2:], words[3:], strict=False)))


def _count(page: Layers) -> None:
    for block in page.blocks:
        if block.prose:
            block.box.prose += block.words
        if block.linked > 0.8 and block.words >= 3:
            block.box.links += 1
    for box in reversed(page.boxes):
        if box.parent is not None and (box.prose or box.links):
            box.parent.prose += box.prose
            box.parent.links += box.links


def _judge(page: Layers, title: Box) -> None:
    """Marks boxes as furniture: by their class, as hidden, or as one of several teasers.

    Paragraphs of one kind are judged together: where all of them have the class `paywall`, they are the text.
    """
    trusted = max(1, page.top.prose * _TRUSTED_SHARE)
    prose: dict[str, int] = defaultdict(int)
    for box in page.boxes:
        if box.tag.name in ("p", "blockquote"):
            prose[box.tag.kind] += box.prose
        if box.links >= 3:
            _mark_teasers(page, box)
    apart_tags = frozenset(layout().elsewhere_tags)
    for box in page.boxes:
        tag, role, above = box.tag, box.tag.role, box.parent
        if above is not None and above.elsewhere:
            box.elsewhere = box.furniture = True
            continue
        apart = role.elsewhere or box.teaser or tag.hidden or tag.name in apart_tags
        small = (
            (apart or role.about)
            and not role.body
            and max(box.prose, prose.get(tag.kind, 0)) < trusted
            and not box.holds(title)
        )
        box.elsewhere = (apart and small) or (role.always and not role.body)
        box.furniture = box.elsewhere or (role.about and small) or (above is not None and above.furniture)


def _mark_teasers(page: Layers, box: Box) -> None:
    """Three or more boxes of one kind, each with a linked line and a little text, announce other articles."""
    alike: dict[str, list[Box]] = defaultdict(list)
    for inner in page.inside(box):
        alike[inner.tag.kind].append(inner)
    for kind in alike.values():
        teasers = [inner for inner in kind if inner.links and inner.prose <= 150]
        if len(teasers) >= 3 and len(teasers) >= 0.6 * len(kind):
            for inner in teasers:
                inner.teaser = True


def _weigh(page: Layers, stated: frozenset[str]) -> None:
    for block in page.blocks:
        if block.prose and not block.box.furniture:
            block.box.weight += block.words * (1.0 if not stated or _is_stated(block, stated) else 0.1)
    for box in reversed(page.boxes):
        if box.parent is not None:
            box.parent.weight += box.weight


def _is_stated(block: Block, stated: frozenset[str]) -> bool:
    groups = shingles(block.text)
    return bool(groups) and len(groups & stated) >= 0.6 * len(groups)


def _marked(page: Layers) -> Box | None:
    """The innermost of the boxes that say that they hold the article's text and do hold much of it."""
    marked = [
        box
        for box in page.boxes
        if (box.role.body or box.tag.name == "article")
        and not box.furniture
        and box.weight >= _MARKED_SHARE * page.top.weight
    ]
    most = max((box.weight for box in marked), default=0.0)
    full = [box for box in marked if box.weight >= 0.8 * most and most >= 40]
    best = max(full, key=lambda box: box.depth, default=None)
    while best is not None and best.parent is not None and _is_part(page, best, best.parent):
        best = best.parent
    return best


def _is_part(page: Layers, box: Box, parent: Box) -> bool:
    """Whether the text is spread over several boxes of this kind."""
    others = [
        one for one in page.inside(parent) if one is not box and one.tag.kind == box.tag.kind and one.role.body
    ]
    return any(one.weight >= 40 for one in others)


def _narrowed(page: Layers, box: Box) -> Box:
    """The innermost box that still holds nearly all of the text in `box`."""
    while True:
        inner = max(page.inside(box), key=lambda one: one.weight, default=None)
        share = 0.5 if box.parent is None else _FOLLOWED_SHARE
        if inner is None or inner.weight < share * box.weight or inner.tag.name in _PARAGRAPHS:
            return box
        if _has_same_paragraphs(page, box, inner):
            return box
        box = inner


def _has_same_paragraphs(page: Layers, box: Box, inner: Box) -> bool:
    """Whether paragraphs of the same kind stand right in the box and in the box inside it."""
    beside = {one.tag.kind for one in page.inside(box) if one.tag.name == "p" and one.weight}
    return bool(beside) and any(one.tag.kind in beside for one in page.boxes[inner.at : inner.end] if one.weight)


def _is_sentence(block: Block) -> bool:
    """What is taken from a page without a single paragraph."""
    return block.words >= 3 and block.linked < 0.5 and not block.heading and block.text.endswith(_SENTENCE_ENDS)


def _belongs(block: Block, stated: frozenset[str]) -> bool:
    return not block.box.furniture and (block.linked <= 0.5 or _is_stated(block, stated))
