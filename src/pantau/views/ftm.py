"""The register as FollowTheMoney entities: Person, Position, Occupancy (the schemata of version 3)."""

import hashlib
from collections.abc import Iterable, Iterator

from pydantic import ConfigDict, Field

from pantau.noun import Noun
from pantau.reference import Term, organisations, state


class FtmEntity(Noun):
    """One entity; `properties` hold lists of strings, references to others are their ids (`schema` is printed)."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    id: str
    schema_: str = Field(alias="schema")
    properties: dict[str, list[str]]


def ftm(terms: Iterable[Term]) -> Iterator[FtmEntity]:
    """Entities of terms: each person and position once, before the first term that needs it."""
    seen = set()
    for term in terms:
        for entity in (_person(term), _position(term)):
            if entity.id not in seen:
                seen.add(entity.id)
                yield entity
        yield _occupancy(term)


def _person(term: Term) -> FtmEntity:
    return _entity(
        _person_id(term), "Person", name=[term.person], alias=list(term.aliases),
        wikidataId=[term.wikidata] if term.wikidata else [],
    )  # fmt: skip


def _position(term: Term) -> FtmEntity:
    place = state(term.country)
    whose = (
        place.name_en if place else next(each.names_en[0] for each in organisations() if each.code == term.country)
    )
    names = [f"{term.office_en}, {whose}", term.office_id]
    return _entity(_position_id(term), "Position", name=names, country=[place.iso2.lower()] if place else [])


def _occupancy(term: Term) -> FtmEntity:
    started = _id("occupancy", _person_id(term), _position_id(term), term.start)
    return _entity(
        started, "Occupancy", holder=[_person_id(term)], post=[_position_id(term)], startDate=[term.start],
        endDate=[term.end] if term.end else [], status=["ended" if term.end else f"current on {term.as_of}"],
        recordId=[term.row],
    )  # fmt: skip


def _entity(id_: str, schema: str, **properties: list[str]) -> FtmEntity:
    return FtmEntity(id=id_, schema_=schema, properties={name: said for name, said in properties.items() if said})


def _person_id(term: Term) -> str:
    return term.wikidata or _id("person", term.country, term.person)


def _position_id(term: Term) -> str:
    return _id("position", term.country, term.office_class, term.office_en)


def _id(*parts: str) -> str:
    return f"pantau-{hashlib.sha1('|'.join(parts).encode()).hexdigest()}"
