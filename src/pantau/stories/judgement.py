"""Judgement: a person's word on what the machine found. It is kept as data, and taken back without being lost."""

import hashlib
from typing import Annotated, Literal

from pydantic import Field

from pantau.events.event import Bounds, Event
from pantau.events.label import Label
from pantau.noun import Noun

What = Literal[
    "wrong", "type", "mode", "actors", "recipients", "modality", "background", "said_by", "trigger", "missing"
]
"""What a flag says: the whole event is wrong, one part of it is, or an event is missing."""


class Mark(Noun):
    """A sentence that somebody judged, so that it is found again whoever reads its page.

    `page` is the page's key and `article` its id; `start` and `end` count in the article's full text as it was
    then. `sha256` holds the first 16 hex digits over `text`, as in labelled sets.
    """

    page: str
    article: str
    start: int
    end: int
    text: str
    sha256: str
    lang: str | None
    part: Literal["headline", "body"]

    def place_in(self, full: str) -> int | None:
        """Where the sentence begins in the article's text as it is read now; null where it is gone."""
        if full[self.start : self.end] == self.text:
            return self.start
        found = full.find(self.text)
        return found if found >= 0 else None


class Flag(Noun):
    """An event of a sentence is wrong, or one is missing.

    `words` is where the words of the event stand in the sentence. `coded` is what the machine had read there, by
    the version `readers` and with the id `event`; all null where an event is missing. `right` is the right
    reading, null where nobody said it; of a flag of one part, that part alone counts.
    """

    kind: Literal["flag"] = "flag"
    what: What
    sentence: Mark
    words: Bounds
    coded: Label | None = None
    event: str | None = None
    readers: str | None = None
    right: Label | None = None

    @property
    def page(self) -> str:
        """The page that the judgement is kept with."""
        return self.sentence.page

    def concerns(self, event: Event, full: str) -> bool:
        """Whether the flag is about this event of the text `full`, whoever read it: the same words of the same
        sentence; of a missing event, the same sentence.
        """
        place = self.sentence.place_in(full)
        words = words_of(event, place or 0)
        length = self.sentence.end - self.sentence.start
        asked = Bounds(start=0, end=length) if self.what == "missing" else self.words
        return place is not None and overlap(asked, words)


class NamedArticle(Noun):
    """An article that somebody named: its page's key and its id."""

    page: str
    article: str


class Belonging(Noun):
    """Which articles belong together.

    `merge`: the stories of these articles are one. `split`: these articles are a story apart from the others of
    theirs. `lock`: these articles and no others are a story.
    """

    kind: Literal["merge", "split", "lock"]
    articles: tuple[NamedArticle, ...] = Field(min_length=1)

    @property
    def page(self) -> str:
        """The page that the judgement is kept with."""
        return self.articles[0].page


class Undone(Noun):
    """Who took a word back, when (ISO 8601 in UTC), and why."""

    by: str
    made: str
    why: str


class Judgement(Noun):
    """What a person said: `by` whom, when it was `made` (ISO 8601 in UTC), and `why`.

    `said` is the word itself, whose `kind` says what it is; `undone` tells who took it back, null where it stands.
    """

    id: str
    by: str
    made: str
    why: str
    said: Annotated[Flag | Belonging, Field(discriminator="kind")]
    undone: Undone | None = None

    @classmethod
    def of(cls, said: Flag | Belonging, by: str, made: str, why: str) -> "Judgement":
        """A new one; the same word of one person at one moment has the same id."""
        meaning = "\n".join([by, made, why, said.line()])
        identity = hashlib.sha256(meaning.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return cls(id=identity, by=by, made=made, why=why, said=said)


def text_hash(text: str) -> str:
    """The first 16 hex digits of SHA-256 over a text, as labelled sets have them."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def words_of(event: Event, begin: int) -> Bounds:
    """Where an event's words stand, counted from `begin`."""
    return Bounds(start=event.trigger.start - begin, end=event.trigger.end - begin)


def overlap(one: Bounds, other: Bounds) -> bool:
    """Whether two stretches share a character."""
    return one.start < other.end and other.start < one.end
