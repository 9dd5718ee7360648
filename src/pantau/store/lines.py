"""The lines of an export: one per page with all its readings, one per input that could not be read, and one
per judgement."""

from datetime import datetime
from typing import Literal, Self

from pydantic import Base64Bytes, model_validator

from pantau.noun import Noun
from pantau.reading.reading import Reading
from pantau.sources.page import Given, Media, Page
from pantau.store.rows import Quarantined
from pantau.stories.judgement import Judgement


class Header(Noun):
    """The first line; `tables` is the version of the tables that it was made from."""

    pantau: Literal["export"]
    tables: str


class Body(Noun):
    """A page without its places; `content` is in base64."""

    key: str
    media: Media
    url: str | None
    outlet: str | None
    charset: str | None
    given: Given
    content: Base64Bytes


class Place(Noun):
    """Where a page lay, under which id, and when it was fetched."""

    locator: str
    id: str
    fetched: datetime | None


class Kept(Noun):
    """A reading of a page; one of them is the current one."""

    current: bool
    reading: Reading


class PageLine(Noun):
    """A page, where it lay, and what was found in it."""

    page: Body
    locators: tuple[Place, ...]
    readings: tuple[Kept, ...]

    def pages(self) -> list[Page]:
        """The page once for each of its places."""
        body = dict(self.page)
        del body["key"]
        return [Page(**body, **dict(place)) for place in self.locators]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """Refuses a line whose parts do not belong together."""
        keys = {page.key for page in self.pages()} | {kept.reading.page for kept in self.readings}
        if not self.locators or keys != {self.page.key}:
            raise ValueError("the key is not that of the page and its readings")
        if sum(kept.current for kept in self.readings) != 1:
            raise ValueError("one of the readings must be the current one")
        return self


class QuarantineLine(Noun):
    """An input that could not be read."""

    quarantined: Quarantined


class JudgementLine(Noun):
    """What a person said."""

    judgement: Judgement
