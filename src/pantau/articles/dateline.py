"""Datelines: the place, agency and day in front of an article's first sentence."""

import re
from functools import cache
from typing import NamedTuple

from pantau.articles.calendar import calendar
from pantau.articles.names import outlet_names, outlets, plain
from pantau.reference.organisation import organisations
from pantau.reference.place import places
from pantau.reference.state import states

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PLACE = rf"{_NAME}(?:[ /-]{_NAME}|, {_NAME}| (?:D\.?C\.?|of|the|de|la|al|el|do|da)){{0,3}}"
_DASH = r"\s*(?:[–—]|--+|(?<=\s)[-_](?=\s)|(?<=[)A-Z])\s?-\s)\s*"
_OPENING = r"(?=[\"“”‘'«(]*[^\W_a-z])"

_AREA = re.compile(r",? D\.?C\.?$")
_LONGEST = 150


class Dateline(NamedTuple):
    """`place` and the day as it is written (`date`), None where not stated, and the `text` behind the dateline."""

    place: str | None
    date: str | None
    text: str


def split_dateline(line: str, names: frozenset[str] = frozenset()) -> Dateline:
    """The line's dateline and the line without it.

    `names` are the outlet's own names (see `names.plain`).

    `PYONGYANG, KOMPAS.com – Presiden …`, `Liputan6.com, Jakarta - …`, `SEOUL, Nov 19 (Reuters) - …`. A place
    alone counts where it is a known city (`Moskow - Kremlin …`, but not `Gaza - Israel …`), or stands in capital
    letters and is no state and no organisation.
    """
    for form in _forms():
        found = form.match(line[:_LONGEST])
        if found:
            place, signed = _unsigned((found.groupdict().get("place") or "").strip(" ,"), names)
            if signed or _is_dateline(found, place, line[found.end() :]):
                return Dateline(place or None, found.groupdict().get("date"), line[found.end() :])
    return Dateline(None, None, line)


def without_dateline(lines: list[str], names: frozenset[str]) -> Dateline:
    """The first line's dateline, with the text of all lines without it."""
    if not lines:
        return Dateline(None, None, "")
    first = split_dateline(lines[0], names)
    return first._replace(text="\n".join([first.text, *lines[1:]]))


def _unsigned(place: str, names: frozenset[str]) -> tuple[str, bool]:
    """The place without the outlet's own name around it (`JAKARTA, HARIAN PAGI`), and whether it stood there."""
    first, _, rest = place.partition(",")
    if rest and plain(rest) in names:
        return first, True
    return (rest.strip(), True) if plain(first) in names else (place, False)


def _is_dateline(found: re.Match[str], place: str, rest: str) -> bool:
    said = found.groupdict()
    if said.get("known"):
        return place.casefold() in _cities() if place else True
    if said.get("outlet") or _is_date(said.get("date")) or plain(said.get("agency") or "-") in outlet_names():
        return True
    city, _, land = _AREA.sub("", place).partition(", ")
    named = city.isupper() and len(city) >= 4 and city.casefold() not in _no_places()
    if named or land:
        return (named or city.casefold() in _cities()) and (not land or land.casefold() in _no_places() or named)
    colon = found[0].rstrip().endswith(":")
    return city.casefold() in (_capitals() if colon else _cities()) and not _paired(rest)


def _is_date(written: str | None) -> bool:
    words = re.findall(r"[^\W\d_]+", (written or "").lower())
    return bool(written) and all(word in calendar().months for word in words)


def _paired(rest: str) -> bool:
    """Whether the name of another place follows (`Gaza - Israel kembali memanas`)."""
    return rest.split(" ", 1)[0].strip(",.") in _lands() | _towns()


@cache
def _towns() -> frozenset[str]:
    """Capitals and other known places, without those that are ordinary words too."""
    capitals = {name for one in states() for name in (one.capital_en, one.capital_id)}
    known = {name for one in places() if one.country for name in one.names if name not in one.hidden}
    return frozenset(capitals | known)


@cache
def _lands() -> frozenset[str]:
    """States and organisations."""
    named = [name for one in states() for name in (one.name_en, one.name_id, *one.aliases)]
    return frozenset(named) | {name for one in organisations() for name in (*one.names_en, *one.names_id)}


@cache
def _cities() -> frozenset[str]:
    """Towns, and other names under which news speaks of capitals."""
    return frozenset(name.casefold() for name in _towns() | {name for one in states() for name in one.metonyms})


@cache
def _capitals() -> frozenset[str]:
    return frozenset(name.casefold() for one in states() for name in (one.capital_en, one.capital_id))


@cache
def _no_places() -> frozenset[str]:
    """States that are cities have one name for both: they are places."""
    return frozenset(name.casefold() for name in _lands()) - _capitals()


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    names = sorted({name for one in outlets() for name in one.names}, key=lambda name: (-len(name), name))
    known = "|".join(map(re.escape, names))
    outlet = (
        rf"(?P<outlet>(?:[A-Z]+ )?\w[\w-]*(?:\.[A-Za-z]{{2,7}}){{1,2}}|(?i:{known})|[A-Z][a-z]+[A-Z]\w+)(?!\w)\.?"
    )
    month = r"[^\W\d_]{3,12}\b\.?"
    date = rf"\(?(?P<date>(?:\d{{1,2}}\s{month}|{month}\s\d{{1,2}}|\d{{1,2}}/\d{{1,2}})(?:(?:,?\s|/)\d{{4}})?)\)?"
    extra = rf"(?:,?\s*{date})?(?:\s*\((?P<agency>[^()\n]{{2,40}})\))?"
    place = rf"(?P<place>{_PLACE}?)"
    words = rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}}?)"
    return (
        re.compile(rf"{outlet},?\s+{place}{extra}{_DASH}{_OPENING}"),
        re.compile(rf"{place},\s*{outlet}{extra}{_DASH}{_OPENING}"),
        re.compile(rf"\(?{outlet}\)?{_DASH}{words}{_DASH}{_OPENING}"),
        re.compile(rf"\(?{outlet}\)?{_DASH}{_OPENING}"),
        re.compile(rf"{place}{extra}{_DASH}{_OPENING}"),
        re.compile(rf"(?P<known>(?i:{known})|\w+(?:\.[A-Za-z]{{2,7}}){{1,2}}),?\s+{words}:?\s+{_OPENING}"),
        re.compile(rf"(?:{words}\s)?\((?P<known>(?i:{known}))\):?\s+{_OPENING}"),
        re.compile(rf"(?P<place>[A-Z][A-Z .'-]{{3,30}})(?:\s\([^()\n]{{2,40}}\))?:\s+{_OPENING}"),
        re.compile(rf"{words}:\s+{_OPENING}"),
    )
