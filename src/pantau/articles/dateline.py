"""Datelines: the place and agency in front of an article's first sentence."""

import re
from functools import cache

from pantau.articles.calendar import calendar, either
from pantau.articles.names import outlet_names, outlets, plain
from pantau.reference.organisation import organisations
from pantau.reference.state import states

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PLACE = rf"{_NAME}(?:[ /-]{_NAME}|, {_NAME}| (?:D\.?C\.?|of|the|de|la|al|el)){{0,3}}"
_DASH = r"\s*(?:[–—]|--+|(?<=\s)-(?=\s)|(?<=[)A-Z])\s?-\s)\s*"
_OPENING = r"(?=[\"“”‘'«(]*[^\W_a-z])"

_LONGEST = 150


def split_dateline(line: str, names: frozenset[str] = frozenset()) -> tuple[str | None, str]:
    """The place in the line's dateline (None without) and the line without the dateline.

    `names` are the outlet's own names (see `names.plain`).

    `PYONGYANG, KOMPAS.com – Presiden …`, `Liputan6.com, Jakarta - …`, `SEOUL, Nov 19 (Reuters) - …`. A place
    alone counts where it is a capital (`Moskow - Kremlin …`), or stands in capital letters and is no state and
    no organisation.
    """
    for form in _forms():
        found = form.match(line[:_LONGEST])
        if found:
            place, signed = _unsigned((found.groupdict().get("place") or "").strip(" ,"), names)
            if signed or _is_dateline(found, place):
                return place or None, line[found.end() :]
    return None, line


def _unsigned(place: str, names: frozenset[str]) -> tuple[str, bool]:
    """The place without the outlet's own name around it (`JAKARTA, HARIAN PAGI`), and whether it stood there."""
    first, _, rest = place.partition(",")
    if rest and plain(rest) in names:
        return first, True
    return (rest.strip(), True) if plain(first) in names else (place, False)


def _is_dateline(found: re.Match[str], place: str) -> bool:
    said = found.groupdict()
    if said.get("outlet") or said.get("date") or plain(said.get("agency") or "-") in outlet_names():
        return True
    in_capitals = place.isupper() and len(place) >= 4 and place.casefold() not in _no_places()
    return in_capitals or place.casefold() in _cities()


@cache
def _cities() -> frozenset[str]:
    named = [name for one in states() for name in (one.capital_en, one.capital_id, *one.metonyms)]
    return frozenset(name.casefold() for name in named)


@cache
def _no_places() -> frozenset[str]:
    named = [name for one in states() for name in (one.name_en, one.name_id, *one.aliases)]
    named += [name for one in organisations() for name in (*one.names_en, *one.names_id)]
    return frozenset(name.casefold() for name in named)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    names = sorted({name for one in outlets() for name in one.names}, key=lambda name: (-len(name), name))
    known = "|".join(map(re.escape, names))
    outlet = rf"(?P<outlet>(?:[A-Z]+ )?\w[\w-]*(?:\.[A-Za-z]{{2,7}}){{1,2}}|(?i:{known}))\b\.?"
    month = rf"(?i:{either(calendar().months)})\b\.?"
    date = rf"\(?(?P<date>(?:\d{{1,2}}\s{month}|{month}\s\d{{1,2}}|\d{{1,2}}/\d{{1,2}})(?:(?:,?\s|/)\d{{4}})?)\)?"
    extra = rf"(?:,?\s*{date})?(?:\s*\((?P<agency>[^()\n]{{2,40}})\))?"
    place = rf"(?P<place>{_PLACE}?)"
    return (
        re.compile(rf"{outlet},?\s+{place}{extra}{_DASH}{_OPENING}"),
        re.compile(rf"{place},\s*{outlet}{extra}{_DASH}{_OPENING}"),
        re.compile(rf"\(?{outlet}\)?{_DASH}{_OPENING}"),
        re.compile(rf"{place}{extra}{_DASH}{_OPENING}"),
        re.compile(rf"(?P<place>[A-Z][A-Z .'-]{{3,30}}):\s+{_OPENING}"),
    )


def without_dateline(lines: list[str], names: frozenset[str]) -> tuple[str | None, str]:
    """The place of the first line's dateline, and the text of the lines without it."""
    if not lines:
        return None, ""
    place, first = split_dateline(lines[0], names)
    return place, "\n".join([first, *lines[1:]])
