"""Titles: which of a page's titles is the article's, without the outlet's name behind it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pantau.articles.blocks import Block, Box
from pantau.articles.head import Head
from pantau.articles.linked_data import text_in
from pantau.articles.names import outlet_names, plain

_SEPARATOR = re.compile(r"\s+(?:[-–—|»«·•:]|::)\s+|\s*\|\s*|:\s+(?=[^:]*$)")
_AGREES = 0.5
"""The share of words in which a heading of the first degree agrees with what the head states."""
_NOT = (0.0, 0.0)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Title:
    """An article's title.

    `basis` is what states it: given, h1, h2, json-ld, og:title or title; `block` is the line that shows it.
    """

    text: str | None = None
    basis: str | None = None
    block: Block | None = None


def title_of(head: Head, blocks: Iterable[Block], names: frozenset[str]) -> Title:
    """The article's title: the page's heading that agrees with what its head states, else what that states.

    `names` are the outlet's names (see `plain`). Where no heading of the first degree is the article's, one of the
    second that says the very words that the head states is.
    """
    stated = {basis: stripped(title, names) for basis, title in _stated(head).items()}
    headings = [block for block in blocks if block.tag in ("h1", "h2") and plain(block.text) not in names]
    agreeing = [(agrees, block) for block in headings if (agrees := _agreeing(block, stated)) > _NOT]
    best, most = None, _NOT
    for apart in (False, True):
        for agrees, block in agreeing if best is None else ():
            if agrees > most and _is_apart(block) == apart:
                best, most = block, agrees
    if best is None:
        return next((Title(title, basis) for basis, title in stated.items()), Title())
    shown = stripped(best.text, names)
    return _better(shown, stated, best) or Title(shown, best.tag, best)


def _agreeing(block: Block, stated: dict[str, str]) -> tuple[float, float]:
    """How well a heading agrees with what is stated, most and first; 0 where it cannot be the title."""
    if block.tag == "h2":
        said = [plain(block.text) == plain(title) for basis, title in stated.items() if basis != "title"]
        return (float(any(said)), float(any(said[:1])))
    agreeing = [agreement(block.text, title) for title in stated.values()] or [1.0]
    return (max(agreeing), agreeing[0]) if max(agreeing) >= _AGREES else _NOT


def _is_apart(block: Block) -> bool:
    """Whether a heading is one of the site: in its navigation, say as the last step of the path to the page."""
    box: Box | None = block.box
    while box is not None:
        if box.role.elsewhere or box.tag.name in ("nav", "aside", "footer"):
            return True
        box = box.parent
    return False


def _better(shown: str, stated: dict[str, str], block: Block) -> Title | None:
    """What the head states, where the heading differs from that by a sign or by a few words in front alone.

    Signs between kicker and title get lost in headings. A kicker is left out where the head does so, and kept
    where JSON-LD and meta agree on it.
    """
    said = plain(shown)
    for basis, other in stated.items():
        words = plain(other)
        ends = basis != "title" and len(other.split()) >= 3 and said.endswith(words)
        if ends and (words != said or other.count(":") > shown.count(":")):
            return Title(other, basis, block)
    ours = stated.get("json-ld", "")
    if ours and ours == stated.get("og:title") and plain(ours) != said and plain(ours).endswith(said):
        return Title(ours, "json-ld", block)
    return None


def stripped(title: str, names: frozenset[str] = frozenset()) -> str:
    """The title without outlets' names at its end (or, before a bar, at its start)."""
    known = names | outlet_names()
    title = " ".join(title.split())
    while True:
        parts = list(_SEPARATOR.finditer(title))
        if parts and _is_name(title[parts[-1].end() :], known):
            title = title[: parts[-1].start()]
        elif parts and "|" in parts[0].group() and _is_name(title[: parts[0].start()], known):
            title = title[parts[0].end() :]
        else:
            return title


def agreement(one: str, other: str) -> float:
    """The share of the words of the longer title that the other has too, 0 to 1."""
    words, others = set(_WORD.findall(one.casefold())), set(_WORD.findall(other.casefold()))
    return len(words & others) / max(1, len(words), len(others))


def _stated(head: Head) -> dict[str, str]:
    metas = head.meta("og:title", "twitter:title", "dc.title")
    stated = {"json-ld": text_in(head.node, "headline"), "og:title": metas, "title": head.title}
    return {basis: title for basis, title in stated.items() if title}


def _is_name(text: str, known: frozenset[str]) -> bool:
    name = plain(text)
    return (
        not name
        or name in known
        or any(name.startswith(one) and len(name) - len(one) <= 8 for one in known if len(one) >= 5)
    )
