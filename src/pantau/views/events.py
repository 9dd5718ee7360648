"""Which events: what users ask for, in their words, and what the archive answers."""

from datetime import date

from pydantic import field_validator

from pantau.events.event import Modality
from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import Query, StoredEvent
from pantau.views.days import iso_day
from pantau.views.names import country_code


class Asked(Noun):
    """A question for events; all that is given must hold.

    `countries` are codes or names, each of which takes part; `types` are PLOVER's (CONSULT); days are ISO
    (2024, 2024-11, 2024-11-19) or dates, since <= day < until, and leave out the undated. Newest first.
    """

    countries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    lang: str | None = None
    limit: int | None = None

    @field_validator("countries", mode="after")
    @classmethod
    def _codes(cls, countries: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(country_code(country) for country in countries)

    @field_validator("since", "until", mode="before")
    @classmethod
    def _iso(cls, day: object) -> object:
        return iso_day(day) if isinstance(day, str | date) else day


def events(archive: Archive, asked: Asked) -> list[StoredEvent]:
    """The events, newest first, undated last."""
    return archive.events(Query(**asked.model_dump()))
