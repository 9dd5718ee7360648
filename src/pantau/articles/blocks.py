"""A page as blocks of text, each in its box: what a reader sees as lines, and where they stand."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from pantau.articles.layout import Role, role_of

_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "nobr", "picture", "q", "rt", "ruby", "s", "samp", "small", "source", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-img",
))  # fmt: skip
_LINES = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "td", "th", "dt", "dd"))
_DATED = frozenset(("time", "abbr", "meta"))
_INSIDE = frozenset(("li", "blockquote", "p"))
_DEEPEST = 150
_WORD = re.compile(r"\w+")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NUMBER = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")
_ENDED = tuple('.!?:;"”»’)…。')


@dataclass(slots=True, eq=False)
class Box:
    """An element that begins a line of its own; the sums count the blocks inside.

    `kind` is its tag and first classes without numbers: the same for boxes that a page makes in a row.
    """

    tag: str
    marks: str
    parent: "Box | None"
    depth: int
    hidden: bool = False
    elsewhere: bool = False
    furniture: bool = False
    teaser: bool = False
    prose: int = 0
    weight: float = 0.0
    links: int = 0
    boxes: list["Box"] = field(default_factory=list)
    role: Role = field(init=False)
    kind: str = field(init=False)

    def __post_init__(self) -> None:
        self.role = role_of(self.marks)
        first = " ".join(self.marks.split(None, 2)[:2])
        self.kind = f"{self.tag} {_NUMBER.sub('', first)}" if first else self.tag


@dataclass(slots=True, eq=False)
class Block:
    """A line of text.

    `tag` is the kind of line, `linked` the share of its characters that are links, `times` what the markup in it
    states as times of publication.
    """

    text: str
    tag: str
    box: Box
    words: int
    linked: float
    times: tuple[str, ...] = ()

    @property
    def prose(self) -> bool:
        """Running text, as an article's paragraphs are."""
        return self.words >= 8 and self.linked < 0.4 and not self.heading

    @property
    def heading(self) -> bool:
        return self.tag[0] == "h"


def blocks_of(root: LexborNode) -> tuple[Box, list[Block]]:
    """The box of all that is below `root`, and its blocks in reading order; works at any depth of nesting."""
    walker = _Walker()
    above: list[tuple[LexborNode, str]] = []
    node: LexborNode | None = root.first_child
    while node is not None:
        kind = walker.enter(node)
        inside = node.first_child if kind else None
        if inside is not None:
            above.append((node, kind))
            node = inside
            continue
        walker.leave(kind)
        while node.next is None and above:
            node, kind = above.pop()
            walker.leave(kind)
        node = node.next
    walker.flush()
    return walker.top, walker.blocks


def count_words(text: str) -> int:
    """Words; in scripts without spaces two characters count as one."""
    return max(len(_WORD.findall(text)), len(_DENSE.findall(text)) // 2)


class _Walker:
    """Gathers the text between the beginnings and ends of boxes."""

    def __init__(self) -> None:
        self.top = Box("root", "", None, 0)
        self.blocks: list[Block] = []
        self._box, self._tag, self._links = self.top, "div", 0
        self._outer: list[str] = []
        self._parts: list[str] = []
        self._linked = 0
        self._times: list[str] = []

    def enter(self, node: LexborNode) -> str:
        """Takes in a node; what kind it is, empty where nothing inside counts."""
        tag = node.tag or ""
        if tag in _DATED:
            self._time(node)
        if tag == "-text":
            self._text(node.text(deep=False))
        elif tag == "br":
            self._parts.append("\n")
        elif tag == "a":
            self._links += 1
            return "link"
        elif tag in _INLINE or self._box.depth >= _DEEPEST:
            return "inline"
        elif tag and tag[0] not in "-_!":
            self._open(tag, node)
            return "box"
        return ""

    def leave(self, kind: str) -> None:
        """The end of a node of this kind."""
        if kind == "link":
            self._links -= 1
        elif kind == "box":
            self.flush()
            self._tag = self._outer.pop()
            self._box = self._box.parent or self.top

    def flush(self) -> None:
        """Makes blocks of what was gathered: one for each line."""
        if not self._parts:
            return
        raw, linked = "".join(self._parts), self._linked
        self._parts, self._linked = [], 0
        if not raw or raw.isspace():
            return
        share = min(1.0, linked / max(1, len(raw.strip())))
        for text in _lines(raw):
            block = Block(text, self._tag, self._box, count_words(text), share, tuple(self._times))
            self.blocks.append(block)
            self._times = []

    def _text(self, text: str) -> None:
        if self._parts or not text.isspace():
            self._parts.append(text if self._tag == "pre" else _SPACE.sub(" ", text))
        if self._links:
            self._linked += len(text.strip())

    def _time(self, node: LexborNode) -> None:
        said = node.attributes
        if node.tag == "time" or said.get("itemprop") == "datePublished":
            self._times.extend(filter(None, [said.get("datetime") or said.get("content") or said.get("title")]))

    def _open(self, tag: str, node: LexborNode) -> None:
        self.flush()
        said = node.attributes
        marks = " ".join(filter(None, (said.get("class"), said.get("id"), said.get("itemprop"))))
        box = Box(tag, marks, self._box, self._box.depth + 1)
        box.hidden = "hidden" in said or "display:none" in (said.get("style") or "").replace(" ", "").lower()
        self._box.boxes.append(box)
        self._outer.append(self._tag)
        self._box = box
        if tag in _LINES:
            self._tag = tag
        elif self._tag not in _INSIDE:
            self._tag = "div"


def _lines(raw: str) -> list[str]:
    """The lines of a block: at empty lines, and at single line breaks where a sentence ends before them."""
    lines: list[str] = []
    fresh = True
    for part in raw.split("\n"):
        text = " ".join(part.split())
        if text and not fresh and not lines[-1].endswith(_ENDED):
            lines[-1] += f" {text}"
        elif text:
            lines.append(text)
        fresh = not text
    return lines
