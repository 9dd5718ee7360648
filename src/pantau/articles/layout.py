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


_NO_ROLE = Role()
_SIGNS = "".join(chr(code) if chr(code).isalpha() else " " for code in range(128))
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""`articleComments__list` -> article-Comments__list"""
_LONGEST = 1000


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
    low = (marks if marks.islower() else _HUMP.sub("-", marks).lower())[:_LONGEST]
    if _known().isdisjoint(low.translate(_SIGNS).split()):
        return _NO_ROLE
    return _role(frozenset(_said(low)))


@lru_cache(maxsize=64)
def _role(said: frozenset[str]) -> Role:
    return Role(*[name in said for name in Role._fields])


def _said(marks: str) -> set[str]:
    """The roles of which these classes and ids speak."""
    said: set[str] = set()
    known, about_page = _phrases(), _about_page()
    for mark in marks.split():
        words = mark.translate(_SIGNS).split()
        for at, word in enumerate(words):
            for phrase, role in known.get(word, ()):
                if (len(phrase) == 1 or words[at : at + len(phrase)] == phrase) and (
                    role == "body" or about_page.isdisjoint(words[:-1])
                ):
                    said.add(role)
    return said


def class_words(mark: str) -> list[str]:
    """The words of a class: `articleComments__list-2` -> article comments list."""
    return (mark if mark.islower() else _HUMP.sub("-", mark).lower()).translate(_SIGNS).split()


@cache
def _about_page() -> frozenset[str]:
    return frozenset(layout().about_page)


@cache
def _phrases() -> dict[str, list[tuple[list[str], str]]]:
    """What elements' names can say and the role that it means, by its first word."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for role in Role._fields:
        for said in getattr(layout(), role):
            phrase = said.replace("-", " ").split()
            found.setdefault(phrase[0], []).append((phrase, role))
    return found


@cache
def _known() -> frozenset[str]:
    return frozenset(_phrases())
