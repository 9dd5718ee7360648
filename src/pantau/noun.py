"""The base of every noun: a frozen model that is stored, printed, served and documented as one shape."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A frozen record; unknown fields are refused, so that no second shape of a thing can creep in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def line(self) -> str:
        """The noun as one JSON line (no line break at the end)."""
        return self.model_dump_json()


class Span(Noun):
    """A stretch of text: `start` and `end` count characters of the text that it was found in."""

    text: str
    start: int
    end: int
