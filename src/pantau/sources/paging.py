"""Addresses of the parts of one article, as its publisher declares them, else as data/publishers/pages.toml."""

import re
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, table
from pantau.sources.address import is_tracking
from pantau.sources.publisher import publisher_of

WHOLE = 0
"""The number of a page that shows all parts at once."""
_SLUG = re.compile(r"(?:-[^/]*-|\d{4})[^/]*$")
_MOST = 50
"""A greater number counts articles or days, not the parts of one."""


class Paging(BaseModel):
    """How parts are addressed; of `whole`, what begins with / is the end of a path, all else a query.

    `second` is the number that the second part has in a path.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    parameters: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    onward: tuple[str, ...] = ()
    second: int = 2


class Part(NamedTuple):
    """Where a page stands: `base` is what the addresses of all parts share, `number` counts from 1 (or is WHOLE).

    `certain` is false where the address alone does not say that it is a part (`/berita/2`).
    """

    base: str
    number: int
    certain: bool = True


def part_of(url: str) -> Part | None:
    """The part that an address means; None where it is no web address."""
    try:
        found = urlsplit(url)
        host, asked = found.hostname, parse_qsl(found.query)
    except ValueError:
        return None
    if found.scheme not in ("http", "https") or not host or not found.path.strip("/"):
        return None
    path = found.path.rstrip("/")
    paging = _paging(f"{host}/{path.split('/')[1]}")
    numbers = [number for each in asked if (number := _number(each, paging)) is not None]
    rest = [each for each in asked if not is_tracking(each[0].casefold()) and _number(each, paging) is None]
    certain = True
    if not numbers and (ends := [way for way in paging.whole if way[0] == "/" and path.endswith(way)]):
        path, numbers = path.removesuffix(ends[0]), [WHOLE]
    elif not numbers and (behind := _behind(path, paging.paths)):
        path, numbers = behind[0], [behind[1] + 2 - paging.second]
    elif not numbers and (behind := _behind(path, paging.plain)) and _SLUG.search(behind[0]):
        path, numbers, certain = behind[0], [behind[1]], False
    base = f"{host.removeprefix('www.')}{path}{'?' + urlencode(rest) if rest else ''}"
    return Part(base, numbers[0] if numbers else 1, certain)


@cache
def usual() -> Paging:
    """Our file, then the user's, which takes its place."""
    return [table(path, Paging) for path in find("publishers/pages.toml")][-1]


@lru_cache(maxsize=4096)
def _paging(place: str) -> Paging:
    """That of a place: a host and the first part of a path. What its publisher declares nothing of is as usual."""
    publisher = publisher_of(place)
    declared = publisher.pages if publisher else None
    if declared is None:
        return usual()
    whole = (declared.whole.removeprefix("?"),) if declared.whole else usual().whole
    if declared.parameter is None and declared.path is None:
        return usual().model_copy(update={"whole": whole})
    one = {"parameters": declared.parameter, "paths": declared.path}
    counted = {name: (said,) for name, said in one.items() if said}
    return Paging.model_validate(counted | {"whole": whole, "second": declared.second})


def _number(asked: tuple[str, str], paging: Paging) -> int | None:
    """The number that one query parameter states."""
    name, value = asked
    if f"{name}={value}" in paging.whole:
        return WHOLE
    counts = name in paging.parameters and re.fullmatch(r"0?[1-9]\d?", value)
    return int(value) if counts and int(value) <= _MOST else None


def _behind(path: str, ways: tuple[str, ...]) -> tuple[str, int] | None:
    """The article's path and the number behind it."""
    for way in ways:
        found = _pattern(way).fullmatch(path)
        if found and int(found["number"]) <= _MOST:
            return found["path"], int(found["number"])
    return None


@cache
def _pattern(way: str) -> re.Pattern[str]:
    behind = re.escape(way).replace(r"\{n\}", "(?P<number>0?[1-9][0-9]?)", 1)
    return re.compile(f"(?P<path>/.+){behind}")
