"""Claim: that a person holds an office on a day, checked against the register."""

from typing import Literal

from pydantic import ConfigDict, Field

from pantau.noun import Noun, Span

Verdict = Literal["supported", "conflict", "stale", "not_covered", "bounded"]
Tense = Literal["current", "former", "acting", "elect", "candidate"]


class RegisterRow(Noun):
    """Which row of the register decided: `row` is `file:line`, `as_of` the day up to which it is vouched for."""

    row: str
    as_of: str | None = None
    source: str | None = None


class Bilingual(Noun):
    """One sentence in English and in Indonesian."""

    en: str
    id: str


class Claim(Noun):
    """An office claim with its verdict; `from_`/`to` bound the days on which it would hold (printed as `from`)."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    person: str
    office: str
    office_class: str
    country: str
    verdict: Verdict
    holder: str | None = None
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None
    tense: Tense = "current"
    quote: Span
    register_: RegisterRow | None = Field(default=None, alias="register")
    explanation: Bilingual


class DateBounds(Noun):
    """The days between which an article can lie, by the claims in it (ISO dates, null is open)."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    from_: str | None = Field(default=None, alias="from")
    to: str | None = None
