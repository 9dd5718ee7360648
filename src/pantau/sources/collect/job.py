"""What a collector is told to do, and what it tells: one line of JSON each."""

from typing import Literal

from pydantic import Field, field_validator

from pantau.noun import Noun
from pantau.sources.collect.addresses import networks
from pantau.sources.publisher import Publisher

Kind = Literal["feed", "sitemap", "robots", "article", "part"]
Outcome = Literal[
    "listed", "new", "changed", "unchanged", "gone", "would_fetch",
    "offsite", "robots", "refused", "not_html", "too_big", "too_slow", "failed",
]  # fmt: skip
BAD: frozenset[Outcome] = frozenset({"refused", "too_big", "too_slow", "failed"})


FAULT = "fault: "
"""A line that begins so says why the work cannot go on."""


class Limits(Noun):
    """Times are in seconds (`job_s` that of a whole job), sizes in bytes, before and after decompression alike."""

    delay_s: float = 1.0
    longest_delay_s: float = 60.0
    timeout_s: float = 60.0
    backoff_s: float = 5.0
    retries: int = 2
    redirects: int = 5
    page_bytes: int = 8 << 20
    listing_bytes: int = 32 << 20
    sitemaps: int = 20
    parts: int = 10
    job_s: float = 6 * 3600.0


class Job(Noun):
    """Which outlets are fetched into which folder.

    `pages` is the greatest number of articles an outlet, `days` the age beyond which a listed article is left;
    `dry` asks for the listings alone and keeps nothing.
    `allowed` are networks or addresses that may be asked besides the public ones: for an intranet of one's own.
    """

    folder: str
    publishers: tuple[Publisher, ...]
    pages: int = 200
    days: int = 7
    dry: bool = False
    allowed: tuple[str, ...] = ()
    limits: Limits = Field(default_factory=Limits)

    @field_validator("allowed")
    @classmethod
    def _networks(cls, allowed: tuple[str, ...]) -> tuple[str, ...]:
        networks(allowed)
        return allowed


class Fetch(Noun):
    """What happened to one address: the `outcome` (`kind` is what the address leads to) at a `time` in UTC.

    `status` is the HTTP status, `size` the length of the unpacked body in bytes, `seconds` the time it took,
    `listed` how many articles a listing names and `fresh` how many of them were not known, `file` the WARC file
    that holds the page, `reason` what went wrong.
    """

    time: str
    url: str
    outlet: str
    kind: Kind
    outcome: Outcome
    status: int | None = None
    size: int | None = None
    seconds: float | None = None
    listed: int | None = None
    fresh: int | None = None
    file: str | None = None
    reason: str | None = None
