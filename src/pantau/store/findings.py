"""Saving what a reading found: events with their parties and pairs of countries, and claims."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from pantau.events.event import Event
from pantau.reading.reading import Reading
from pantau.series.pairs import pairs
from pantau.store import schema
from pantau.store.chunks import add
from pantau.store.ids import claim_ids, event_ids
from pantau.store.pack import Row
from pantau.stories.happening import day_of
from pantau.stories.sides import MUTUAL


def put_findings(connection: Connection, readings: Sequence[Reading]) -> None:
    """Saves the events and claims of readings that are new."""
    by_reading = [(reading, list(event_ids(reading))) for reading in readings]
    events = [found for _, identified in by_reading for found in identified]
    add(connection, schema.events, [row for found in by_reading for row in _events(*found)])
    add(connection, schema.parties, [row for id_, event in events for row in _parties(id_, event)])
    add(connection, schema.pairs, [row for id_, event in events for row in _pairs(id_, event)])
    add(connection, schema.claims, [row for reading in readings for row in _claims(reading)])


def _events(reading: Reading, identified: Sequence[tuple[str, Event]]) -> Iterator[Row]:
    for place, (id_, event) in enumerate(identified):
        yield {
            "id": id_,
            "page": reading.page,
            "readers": reading.readers,
            "place": place,
            "type": event.type,
            "quad": event.quad,
            "modality": event.modality,
            "background": event.background,
            "day": day_of(event, reading.article),
            "data": event.line(),
        }


def _parties(id_: str, event: Event) -> Iterator[Row]:
    for role, side in (("actor", event.actors), ("recipient", event.recipients)):
        for place, actor in enumerate(side):
            party = {"country": actor.country, "sector": actor.sector}
            yield {"event": id_, "role": role, "place": place, **party}


def _pairs(id_: str, event: Event) -> Iterator[Row]:
    actors, recipients = ([actor.country for actor in side] for side in (event.actors, event.recipients))
    found = pairs(actors, recipients, event.type in MUTUAL)
    for a, b in sorted({(min(pair), max(pair)) for pair in found}):
        yield {"event": id_, "a": a, "b": b}


def _claims(reading: Reading) -> Iterator[Row]:
    for place, (id_, claim) in enumerate(claim_ids(reading)):
        yield {
            "id": id_,
            "page": reading.page,
            "readers": reading.readers,
            "place": place,
            "verdict": claim.verdict,
            "person": claim.person,
            "office_class": claim.office_class,
            "country": claim.country,
            "data": claim.line(),
        }
