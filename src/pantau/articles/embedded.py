"""Text that stands in a page's data alone, for scripts to show: Next, Nuxt, Fusion and their like.

No framework is known by name. A script's strings that hold markup or sentences are taken, those under one key
together, and of all keys the one with most text; strings that hold data themselves are looked into.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from pantau.articles.blocks import count_words, layers_of
from pantau.articles.body import within
from pantau.articles.extractor import Candidate
from pantau.articles.layout import layout
from pantau.articles.page_lines import lines_of
from pantau.articles.view import View

_STRING = re.compile(r'"((?:[^"\\]++|\\.)*+)(?:"|\\?$)', re.DOTALL)
"""One without an end goes to the end of the data, so that no part is looked at twice."""
_KEY = re.compile(r"""(\w{1,40})["']?\s*:\s*$""")
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|li)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^>]{0,500}>")
_SHORTEST, _SENTENCE, _LEAST = 40, 6, 60
_MOST_CHARACTERS, _DEEPEST = 4_000_000, 3
_ENDS = tuple('.!?。…”"')


class Embedded:
    """Reads scripts; slow, so it is asked only where a page shows no text."""

    name = "embedded"

    def extract(self, view: View) -> Candidate | None:
        """The longest text in the page's data that has to do with its title."""
        scripts = [node.text() for node in LexborHTMLParser(view.html).css("script:not([src])")]
        texts: dict[tuple[int, str], list[str]] = defaultdict(list)
        left = _MOST_CHARACTERS
        for number, script in enumerate(scripts):
            for key, lines in _texts(script[: max(0, left)], _DEEPEST):
                texts[number, key] += lines
            left -= len(script)
        found = [Candidate(list(dict.fromkeys(lines))) for lines in texts.values()]
        fitting = [one for one in found if one.words >= _LEAST and _fits(one, view.title.text)]
        return max(fitting, key=lambda one: one.words, default=None)


def _texts(data: str, depth: int) -> Iterator[tuple[str, list[str]]]:
    """What strings in data say, with the key of each."""
    for found in _STRING.finditer(data):
        if len(found[1]) < _SHORTEST:
            continue
        text, key = _decoded(found[1]), _KEY.search(data, max(0, found.start() - 60), found.start())
        name = key[1] if key else ""
        if '":' in text and depth > 1:
            yield from _texts(text, depth - 1)
        elif _MARKUP.search(text):
            yield name, _lines(text)
        elif count_words(text) >= _SENTENCE and text.rstrip().endswith(_ENDS):
            yield name, [" ".join(_TAG.sub("", text).split())]


def _decoded(raw: str) -> str:
    try:
        text = json.loads(f'"{raw}"', strict=False)
    except ValueError:
        return ""
    return text if isinstance(text, str) else ""


def _lines(markup: str) -> list[str]:
    tree = LexborHTMLParser(markup)
    tree.strip_tags(layout().drop)
    return lines_of(within(layers_of((tree.body.html if tree.body else None) or "")), None)


def _fits(candidate: Candidate, title: str | None) -> bool:
    """Whether the text has at least a third of the title's longer words."""
    words = set(re.findall(r"\w{4,}", (title or "").casefold()))
    text = " ".join(candidate.found).casefold()
    return sum(word in text for word in words) >= len(words) / 3
