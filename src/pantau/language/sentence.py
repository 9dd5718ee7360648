"""Sentence: a stretch of an article with its tokens."""

from typing import NamedTuple

from pantau.noun import Noun


class Token(NamedTuple):
    """One word or mark; offsets count in the article's full text."""

    text: str
    lower: str
    start: int
    end: int


class Sentence(Noun):
    """One sentence, headline or list item; offsets count in the article's full text."""

    text: str
    start: int
    end: int
    lang: str
    headline: bool = False
    tokens: tuple[Token, ...] = ()
