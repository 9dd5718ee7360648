"""Counted: what a number of a sentence counts or measures."""

from typing import NamedTuple

from pantau.stories.disputes.amounts import Amount
from pantau.stories.disputes.lists import Unit, measures, roles, signs, things, units
from pantau.stories.disputes.told import Told

_LONGEST = 6  # words of a group behind its number
_NEAR = 9  # words between a measure and what it is of
_LENGTHS = {"depth", "height", "distance", "width", "rain"}  # what lengths can be of; the rest last
_ANYBODY = "person:people"


class Counted(NamedTuple):
    """What is counted, up to the token `end`; `things` are its names, `unit` its unit where it is measured."""

    end: int
    things: tuple[str, ...]
    unit: Unit | None = None


def counted(line: Told, amount: Amount) -> Counted:
    """What an amount counts; without things where nobody can say."""
    sign = signs().get(line.text(amount.begin - 1)) or signs().get(line.text(amount.end - 2))
    if sign:
        return Counted(amount.end, (f"unit:{sign}",), Unit(sign, 0, 1, False))
    begin = amount.end + (line.text(amount.end) == "-")
    hit = units().longest(line.tokens, begin) or units().longest(line.tokens, amount.end)
    if hit is not None:
        unit = hit[1][0]
        names = _of(line, amount, unit) if unit.cued else (f"unit:{unit.dimension}",)
        return Counted(hit[0], names, unit)
    start = begin
    while line.has("extra", begin, begin + 1):
        begin += 1
    found = _group(line, begin)
    unknown = found.things and found.things[0].startswith("word:")
    return Counted(begin, ()) if begin > start and unknown else found  # "two more later"


def _of(line: Told, amount: Amount, unit: Unit) -> tuple[str, ...]:
    """What is measured, by the nearest word that says so."""
    begin, end = max(amount.begin - _NEAR, 0), min(amount.end + _NEAR, len(line.tokens))
    named = [
        (max(begin + first - amount.end, amount.begin - begin - last), value)
        for first, last, values in measures().all(line.tokens[begin:end])
        for value in values
        if (value in _LENGTHS) == (unit.dimension == "length")
    ]
    return (f"unit:{unit.dimension}:{min(named)[1]}",) if named else ()


def _group(line: Told, begin: int) -> Counted:
    """The group of words behind a number: its last known noun in English, its first in Indonesian."""
    end, names = begin, list[str]()
    for at in range(begin, min(begin + _LONGEST, len(line.tokens))):
        if at < end:
            continue
        if _stops(line, at, begin):
            break
        hit = things().longest(line.tokens, at)
        if hit is None:
            continue
        thing = f"{hit[1][0].kind}:{hit[1][0].name}"
        end = hit[0]
        if line.lang == "id" and names and not line.has("classifiers", begin, begin + 1):
            continue
        names = [thing]
    if not names:
        return _unknown(line, begin)
    return Counted(end, tuple(names))


def _stops(line: Told, at: int, begin: int) -> bool:
    text = line.text(at)
    if not text[0].isalnum() and text != "-":
        return True
    if line.text(at - 1) == "-":
        return False
    if line.listed("stops").longest(line.tokens, at):
        return True
    role = roles(line.lang).longest(line.tokens, at)
    return role is not None and at > begin and not things().longest(line.tokens, at)


def _unknown(line: Told, begin: int) -> Counted:
    """A noun that no list knows: the one word behind a number, where the group ends."""
    end = begin
    while end < min(begin + _LONGEST, len(line.tokens)) and not _stops(line, end, begin):
        end += 1
    if end == begin or not line.text(begin).isalpha() or roles(line.lang).longest(line.tokens, begin):
        return Counted(begin, ())
    word = line.lower(end - 1 if line.lang == "en" else begin)
    plain = word[:-1] if line.lang == "en" and word.endswith("s") else word
    at_end = min(end, begin + 3)
    return Counted(at_end, (f"word:{line.lang}:{plain}",)) if len(plain) > 2 else Counted(begin, ())


def is_anybody(names: tuple[str, ...]) -> bool:
    """Whether a number counts people of whatever kind, or nothing that is known."""
    return not names or names == (_ANYBODY,)
