"""Titles: which of a page's titles is the article's, without the outlet's name behind it."""

import re
from collections.abc import Iterable

from pantau.articles.blocks import Block
from pantau.articles.head import Head
from pantau.articles.linked_data import text_in
from pantau.articles.names import outlet_names, plain

_SEPARATOR = re.compile(r"\s+(?:[-–—|»«·•:]|::)\s+|\s*\|\s*|:\s+(?=[^:]*$)")
_WORD = re.compile(r"\w+")


def title_of(head: Head, headings: Iterable[Block], names: frozenset[str]) -> str | None:
    """The article's title: the page's heading that agrees with what its head states, else what that states.

    `names` are the outlet's names (see `plain`).
    """
    stated = [stripped(title, names) for title in _stated(head)]
    shown = [block.text for block in headings if plain(block.text) not in names]
    agreeing = [[agreement(text, title) for title in stated] or [1.0] for text in shown]
    best = max(range(len(shown)), key=lambda number: (max(agreeing[number]), agreeing[number][0]), default=None)
    if best is not None and max(agreeing[best]) >= 0.5:
        return stripped(shown[best], names)
    return next(iter(stated), None)


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


def _stated(head: Head) -> list[str]:
    stated = (text_in(head.node, "headline"), head.meta("og:title", "twitter:title", "dc.title"), head.title)
    return [title for title in stated if title]


def _is_name(text: str, known: frozenset[str]) -> bool:
    name = plain(text)
    return (
        not name
        or name in known
        or any(name.startswith(one) and len(name) - len(one) <= 8 for one in known if len(one) >= 5)
    )
