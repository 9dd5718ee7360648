"""Extractor: the protocol of all that finds an article's text in a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pantau.articles.blocks import Block, count_words
from pantau.articles.view import View


@dataclass(frozen=True, slots=True)
class Candidate:
    """What an extractor takes for the article's text: clean lines, and the blocks they come from where they do."""

    lines: list[str]
    body: Sequence[Block] = ()

    @property
    def words(self) -> int:
        """How long it is."""
        return sum(map(count_words, self.lines))


class Extractor(Protocol):
    """Finds the text of a page's article; the same page gives the same text. `name` is the basis that it gives."""

    name: str

    def extract(self, view: View) -> Candidate | None:
        """The text; None where this extractor has nothing to say about the page."""
        ...
