"""Who wrote an article."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pydantic import BaseModel, ConfigDict

from pantau.articles.blocks import Block
from pantau.articles.calendar import either
from pantau.articles.furniture import furniture, is_furniture, pattern
from pantau.articles.head import Head
from pantau.articles.linked_data import names_in
from pantau.articles.metas import metas_named
from pantau.articles.names import outlets, plain
from pantau.datafiles import find, table

_LINK = re.compile(r"https?:|www\.")
_ADDRESS = re.compile(r"@|\.com\b")
_LONGEST, _LONGEST_LINE = 60, 90
_NAME = re.compile(r"[^\W\d_][^\d:?!]*")


class Roles(BaseModel):
    """Where authors are named, and the words around them (see the comments in `publishers/authors.toml`)."""

    model_config = ConfigDict(extra="forbid")

    writer: list[str]
    meta: list[str]
    marks: list[str]
    between: list[str]
    other_roles: list[str]
    titles: list[str]


@cache
def roles() -> Roles:
    """The last table counts: a user's takes the place of ours."""
    return table(find("publishers/authors.toml")[-1], Roles)


def authors_of(
    given: Iterable[str], head: Head | None, lines: Iterable[str], signed: Iterable[str], names: frozenset[str]
) -> tuple[tuple[str, ...], str | None]:
    """The authors as given, else as the page's head states them, else bylines among `lines`, else the lines in
    boxes that are marked as an author's (`signed`); and which: given, meta, json-ld or byline.

    What is no person or agency (the outlet by one of its `names`, "Redaksi", an address) is left out.
    """
    stated: list[tuple[str, list[str]]] = [("given", list(given))]
    if head:
        stated += [("meta", [meta]) for meta in metas_named(head, roles().writer)]
        stated += [("json-ld", names_in(head.node, "author"))]
        stated += [("meta", [meta]) for meta in metas_named(head, roles().meta)]
    stated.append(("byline", [name for line in lines if (name := byline(line))]))
    stated += [("byline", [line]) for line in signed]
    for basis, said in stated:
        people = [person for name in said for person in _people(name, names)]
        if people:
            return tuple(dict.fromkeys(people)), basis
    return (), None


def byline(line: str) -> str | None:
    """The name in a line such as `Oleh: Sari Dewi`; None where the line is none."""
    if len(line) > _LONGEST_LINE or line.rstrip().endswith((".", "!", "?")):
        return None
    found = pattern("byline").match(line.strip())
    name = re.fullmatch(r"(?:\s?:\s?|\s)([A-Z].{2,80})", line.strip()[found.end() :]) if found else None
    return _own_part(name[1]) or None if name else None


def signed_lines(blocks: Sequence[Block]) -> list[str]:
    """The lines that hold a name alone in a box that is marked as an author's."""
    marked = [block.text for block in blocks if not block.heading and block.is_marked(roles().marks)]
    own = [_own_part(text) for text in marked if len(text) <= _LONGEST_LINE and not is_furniture(text)]
    return [name for name in own if _is_name(name)]


def _own_part(text: str) -> str:
    """What stands in front of a date, a mark or the role of somebody else."""
    cut = re.split(r"\s*[\d|•(]|\s[-–—]\s", text.strip())[0]
    return _others().split(_titles().sub("", cut))[0].strip(" ,:-–")


def _is_name(text: str) -> bool:
    words = text.split()
    spelt = bool(_NAME.fullmatch(text)) and words[0][0].isupper() and words[-1][0].isupper()
    return spelt and 2 <= len(words) <= 6


def _people(name: str, names: frozenset[str]) -> list[str]:
    if _LINK.search(name):
        return []
    bare = _titles().sub("", re.sub(r"\s*\([^()]*\)$", "", name.strip()))
    people = [part.strip(" ,-–") for part in _between().split(bare)]
    return [person for person in people if _is_person(person, names)]


def _is_person(name: str, names: frozenset[str]) -> bool:
    known = plain(name) not in names and name.casefold() not in _nobody() and not _ADDRESS.search(name)
    return known and len(name) <= _LONGEST and bool(re.search(r"[^\W\d_]{2}", name))


@cache
def _nobody() -> frozenset[str]:
    return frozenset(word for one in furniture().values() for word in one.nobody)


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"^(?:{either(roles().titles)})\b\s*:?\s*", re.IGNORECASE)


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{either(roles().other_roles)})\b", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    """Names are joined by signs and words; a comma divides them where a name of two words or an agency follows."""
    agency = either([name for outlet in outlets() for name in outlet.names])
    return re.compile(
        rf"\s*(?:[;|/]|,\s+(?=[A-Z]\w+ )|,\s+(?=(?i:{agency})\W*$)|\s(?:{either(roles().between)}|&)\s)\s*"
    )
