"""Who wrote an article."""

import re
from collections.abc import Iterable

from pantau.articles.furniture import furniture, pattern
from pantau.articles.head import Head
from pantau.articles.linked_data import names_in
from pantau.articles.names import plain

_BETWEEN = re.compile(r"\s*(?:[;|/]|,\s+(?=[A-Z]\w+ )|\s(?:and|dan|&)\s)\s*")

_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b")


def authors_of(
    given: Iterable[str], head: Head | None, lines: Iterable[str], names: frozenset[str]
) -> tuple[tuple[str, ...], str | None]:
    """The authors as given, else as JSON-LD states them, else the metas, else bylines among `lines`; and which.

    What is no person (the outlet by one of its `names`, "Redaksi", an address) is left out.
    """
    stated: list[tuple[str, list[str]]] = [("given", list(given))]
    if head:
        meta = head.meta("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
        stated += [("json-ld", names_in(head.node, "author")), ("meta", [meta or ""])]
    stated.append(("byline", [name for line in lines if (name := byline(line))]))
    for basis, said in stated:
        people = [person for name in said for person in _people(name, names)]
        if people:
            return tuple(dict.fromkeys(people)), basis
    return (), None


def byline(line: str) -> str | None:
    """The name in a line such as `Oleh: Sari Dewi`; None where the line is none."""
    if len(line) > 90 or line.rstrip().endswith((".", "!", "?")):
        return None
    found = pattern("byline").match(line.strip())
    name = re.fullmatch(r"(?:\s?:\s?|\s)([A-Z].{2,60})", line.strip()[found.end() :]) if found else None
    return re.split(r"\s*[\d|•(]", name[1])[0] or None if name else None


def _people(name: str, names: frozenset[str]) -> list[str]:
    if _ADDRESS.search(name):
        return []
    bare = re.sub(r"^(?i:by|oleh|penulis)\b\s*:?\s*|\s*\([^()]*\)$", "", name.strip())
    people = [part.strip(" ,-–") for part in _BETWEEN.split(bare)]
    return [person for person in people if _is_person(person, names)]


def _is_person(name: str, names: frozenset[str]) -> bool:
    nobody = {word for one in furniture().values() for word in one.nobody}
    known = plain(name) not in names and name.casefold() not in nobody
    return known and len(name) <= 60 and bool(re.search(r"[^\W\d_]{2}", name))
