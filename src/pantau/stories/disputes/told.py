"""Told: a sentence of a report with all that facts are found in."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.events.calendar import Line
from pantau.events.days import Today
from pantau.events.times import Stated, times
from pantau.language import Phrases, Sentence, Token
from pantau.mentions.found import Found
from pantau.noun import Span
from pantau.reading.reader import mentions_of, with_sentences
from pantau.stories.disputes.lists import Lang, phrases_of


class Told(NamedTuple):
    """A sentence with its mentions, its times and the article's day (null where it is not known)."""

    sentence: Sentence
    lang: Lang
    found: Sequence[Found]
    stated: Sequence[Stated]
    day: date | None

    @property
    def tokens(self) -> Sequence[Token]:
        """The words and marks."""
        return self.sentence.tokens

    @property
    def quote(self) -> Span:
        """The sentence as the proof of a fact."""
        return Span(text=self.sentence.text, start=self.sentence.start, end=self.sentence.end)

    def lower(self, at: int) -> str:
        """The lower-case word at a token; "" outside."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def text(self, at: int) -> str:
        """The word at a token as it is written; "" outside."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def listed(self, name: str) -> Phrases[bool]:
        """The phrases of one list in the sentence's language."""
        return phrases_of(name, self.lang)

    def hits(self, name: str, begin: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Where phrases of a list stand between two tokens: begin and end of each."""
        stop = len(self.tokens) if end is None else end
        found = [
            (at, hit[0])
            for at in range(max(begin, 0), stop)
            if (hit := self.listed(name).longest(self.tokens, at))
        ]
        return [each for each in found if each[1] <= stop]

    def has(self, name: str, begin: int = 0, end: int | None = None) -> bool:
        """Whether a phrase of a list stands between two tokens."""
        return bool(self.hits(name, begin, end))

    def words(self, begin: int, end: int) -> str:
        """The text from one token to another (one past the last)."""
        first, last = self.tokens[begin].start, self.tokens[end - 1].end
        return self.sentence.text[first - self.sentence.start : last - self.sentence.start]


def told(article: Article) -> list[Told]:
    """The sentences of an article; none where it has no text or is in a language that is not read."""
    if article.dropped is not None or not article.full.strip():
        return []
    article, sentences = with_sentences(article)
    lang: Lang = "en" if article.lang == "en" else "id"
    return [
        Told(
            each,
            lang,
            found,
            times(Line(each.tokens, lang, each.headline), Today(article.day, False)),
            article.day,
        )
        for each, found in zip(sentences, mentions_of(article, sentences), strict=True)
    ]
