"""What the archive takes and gives: saved readings, stored events and claims, and the answers to views."""

from typing import Literal, NamedTuple

from pydantic import Field, field_validator

from pantau.claims.claim import Claim, Verdict
from pantau.errors import PantauError
from pantau.events.event import Event, Modality
from pantau.noun import Noun
from pantau.reading.reading import Reading
from pantau.sources.page import Page
from pantau.texts import say

Superseded = Literal["corrected", "withdrawn", "same"]
"""Another text, no text any more, or the same text on other bytes."""


class Saved(NamedTuple):
    """A page and what the readers found in it."""

    page: Page
    reading: Reading


class Quarantined(Noun):
    """One input that could not be read: where it lies, the key of the error's texts and what fills them.

    `page` is the key of the page where its bytes are known (null where even they could not be had).
    """

    locator: str
    key: str
    values: dict[str, str] = Field(default_factory=dict)
    page: str | None = None

    @classmethod
    def of(cls, error: PantauError, page: Page | None = None) -> "Quarantined":
        """The row for an error; `page` where it came from reading a page."""
        values = {name: str(value) for name, value in error.values.items()}
        where = page.locator if page else error.where
        return cls(locator=where, key=error.key, values=values, page=page.key if page else None)

    def what(self, language: str | None = None) -> str:
        """What is wrong with it."""
        return say(f"errors.{self.key}", language, **self.values)

    def todo(self, language: str | None = None) -> str:
        """What to do next."""
        return say(f"errors.{self.key}_todo", language, **self.values)


class Version(Noun):
    """A page of an article's `address`, fetched at `fetched` (the last time, ISO 8601 in UTC).

    `withdrawn` is an answer that the page is gone; `text_hash` and `title` tell one text from another.
    """

    page: str
    address: str
    fetched: str
    withdrawn: bool
    title: str | None
    text_hash: str | None


class Supersession(Noun):
    """`page` gave way to the page `by`, which was fetched later from the same address."""

    page: str
    by: str
    kind: Superseded


class Pending(Noun):
    """A reading that was saved but not yet grouped; not `current` where a newer one has taken its place.

    Articles with one `text_hash` have the same words; it is null where there are none.
    """

    page: str
    readers: str
    current: bool
    text_hash: str | None


class Copy(Noun):
    """`page` tells the same text as `original`; `likeness` is between 0 and 1 (1 for the same words)."""

    page: str
    original: str
    kind: Literal["exact", "near"]
    likeness: float


class Copied(Noun):
    """What was found about copies: of `pages` all earlier rows are replaced by `copies` and `shingles`.

    `shingles` holds, per page, the sampled hashes of its text (whole numbers of 63 bits).
    """

    pages: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    shingles: dict[str, tuple[int, ...]] = Field(default_factory=dict)


class Candidate(Noun):
    """An article that may be a copy: it has the same text hash, or shares `shared` sampled hashes."""

    page: str
    text_hash: str
    published: str | None
    shared: int


class Regrouped(Noun):
    """What `regroup` wrote: readings settled, copies and happenings written, happenings gone."""

    readings: int = 0
    copies: int = 0
    happenings: int = 0
    gone: int = 0


class Query(Noun):
    """Which events or happenings: all that is given must hold. Days are ISO; `since` <= day < `until`.

    `countries` asks for acts in which each of them takes part, `dyad` for acts between the two. `happening` is
    the id of one. Newest first, undated last; with `since` or `until` the undated are left out.
    """

    countries: tuple[str, ...] = ()
    dyad: tuple[str, str] | None = None
    types: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    lang: str | None = None
    page: str | None = None
    happening: str | None = None
    limit: int | None = None

    @field_validator("types", mode="after")
    @classmethod
    def _upper(cls, types: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each.upper() for each in types)


class StoredEvent(Noun):
    """An event with where it was read.

    `sentence` is the text that proves it, `day` the day of the act, `article` the article's id, `page` its
    page's key; `copy_of` is the page of which that page is a copy, `superseded_by` the page that took its place,
    and `superseded` says why: a corrected version of the article, or the answer that it is gone.
    """

    id: str
    page: str
    readers: str
    event: Event
    sentence: str
    day: str | None
    article: str
    title: str | None
    url: str | None
    outlet: str | None
    published: str | None
    lang: str | None
    copy_of: str | None = None
    superseded_by: str | None = None
    superseded: Superseded | None = None
    happening: str | None = None


class StoredClaim(Noun):
    """An office claim with the article that makes it."""

    id: str
    page: str
    readers: str
    claim: Claim
    article: str
    title: str | None
    url: str | None
    outlet: str | None
    published: str | None


class Hit(Noun):
    """An article found by its words; `matches` are the places (start, end) of the words in `snippet`."""

    page: str
    article: str
    title: str | None
    url: str | None
    outlet: str | None
    published: str | None
    lang: str | None
    snippet: str
    matches: tuple[tuple[int, int], ...] = ()


class CoverageRow(Noun):
    """Pages of one outlet on one day: `read` are articles, `dropped` are not; `copies` are among `read`.

    `day` is null for the undated, which `undated` counts.
    """

    day: str | None
    outlet: str | None
    read: int
    dropped: int
    undated: int
    copies: int


class DyadRow(Noun):
    """Two countries (`a` < `b`) with the number of happenings between them, by modality, and of reports."""

    a: str
    b: str
    modalities: dict[Modality, int]
    reports: int


class Totals(Noun):
    """How much the archive holds; only current readings count. `dropped` is by reason, the rest by its key."""

    pages: int = 0
    articles: int = 0
    dropped: dict[str, int] = Field(default_factory=dict)
    undated: int = 0
    copies: int = 0
    events: dict[Modality, int] = Field(default_factory=dict)
    happenings: dict[Modality, int] = Field(default_factory=dict)
    claims: dict[Verdict, int] = Field(default_factory=dict)
    quarantined: int = 0
    pending: int = 0
    first_day: str | None = None
    last_day: str | None = None


class RunRow(Noun):
    """One run: when it began and ended (ISO 8601), and its account as JSON."""

    began: str
    ended: str
    account: str


class Imported(Noun):
    """What an import added, what was there already, and the lines that could not be read."""

    readings: int = 0
    known: int = 0
    quarantined: int = 0
    judgements: int = 0
    broken: tuple[Quarantined, ...] = ()
