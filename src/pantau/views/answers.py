"""What the filters take and give: one text in, one answer out, in the shapes of the contract."""

import re
from datetime import datetime

from pydantic import ConfigDict, field_validator

from pantau.articles.article import Article, Precision
from pantau.claims.claim import Claim, DateBounds
from pantau.events.event import Event
from pantau.noun import Noun

_FIRST, _LAST = 1000, 9000  # years around which days can still be reckoned ("ten years ago")
_SHAPES: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-\d\d-\d\d", "day"),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*", "minute"),
)


class Text(Noun):
    """One text to read; fields of the line that no reader uses are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    id: str
    text: str | None
    title: str | None = None
    lang: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None

    @field_validator("published")
    @classmethod
    def _dated(cls, published: str | None) -> str | None:
        if published:
            precision_of(published)
        return published or None

    def article(self) -> Article:
        """The text as an article; its date counts as given."""
        return Article(
            id=self.id,
            title=self.title or None,
            text=self.text or "",
            lang=self.lang or None,
            outlet=self.outlet,
            published=self.published,
            published_precision=precision_of(self.published) if self.published else None,
            published_basis="given" if self.published else None,
        )


class Coded(Noun):
    """The events of one text; `coder` is NAME@VERSION."""

    id: str
    lang: str | None
    coder: str
    events: tuple[Event, ...]


class Checked(Noun):
    """The office claims of one text, and the days between which it can lie."""

    id: str
    claims: tuple[Claim, ...]
    date_bounds: DateBounds


def precision_of(published: str) -> Precision:
    """How precisely an ISO 8601 date is stated. Raises: ValueError where it is none."""
    for shape, precision in _SHAPES:
        if re.fullmatch(shape, published):
            day = datetime.fromisoformat(f"{published}-01" if precision == "month" else published)
            if not _FIRST <= day.year <= _LAST:
                raise ValueError(f"{published!r} is no date of news: the year is not from {_FIRST} to {_LAST}")
            return precision
    raise ValueError(f"{published!r} is no ISO 8601 date such as 2024-11-19 or 2024-11-19T08:00:00+07:00")


def coder_of(readers: str) -> str:
    """NAME@VERSION+DATA of a readers' version RELEASE+NAME@VERSION+DATA."""
    return readers.partition("+")[2]
