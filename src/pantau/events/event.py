"""Event: who did what to whom, and did it happen; the record of the contract, one shape everywhere."""

from typing import Literal

from pydantic import Field

from pantau.mentions.mention import Party
from pantau.noun import Noun, Span
from pantau.reference.place import Kind

Modality = Literal["actual", "planned", "hypothetical", "negated"]


class Actor(Span):
    """One actor or recipient of an event as it stands in the text; `start` = `end` where it is only implied."""

    country: str = "---"
    sector: str = "---"
    person: str | None = None


class Bounds(Noun):
    """Where a sentence lies in the article's full text."""

    start: int
    end: int


class When(Noun):
    """An interval of days, both ends included (ISO dates), and how precisely the text states it."""

    start: str
    end: str
    precision: Literal["day", "week", "month", "year"]


class Where(Noun):
    """A place with coordinates in degrees; `precision` says what they are the middle of.

    Coordinates are right to about a tenth of a degree for a city or regency, and rough for anything larger.
    `country` is null for a sea and for a region of many lands.
    """

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Kind


class Event(Noun):
    """A coded event. Offsets count characters of the article's full text."""

    type: str
    mode: str | None = None
    quad: str
    contexts: tuple[str, ...] = ()
    score: float
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...] = ()
    modality: Modality
    background: bool = False
    said_by: Party | None = None
    trigger: Span
    sentence: Bounds
    when: When | None = None
    where: Where | None = None
    confidence: float = Field(ge=0, le=1)
    why: str
