"""Article: what a reader gets out of a page."""

from datetime import date
from typing import Literal

from pydantic import Field

from pantau.noun import Noun

Precision = Literal["minute", "day", "month"]


_DAY = len("2024-11-19")


class Article(Noun):
    """A clean article, or the reason why the page is none.

    `canonical` is the URL that the page calls its own, where it is another one. `text` joins paragraphs with a
    line break. `published` is ISO 8601 at its precision ("2024-11-19T08:00:00+07:00", "2024-11-19", "2024-11") and
    null where nothing states it; `published_zone` is the zone that the source names ("WIB", "+07:00"): where it is
    null, an offset in `published` is Jakarta's time, assumed because the page is Indonesian. `updated` is the last
    change (with `updated_precision`, `updated_basis`, `updated_zone`), null where it is not stated or not behind
    `published`.

    `bases` says where each part came from (title, text, authors, outlet, lang, url), in short words: `given` (by
    the source), `declared` (by the publisher's declaration), `json-ld`, `meta` or a meta's name (`og:title`), `h1`
    or `h2`, `title` (the page's), `canonical` or `head` (another line of it), `html` (the language it declares),
    `host`, `byline`, `line` (the first of a pasted text); the text comes from `blocks` (found by their form),
    `selectors` (the publisher's), `json-ld`, `embedded` (data for scripts) or `lines` (pasted), and `arbiter` says
    why, where there was more than one choice.

    `dropped` holds the reason where the page is no article; then `text` is null.
    """

    id: str
    url: str | None = None
    canonical: str | None = None
    title: str | None = None
    text: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    published_precision: Precision | None = None
    published_basis: str | None = None
    published_zone: str | None = None
    updated: str | None = None
    updated_precision: Precision | None = None
    updated_basis: str | None = None
    updated_zone: str | None = None
    lang: str | None = None
    dateline: str | None = None
    dropped: str | None = None
    bases: dict[str, str] = Field(default_factory=dict)

    @property
    def full(self) -> str:
        """The text that all offsets count in: title, line break, text (or the text alone)."""
        return f"{self.title}\n{self.text or ''}" if self.title else self.text or ""

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known to the day."""
        if self.published is None or len(self.published) < _DAY:
            return None
        return date.fromisoformat(self.published[:10])
