"""Sketch: an article as stories are made of it. A sketch depends on its article alone."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from math import log
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.events.event import Event
from pantau.stories.happening import parties
from pantau.stories.instants import instant, moment_of
from pantau.stories.rarity import is_common, rarity
from pantau.stories.text import WORD, tongue
from pantau.stories.vectors import Vector, unit

HEAD, BODY = 400, 1500  # characters of the text that count in full, and by half
TITLE, LATER = 3.0, 0.5  # what a word of the title counts, and one behind the head
NAME = 1.5  # what a name counts beside another word
TELLING = 16  # words by which an article finds its candidates
_UNTITLED = 90  # characters of the text that stand for a title
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_EPOCH = datetime(1970, 1, 1)


class Sketch(NamedTuple):
    """`time` is in days since 1970 (UTC), null for the undated; `lang` is "id" (with Malay) or "en" (all else).

    `words` holds title, head and body, `title`, `lead` (title and head) and `names` what their names say; all of
    length 1. `numbers` are those that stand there, `acts` the coded events of title and head ("ASSAULT RUS >
    UKR"), `telling` the words that weigh most.
    """

    key: str
    moment: str
    time: float | None
    lang: str
    outlet: str | None
    words: Vector
    title: Vector
    lead: Vector
    names: Vector
    numbers: frozenset[str]
    acts: frozenset[str]
    telling: tuple[str, ...]

    @property
    def order(self) -> tuple[str, str]:
        """Articles are taken in this order: by time, the undated last."""
        return self.moment, self.key


def sketch_of(key: str, article: Article, events: Iterable[Event] = (), moment: str | None = None) -> Sketch:
    """The sketch of an article with its coded events, under a key that orders articles of one moment.

    `moment` is where an undated article stands among the others; without it, behind them all.
    """
    title, text = article.title or "", article.text or ""
    head, body = text[:HEAD], text[HEAD:BODY]
    names = _names(f"{title}. {head}{body}")
    words = _words(((title, TITLE), (head, 1.0), (body, LATER)), names)
    weighed = sorted(words, key=lambda word: (-words[word], word))
    return Sketch(
        key=key,
        moment=moment or instant(article.published),
        time=days_since_1970(article.published),
        lang=tongue(article.lang),
        outlet=article.outlet,
        words=unit(words),
        title=unit(_words(((title or text[:_UNTITLED], 1.0),))),
        lead=unit(_words(((title, 1.0), (head, 1.0)))),
        names=unit(_weighed(names)),
        numbers=frozenset(_NUMBER.findall(f"{title} {head}{body}")),
        acts=frozenset(map(_act, _foremost(events, len(title) + HEAD))),
        telling=tuple(weighed[:TELLING]),
    )


def _words(parts: tuple[tuple[str, float], ...], names: Counter[str] | None = None) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    for text, weight in parts:
        for word in WORD.findall(text.casefold()):
            counts[word] += weight
    weighed = _weighed(counts)
    return {word: weight * NAME if names and word in names else weight for word, weight in weighed.items()}


def _weighed(counts: "dict[str, float] | Counter[str]") -> dict[str, float]:
    return {
        word: (1 + log(count) if count >= 1 else count) * rare
        for word, count in counts.items()
        if (rare := rarity(word))
    }


def _names(text: str) -> Counter[str]:
    """Words with a capital, wherever they stand, but for the commonest."""
    words = (word.casefold() for word in WORD.findall(text) if word[0].isupper() and len(word) > 1)
    return Counter(word for word in words if not is_common(word))


def _foremost(events: Iterable[Event], end: int) -> Iterable[Event]:
    return (event for event in events if event.sentence.start < end and not event.background)


def _act(event: Event) -> str:
    sources, targets = parties(event)
    return f"{event.type} {'+'.join(sources)} > {'+'.join(targets)}"


def days_since_1970(published: str | None) -> float | None:
    """An ISO date (UTC where it has no zone) in days; null where there is none or it is broken."""
    moment = moment_of(published)
    return (moment - _EPOCH) / timedelta(days=1) if moment else None
