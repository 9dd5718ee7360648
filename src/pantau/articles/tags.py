"""The tags of a page as a parser writes it back: names in lower case, all values in double quotes, well nested."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from pantau.articles.layout import Role, role_of

_TOKEN = re.compile(r'<(?:!--.*?--|(/?)([^ >]+)((?: [^ >][^ >=]*+="[^"]*+")*+))>([^<]*)', re.DOTALL)
_ATTRIBUTE = re.compile(r' ([^ >][^ >=]*)="([^"]*)"')
_NAMES = re.compile(r' (class|id|itemprop)="([^"]*)"')
_STYLE = re.compile(r' style="[^"]*display\s*:\s*none', re.IGNORECASE)
_NO_DIGITS = str.maketrans("", "", "0123456789")
_LONGEST = 400
"""Tags with more characters of attributes are not remembered."""


class Tag(NamedTuple):
    """What the beginning of an element says.

    `marks` are its classes and ids; `kind` is its name and first classes without numbers: the same for boxes that
    a page makes in a row.
    """

    name: str
    kind: str
    marks: str
    role: Role
    hidden: bool = False


def tokens_of(html: str) -> Iterator[tuple[str | None, ...]]:
    """Each tag with the text behind it: `/` at an end, name, attributes, text; comments have no name."""
    return map(re.Match.groups, _TOKEN.finditer(html))


def tag_of(name: str, attributes: str) -> Tag:
    """The tag of this name with these attributes, as they are written."""
    return _remembered(name, attributes) if len(attributes) < _LONGEST else _read(name, attributes)


def said_in(attributes: str) -> dict[str, str]:
    """The attributes by name."""
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}


def _read(name: str, attributes: str) -> Tag:
    said = sorted(_NAMES.findall(attributes))
    marks = " ".join([value for _, value in said])
    first = " ".join(marks.split(None, 2)[:2]).translate(_NO_DIGITS)
    style = _STYLE.search(attributes) if "display" in attributes else None
    hidden = " hidden=" in attributes or style is not None
    return Tag(name, f"{name} {first}" if first else name, marks, role_of(marks), hidden)


_remembered = lru_cache(maxsize=1 << 14)(_read)
