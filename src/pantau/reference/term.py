"""Term: that a person held an office from one day to another, as the register knows it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from pantau.noun import Noun
from pantau.reference.coarse import CoarseDate, first_day, last_day
from pantau.reference.lists import Entries

Confidence = Literal["high", "medium", "low"]
Item = Annotated[str, Field(pattern=r"^Q[1-9][0-9]*$")]
"""The number of an item of Wikidata."""


class Term(Noun):
    """One term of office. An empty `end` means: still in office on `as_of`, which says nothing of later days.

    Dates are coarse (YYYY, YYYY-MM or YYYY-MM-DD); the day of a handover belongs to both holders.
    `shared` marks a term that rightly overlaps another holder's (acting, rival or joint holders).
    `country` is the file's name, `row` the place in the register, such as "register/RUS.csv:12" (of a user's own
    file with its path); `wikidata` is the person's item.
    """

    person: str
    aliases: Entries = ()
    office_class: str
    office_en: str
    office_id: str
    country: str
    start: CoarseDate
    end: CoarseDate | None = None
    as_of: CoarseDate
    source: str
    confidence: Confidence = "high"
    shared: bool = False
    wikidata: Item | None = None
    row: str

    @property
    def names(self) -> tuple[str, ...]:
        """All spellings of the person's name."""
        return (self.person, *self.aliases)

    @property
    def acting(self) -> bool:
        """Whether the title says that the holder only stood in."""
        return self.office_en.startswith(("Acting ", "Interim ", "Caretaker "))

    @property
    def earliest_start(self) -> date:
        """The first day on which the term can have begun."""
        return first_day(self.start)

    @property
    def latest_start(self) -> date:
        """The last day on which the term can have begun."""
        return last_day(self.start)

    @property
    def earliest_end(self) -> date | None:
        """The first day on which the term can have ended; null while it is open."""
        return first_day(self.end) if self.end else None

    @property
    def latest_end(self) -> date | None:
        """The last day on which the term can have ended; null while it is open."""
        return last_day(self.end) if self.end else None

    @property
    def vouched_until(self) -> date:
        """The last day for which the row says anything about an open term."""
        return last_day(self.as_of)

    def covers(self, day: date) -> bool:
        """Whether the person can have been in office on that day (an open term is taken to go on)."""
        return self.earliest_start <= day and (self.latest_end is None or day <= self.latest_end)
