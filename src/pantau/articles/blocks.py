"""A page as blocks of text, each in its box: what a reader sees as lines, and where they stand."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from pantau.articles.layout import Role, class_words
from pantau.articles.tags import Tag, said_in, tag_of, tokens_of

_BOX, _MARK, _LINK, _LINE_BREAK, _VOID = "box", "mark", "link", "break", "void"
_KINDS: dict[str | None, str] = {
    **dict.fromkeys((
        "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "mark", "nobr", "picture", "q", "rt", "ruby", "s", "samp", "small", "source", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-img", None,
    ), _MARK),
    **dict.fromkeys((
        "area", "base", "basefont", "bgsound", "col", "frame", "hr", "link", "meta", "param", "track",
    ), _VOID),
    "a": _LINK, "br": _LINE_BREAK, "time": "time", "abbr": "time",
}  # fmt: skip
"""Kinds of elements; all others begin a line of their own. Comments have no name."""
_LINES = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "td", "th", "dt", "dd"))
_DATED = frozenset(("time", "abbr", "meta"))
_INSIDE = frozenset(("li", "blockquote", "p"))
_DEEPEST = 150
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BREAK = "\x1f"
_WIDTH = 50
_MARKS = 10
"""So many classes and ids of a box say what it is for."""
_ENDED = tuple('.!?:;"”»’)…。')


class Box:
    """An element that begins a line of its own; the sums count the blocks inside.

    `at` is its place in the page's list of boxes and `end` the place behind the last box inside it.
    """

    elsewhere = furniture = teaser = False
    prose = links = 0
    weight = 0.0

    def __init__(self, tag: Tag, parent: "Box | None", at: int) -> None:
        self.tag = tag
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.at = at
        self.end = at + 1

    @property
    def role(self) -> Role:
        """What its classes say."""
        return self.tag.role

    def holds(self, box: "Box") -> bool:
        """Whether the other box is this one or inside it."""
        return self.at <= box.at < self.end


class Block:
    """A line of text.

    `tag` is the kind of line, `linked` the share of its characters that are links, `times` what the markup in it
    states as times of publication, `prose` whether it is running text, as an article's paragraphs are.
    """

    __slots__ = ("box", "heading", "linked", "prose", "tag", "text", "times", "words")

    def __init__(self, text: str, tag: str, box: Box, linked: float, times: tuple[str, ...]) -> None:
        self.text, self.tag, self.box = text, tag, box
        self.words = words = count_words(text)
        self.linked, self.times = linked, times
        self.heading = heading = tag[0] == "h"
        self.prose = words >= 8 and linked < 0.4 and not heading

    def is_marked(self, words: Container[str]) -> bool:
        """Whether one of these words is in the classes or ids of its box, or of the box around that."""
        boxes = [self.box] if self.box.parent is None else [self.box, self.box.parent]
        tokens = [token for box in boxes for token in box.tag.marks.split()[:_MARKS]]
        return any(word in words for token in tokens for word in class_words(token))


@dataclass(frozen=True, slots=True)
class Layers:
    """A page's boxes, the outermost first and each before those inside it, and its blocks in reading order."""

    boxes: list[Box]
    blocks: list[Block]

    @property
    def top(self) -> Box:
        """The box of the whole page."""
        return self.boxes[0]

    def inside(self, box: Box) -> Iterator[Box]:
        """The boxes that lie directly in this one."""
        at = box.at + 1
        while at < box.end:
            yield self.boxes[at]
            at = self.boxes[at].end


def layers_of(html: str) -> Layers:
    """The boxes and blocks of an element as a parser writes it back; works at any depth of nesting."""
    walker = _Walker()
    walker.walk(html)
    return Layers(walker.boxes, walker.blocks)


