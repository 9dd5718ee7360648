"""Which blocks of a page are the article: the densest box of running text, without the furniture in it."""

from collections import defaultdict
from collections.abc import Iterator

from pantau.articles.blocks import Block, Box
from pantau.articles.layout import layout

_TRUSTED_SHARE = 0.35
"""An element that holds this share of the page's running text is the article, whatever its class says."""
_FOLLOWED_SHARE = 0.85
"""A box is left for a box inside it that holds this share of its text."""
_MARKED_SHARE = 0.25
"""A box that is marked as the article's text is believed where it holds this share of the page's text."""

_SENTENCE_ENDS = tuple('.!?。”"')
_PARAGRAPHS = ("p", "blockquote", "li", "td", "tr")


def body_of(top: Box, blocks: list[Block], stated: frozenset[str], title: Block | None = None) -> list[Block]:
    """The blocks of the article's text, in order; empty where the page has none.

    `stated` holds the word groups (see `shingles`) of the text that the page's JSON-LD states, if it does;
    `title` is the block that shows the title: what it stands in is not elsewhere.
    """
    _count(blocks)
    _judge(top, top.prose, frozenset(map(id, _above(title.box if title else None))))
    _weigh(blocks, stated)
    if not top.weight:
        return [block for block in blocks if not block.box.furniture and _is_sentence(block)]
    box = _narrowed(_marked(top) or top)
    return [block for block in blocks if _inside(block.box, box) and _belongs(block, stated)]


def shingles(text: str) -> frozenset[str]:
    """All groups of four words that follow each other in `text`."""
    words = text.lower().split()
    return frozenset(" ".join(words[at : at + 4]) for at in range(len(words) - 3))


def _above(box: Box | None) -> Iterator[Box]:
    while box is not None:
        yield box
        box = box.parent


def _below(box: Box) -> Iterator[Box]:
    open_boxes = [box]
    while open_boxes:
        box = open_boxes.pop()
        yield box
        open_boxes.extend(box.boxes)


def _count(blocks: list[Block]) -> None:
    for block in blocks:
        linked = block.linked > 0.8 and block.words >= 3
        for box in _above(block.box) if linked or block.prose else ():
            box.prose += block.words if block.prose else 0
            box.links += linked


def _judge(top: Box, total: int, around_title: frozenset[int]) -> None:
    """Marks boxes as furniture: by their class, as hidden, or as one of several teasers.

    Paragraphs of one kind are judged together: where all of them have the class `paywall`, they are the text.
    """
    trusted = max(1, total * _TRUSTED_SHARE)
    boxes = list(_below(top))
    prose: dict[str, int] = defaultdict(int)
    for box in boxes:
        if box.tag == "p":
            prose[box.kind] += box.prose
    for box in boxes:
        _mark_teasers(box)
        role, above = box.role, box.parent
        small = not role.body and id(box) not in around_title and max(box.prose, prose[box.kind]) < trusted
        apart = role.elsewhere or box.tag in layout().elsewhere_tags or box.hidden or box.teaser
        box.elsewhere = (
            (apart and small) or (role.always and not role.body) or (above is not None and above.elsewhere)
        )
        box.furniture = box.elsewhere or (role.about and small) or (above is not None and above.furniture)


def _mark_teasers(box: Box) -> None:
    """Three or more boxes of one kind, each with a linked line and a little text, announce other articles."""
    if len(box.boxes) < 3:
        return
    alike: dict[str, list[Box]] = defaultdict(list)
    for inner in box.boxes:
        alike[inner.kind].append(inner)
    for kind in alike.values():
        teasers = [inner for inner in kind if inner.links and inner.prose <= 150]
        if len(teasers) >= 3 and len(teasers) >= 0.6 * len(kind):
            for inner in teasers:
                inner.teaser = True


def _weigh(blocks: list[Block], stated: frozenset[str]) -> None:
    for block in blocks:
        if block.prose and not block.box.furniture:
            weight = block.words * (1.0 if not stated or _is_stated(block, stated) else 0.1)
            for box in _above(block.box):
                box.weight += weight


def _is_stated(block: Block, stated: frozenset[str]) -> bool:
    groups = shingles(block.text)
    return bool(groups) and len(groups & stated) >= 0.6 * len(groups)


def _marked(top: Box) -> Box | None:
    """The innermost of the boxes that say that they hold the article's text and do hold much of it."""
    marked = [
        box
        for box in _below(top)
        if (box.role.body or box.tag == "article")
        and not box.furniture
        and box.weight >= _MARKED_SHARE * top.weight
    ]
    most = max((box.weight for box in marked), default=0.0)
    full = [box for box in marked if box.weight >= 0.8 * most and most >= 40]
    best = max(full, key=lambda box: box.depth, default=None)
    while best is not None and best.parent is not None and _is_part(best, best.parent):
        best = best.parent
    return best


def _is_part(box: Box, parent: Box) -> bool:
    """Whether the text is spread over several boxes of this kind."""
    others = [one for one in parent.boxes if one is not box and one.kind == box.kind and one.role.body]
    return any(one.weight >= 40 for one in others)


def _narrowed(box: Box) -> Box:
    """The innermost box that still holds nearly all of the text in `box`."""
    while True:
        inner = max(box.boxes, key=lambda one: one.weight, default=None)
        share = 0.5 if box.tag == "root" else _FOLLOWED_SHARE
        if inner is None or inner.weight < share * box.weight or inner.tag in _PARAGRAPHS:
            return box
        box = inner


def _inside(box: Box, outer: Box) -> bool:
    return any(one is outer for one in _above(box))


def _is_sentence(block: Block) -> bool:
    """What is taken from a page without a single paragraph."""
    return block.words >= 3 and block.linked < 0.5 and not block.heading and block.text.endswith(_SENTENCE_ENDS)


def _belongs(block: Block, stated: frozenset[str]) -> bool:
    return not block.box.furniture and (block.linked <= 0.5 or _is_stated(block, stated))
