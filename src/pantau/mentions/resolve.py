"""Resolving: from a chain of units to the country and PLOVER sector of the actor that they name."""

from collections.abc import Sequence
from datetime import date

from pantau.mentions.mention import Mention
from pantau.mentions.persons import sector_on
from pantau.mentions.units import Unit, envoys

_PLACES = ("country", "demonym", "metonym", "place")


def resolve(units: Sequence[Unit], text: str, start: int, end: int, day: date | None) -> Mention:
    """The actor that a chain of units names, over the characters `start` to `end` of the full text."""
    person = next((unit for unit in units if unit.entry.role == "person"), None)
    named = next((unit for unit in units if unit.entry.role in _PLACES), None)
    body = next((unit for unit in units if unit.entry.role == "body"), None)
    if named and body and units.index(named) < units.index(body) and _has_envoy(units):
        body = None  # "Dubes Indonesia untuk PBB", "Russia's U.N. envoy"
    if body and body.entry.spelling in envoys():
        named = None  # "KBRI Teheran"
    several = next((unit for unit in units if unit.entry.kind == "pair"), None)
    decided = named or body or person or several
    country = decided.entry.country if decided else "---"
    return Mention.model_construct(
        text=text,
        start=start,
        end=end,
        kind="actor",
        country=country if country != "---" or person is None else person.entry.country,
        sector=_sector(units, body, person, day),
        person=person.entry.name if person else None,
        office=None,
        name=decided.entry.name if decided else None,
        why=" + ".join(f"{unit.entry.role}:{unit.entry.spelling}" for unit in units),
    )


def _has_envoy(units: Sequence[Unit]) -> bool:
    return any(unit.entry.spelling in envoys() for unit in units)


def _sector(units: Sequence[Unit], body: Unit | None, person: Unit | None, day: date | None) -> str:
    """Former holders are ELI; else a named body decides, the last head that says something, or the person."""
    heads = [unit for unit in units if unit.entry.role == "head" and unit.entry.kind != "between"]
    if any(unit.entry.kind == "former" or unit.entry.sector == "ELI" for unit in heads):
        return _of_former(heads[-1]) or "ELI"
    if body is not None and body.entry.sector != "---":
        return _beside_body(body, units) or body.entry.sector
    telling = [unit for unit in heads if unit.entry.kind != "generic"]
    if telling or heads:
        return (telling or heads)[-1].entry.sector
    if person is not None:
        return _person_sector(person, day)
    first = next((unit for unit in units if unit.entry.kind != "between"), units[0])
    return _forces(units) or _people(first) or first.entry.sector


def _of_former(last: Unit) -> str | None:
    """Who never held an office stays what he was ("a former spy", "mantan buruh")."""
    return last.entry.sector if last.entry.kind in {"people", "weak"} else None


def _beside_body(body: Unit, units: Sequence[Unit]) -> str | None:
    """A party's senator speaks for the house, and a ruling movement's fighters fight ("Taliban militants")."""
    heads = {unit.entry.sector for unit in units if unit.entry.role == "head"}
    for owner, sector in (("PTY", "LEG"), ("GOV", "REB")):
        if body.entry.sector == owner and sector in heads:
            return sector
    return None


def _person_sector(person: Unit, day: date | None) -> str:
    """By the register on the article's day; without a day by what the list of persons says."""
    entry = person.entry
    if entry.kind == "listed" and day is None:
        return entry.sector
    return sector_on(entry.name, entry.country, day) or entry.sector


def _forces(units: Sequence[Unit]) -> str | None:
    """An attack that says who carries it out ("serangan drone Rusia")."""
    said = (unit.entry.sector for unit in units if unit.entry.kind == "between" and unit.entry.sector != "---")
    return next(said, None)


def _people(unit: Unit) -> str | None:
    """A demonym in the plural is its people ("Russians")."""
    plural = unit.entry.role == "demonym" and unit.entry.spelling.endswith("s")
    return "CVL" if plural and not unit.entry.spelling.endswith(("ss", "us")) else None
