"""Mention: a stretch of text that names an actor or a place, resolved."""

from typing import Literal

from pantau.noun import Noun, Span


class Party(Noun):
    """Who, in PLOVER's terms: country (ISO 3166 alpha-3 or an organisation's code) and sector; "---" unknown."""

    country: str = "---"
    sector: str = "---"


class Mention(Span):
    """A span that names somebody or somewhere.

    `person` is the canonical name where the span names one, `office` the office class that the words name
    ("defence_minister"), `name` the gazetteer's name of a place, and `why` the rule or entry that resolved it.
    """

    kind: Literal["actor", "place"]
    country: str = "---"
    sector: str = "---"
    person: str | None = None
    office: str | None = None
    name: str | None = None
    why: str = ""
