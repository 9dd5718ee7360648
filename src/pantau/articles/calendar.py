"""How dates are written (data/dates/*.toml): names of months, zones, and words beside a date."""

import re
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from pantau.datafiles import find, table


class Words(BaseModel):
    """Words around dates in one language.

    `beside` say nothing more; `published` stand in front of the day of publication, `updated` in front
    of the date of a change, `other` in front of other dates; `ago` stand behind "2 hours".
    """

    model_config = ConfigDict(extra="forbid")

    weekdays: list[str] = []
    beside: list[str] = []
    published: list[str] = []
    updated: list[str] = []
    other: list[str] = []
    ago: list[str] = []


class Calendar(BaseModel):
    """One language's dates; `zones` holds offsets from UTC such as "+07:00", `units` minutes ("hours" = 60)."""

    model_config = ConfigDict(extra="forbid")

    months: dict[str, Annotated[int, Field(ge=1, le=12)]] = {}
    zones: dict[str, Annotated[str, Field(pattern=r"^[+-]\d\d:\d\d$")]] = {}
    units: dict[str, Annotated[int, Field(ge=1)]] = {}
    words: Words = Words()


class Fields(BaseModel):
    """Where pages state their dates, how they write them, and between which years they can lie (`fields.toml`)."""

    model_config = ConfigDict(extra="forbid")

    ld: list[str]
    meta: list[str]
    ld_updated: list[str]
    meta_updated: list[str]
    attributes: list[str]
    keys: list[str]
    month_first: list[str]
    month_first_in: list[str]
    no_country: list[str]
    marks: list[str]
    first_year: int
    last_year: int


@cache
def calendar() -> Calendar:
    """All languages together: no name means two months."""
    whole = Calendar()
    for path in find("dates/??.toml"):
        one = table(path, Calendar)
        words = {name: getattr(whole.words, name) + getattr(one.words, name) for name in Words.model_fields}
        tables = {name: getattr(whole, name) | getattr(one, name) for name in ("months", "zones", "units")}
        whole = Calendar(**tables, words=Words(**words))
    return whole


@cache
def filler() -> frozenset[str]:
    """Words beside a date that say nothing more, and names of days."""
    words = calendar().words
    return frozenset([*words.beside, *words.published, *words.weekdays])


@cache
def fields() -> Fields:
    """The last `fields.toml` counts: a user's table replaces ours."""
    return table(find("dates/fields.toml")[-1], Fields)


def either(words: list[str] | dict[str, int] | dict[str, str]) -> str:
    """A regular expression for one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