def count_words(text: str) -> int:
    """Words; in scripts without spaces two characters count as one."""
    words = len(text.split())
    return words if text.isascii() else max(words, len(_DENSE.findall(text)) // 2)


class _Walker:
    """Gathers the text between the beginnings and ends of boxes; boxes without text are never made."""

    def __init__(self) -> None:
        self.boxes = [Box(tag_of("root", ""), None, 0)]
        self.blocks: list[Block] = []
        self._open: list[tuple[str, str, str]] = []
        self._made: list[Box] = []
        self._parts: list[str] = []
        self._linked = 0
        self._times: list[str] = []

    def walk(self, html: str) -> None:
        """Takes in the whole page. What stands in the loop is run for every tag, so it calls hardly anything."""
        parts, open_boxes, made = self._parts, self._open, self._made
        line, links, too_deep = "div", 0, 0
        for end, name, attributes, text in tokens_of(html):
            kind = _KINDS.get(name, _BOX)
            if kind is _BOX:
                if parts:
                    self._flush(line)
                if end is None or name is None or attributes is None:
                    continue
                if not end and len(open_boxes) < _DEEPEST:
                    open_boxes.append((name, attributes, line))
                    if name in _LINES:
                        line = name
                    elif line not in _INSIDE:
                        line = "div"
                elif not end or too_deep:
                    too_deep += -1 if end else 1
                elif open_boxes:
                    line = open_boxes.pop()[2]
                    if len(made) > len(open_boxes):
                        made.pop().end = len(self.boxes)
            elif kind is _LINK:
                links += -1 if end else 1
            elif kind is _LINE_BREAK:
                parts.append(_BREAK)
            elif kind is not _MARK and not end:
                self._note(name or "", attributes or "", line)
            if text and (parts or not text.isspace()):
                parts.append(text.replace("\n", _BREAK) if line == "pre" else text)
                if links:
                    self._linked += len(" ".join(text.split()))
        self._flush(line)
        for box in (self.boxes[0], *made):
            box.end = len(self.boxes)

    def _note(self, name: str, attributes: str, line: str) -> None:
        """A tag that may state a time, or one without content that ends a line."""
        if _KINDS.get(name) is _VOID:
            self._flush(line)
        if name in _DATED:
            self._time(name, attributes)

    def _flush(self, line: str) -> None:
        """Makes blocks of what was gathered: one for each line."""
        raw, linked = "".join(self._parts), self._linked
        self._parts.clear()
        self._linked = 0
        if "&" in raw:
            raw = raw.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\xa0").replace("&amp;", "&")
        lines = _lines(raw)
        if not lines:
            return
        share = min(1.0, linked / sum(map(len, lines))) if linked else 0.0
        box = self._box()
        for text in lines:
            self.blocks.append(Block(text, line, box, share, tuple(self._times)))
            self._times.clear()

    def _box(self) -> Box:
        """The innermost open box, made now with those around it where they held no text so far."""
        made = self._made
        for name, attributes, _ in self._open[len(made) :]:
            box = Box(tag_of(name, attributes), made[-1] if made else self.boxes[0], len(self.boxes))
            made.append(box)
            self.boxes.append(box)
        return made[-1] if made else self.boxes[0]

    def _time(self, name: str, attributes: str) -> None:
        said = said_in(attributes)
        if name == "time" or said.get("itemprop") == "datePublished":
            self._times.extend(filter(None, [said.get("datetime") or said.get("content") or said.get("title")]))


def _lines(raw: str) -> list[str]:
    """The lines of a block: at empty lines, and at single line breaks unless a sentence was wrapped there."""
    if _BREAK not in raw:
        text = " ".join(raw.split())
        return [text] if text else []
    lines: list[str] = []
    fresh = True
    for part in raw.split(_BREAK):
        text = " ".join(part.split())
        if text and not fresh and _is_wrapped(lines[-1], text):
            lines[-1] += f" {text}"
        elif text:
            lines.append(text)
        fresh = not text
    return lines


def _is_wrapped(line: str, after: str) -> bool:
    """Whether the sentence goes on: it has not ended, and its next word is small or its line as long as a page."""
    return not line.endswith(_ENDED) and (len(line) > _WIDTH or after[0].islower())
