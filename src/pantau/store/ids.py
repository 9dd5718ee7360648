"""Ids: hashes of what a row means, so that the same thing saved twice has the same id."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator

from pantau.claims.claim import Claim
from pantau.events.event import Event
from pantau.reading.reading import Reading


def event_ids(reading: Reading) -> Iterator[tuple[str, Event]]:
    """Each event with its id: 16 hex digits of SHA-256 over where it was read, who, whom, and how real."""
    seen: Counter[str] = Counter()
    for event in reading.events:
        actors, recipients = (
            [[actor.country, actor.sector, actor.start, actor.end] for actor in side]
            for side in (event.actors, event.recipients)
        )
        places = [event.trigger.start, event.trigger.end, event.sentence.start, event.sentence.end]
        yield _id(seen, reading, event.type, places, actors, recipients, event.modality), event


def claim_ids(reading: Reading) -> Iterator[tuple[str, Claim]]:
    """Each claim with its id, made likewise."""
    seen: Counter[str] = Counter()
    for claim in reading.claims:
        places = [claim.quote.start, claim.quote.end]
        yield _id(seen, reading, claim.person, claim.office_class, claim.country, claim.tense, places), claim


def number(page: str, readers: str) -> int:
    """A whole number of 63 bits for an article, which the full text needs for its rows."""
    return int(hashlib.sha256(f"{page} {readers}".encode()).hexdigest()[:16], 16) >> 1


def _id(seen: Counter[str], reading: Reading, *meaning: object) -> str:
    """Two of a reading that mean the same are told apart by their number."""
    said = json.dumps([reading.page, reading.readers, *meaning], ensure_ascii=False)
    seen[said] += 1
    repeated = f" {seen[said]}" if seen[said] > 1 else ""
    return hashlib.sha256((said + repeated).encode()).hexdigest()[:16]
