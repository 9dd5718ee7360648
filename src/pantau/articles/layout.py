"""What the classes and tags of a page say about its elements (data/boilerplate/page.toml)."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, table


class Layout(BaseModel):
    """The words of `page.toml`."""

    model_config = ConfigDict(extra="forbid")

    drop: list[str] = []
    elsewhere_tags: list[str] = []
    elsewhere: list[str] = []
    about: list[str] = []
    always: list[str] = []
    about_page: list[str] = []
    body: list[str] = []
    lead: list[str] = []


class Role(NamedTuple):
    """What a class or id says about an element.

    `elsewhere`: it belongs to the site or to other articles; `about`: it is about the article. Both are doubted
    where most of the text is inside; `always` (elsewhere without doubt) is not.
    """

    elsewhere: bool = False
    about: bool = False
    always: bool = False
    body: bool = False
    lead: bool = False


_DIGITS = str.maketrans("0123456789", "----------")
_NOTHING: frozenset[str] = frozenset()
_NO_ROLE = Role()
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""`articleComments__list` -> article Comments list"""


@cache
def layout() -> Layout:
    """Our words and the user's, together."""
    tables = [table(path, Layout) for path in find("boilerplate/page.toml")]
    return Layout(
        **{name: [word for one in tables for word in getattr(one, name)] for name in Layout.model_fields}
    )


@lru_cache(maxsize=1 << 14)
def role_of(marks: str) -> Role:
    """The role of an element with these classes and ids, separated by spaces."""
    said = _NOTHING.union(*[_said(mark) for mark in marks.translate(_DIGITS).split()[:30]])
    return _role(said) if said else _NO_ROLE


@lru_cache(maxsize=64)
def _role(said: frozenset[str]) -> Role:
    return Role(*[name in said for name in Role._fields])


@lru_cache(maxsize=1 << 15)
def _said(mark: str) -> frozenset[str]:
    """The roles of which this class or id speaks."""
    words = " ".join(_WORD.findall(mark[:80])).lower().split()
    is_body = _body().search(mark.lower().replace("_", "-").replace("--", "-"))
    if not is_body and _known().isdisjoint(words):
        return _NOTHING
    said = {"body"} if is_body else set()
    if _about_page().isdisjoint(words[:-1]):
        for at, word in enumerate(words):
            phrases = _phrases().get(word, ())
            said.update(role for phrase, role in phrases if words[at : at + len(phrase)] == phrase)
    return frozenset(said)


@cache
def _body() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, layout().body)))


@cache
def _about_page() -> frozenset[str]:
    return frozenset(layout().about_page)


@cache
def _phrases() -> dict[str, list[tuple[list[str], str]]]:
    """What elements' names can say and the role that it means, by its first word."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for role in ("elsewhere", "about", "always", "lead"):
        for said in getattr(layout(), role):
            phrase = said.replace("-", " ").split()
            found.setdefault(phrase[0], []).append((phrase, role))
    return found


@cache
def _known() -> frozenset[str]:
    return frozenset(_phrases())
