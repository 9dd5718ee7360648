"""Coder: the protocol that every coder keeps, so that `rules` is only the first of them."""

from collections.abc import Sequence
from typing import Protocol

from pantau.articles.article import Article
from pantau.events.event import Event
from pantau.language import Sentence
from pantau.mentions.found import Found


class Coder(Protocol):
    """Turns an article's sentences into events; the same input gives the same events on any machine."""

    name: str
    version: str

    def code(
        self, article: Article, sentences: Sequence[Sentence], found: Sequence[Sequence[Found]]
    ) -> tuple[Event, ...]:
        """Events in the order of the text; `found` holds the mentions of each sentence."""
        ...
