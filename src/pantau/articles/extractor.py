"""Extractor: the protocol of all that finds an article's text in a page."""

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from pantau.articles.blocks import Block, count_words
from pantau.articles.furniture import clean
from pantau.articles.view import View


class Candidate:
    """What an extractor takes for the article's text: lines, and the blocks they come from where they do."""

    def __init__(self, found: list[str], body: Sequence[Block] = ()) -> None:
        self.found = found
        self.body = body

    @cached_property
    def lines(self) -> list[str]:
        """The lines without furniture."""
        return clean(self.found)

    @cached_property
    def words(self) -> int:
        """How long it is, with the furniture that is left in its lines."""
        return sum(map(count_words, self.found))


class Extractor(Protocol):
    """Finds the text of a page's article; the same page gives the same text. `name` is the basis that it gives."""

    name: str

    def extract(self, view: View) -> Candidate | None:
        """The text; None where this extractor has nothing to say about the page."""
        ...
