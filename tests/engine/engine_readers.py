"""A small reader for the tests of the engine, imported by its worker processes.

A page is text. Its first line is "PUBLISHED OUTLET", and a line such as "CONSULT RUS+PRK > USA actual" is an
event. A page that is one word long does to its reader what that word says.
"""

import os
import sys

from pantau.articles.article import Article
from pantau.errors import DataError, PageError
from pantau.events.event import Actor, Bounds, Event
from pantau.noun import Span
from pantau.reading.reading import Reading
from pantau.sources.page import Page

VERSION = "test-1"


class LineReader:
    """Reads a page line by line."""

    version = VERSION

    def __call__(self, page: Page) -> Reading:
        text = page.content.decode().strip()
        if text in TRICKS:
            TRICKS[text](page)
        first, _, body = text.partition("\n")
        published, _, outlet = first.partition(" ")
        article = Article(
            id=page.id,
            url=page.url,
            text=None if body.startswith("dropped") else body,
            outlet=outlet or None,
            published=published if published != "-" else None,
            published_precision="day" if published != "-" else None,
            dropped="no_text" if body.startswith("dropped") else None,
        )
        events = tuple(_event(body, line) for line in body.split("\n") if " > " in line)
        return Reading(page=page.key, readers=self.version, article=article, events=events)


class NewerReader(LineReader):
    """The same under another version."""

    version = "test-2"


def broken_reader() -> LineReader:
    """A reader whose data file is wrong."""
    raise DataError("data_invalid", "lexicon.csv:3", reason="no such type")


def dying_reader() -> LineReader:
    """A reader that cannot be loaded for want of memory, say."""
    os._exit(7)


def _event(body: str, line: str) -> Event:
    start = body.index(line)
    type_, actors, _, recipients, modality = line.split()
    return Event(
        type=type_,
        quad="verbal cooperation" if type_ in {"CONSULT", "AGREE", "COOPERATE"} else "material conflict",
        score=1.0,
        actors=_side(actors),
        recipients=_side(recipients),
        modality=modality,
        trigger=Span(text=type_, start=start, end=start + len(type_)),
        sentence=Bounds(start=start, end=start + len(line)),
        confidence=0.5,
        why="test",
    )


def _side(countries: str) -> tuple[Actor, ...]:
    return tuple(Actor(text=name, start=0, end=0, country=name) for name in countries.split("+") if name != "-")


def _hang(page: Page) -> None:
    while True:
        pass


def _fail(page: Page) -> None:
    raise ValueError("a bug")


def _refuse(page: Page) -> None:
    raise PageError("page_empty", page.locator)


TRICKS = {
    "hang": _hang,
    "die": lambda page: os._exit(9),
    "exit": lambda page: sys.exit(3),
    "fail": _fail,
    "refuse": _refuse,
    "print": lambda page: print("x" * 100_000),  # noqa: T201
}
