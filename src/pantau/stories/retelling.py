"""Retelling: an act that one report calls planned or possible and a later one a fact; was the step ever reported?

A rumour that is copied loses its "perhaps". So for each fact the newest talk of the same act before it is looked
up (same type and countries), and what supports the step: a report of another outlet in between, a day of the act
that lies after the talk, or one of the parties as the source. A fact without any of these that repeats the words
of the talk is a guess that became a fact.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from pantau.events.event import Event
from pantau.noun import Noun
from pantau.stories.happening import parties
from pantau.stories.instants import instant
from pantau.stories.sides import UNKNOWN, Sides
from pantau.stories.text import WORD

WINDOW = timedelta(days=90)  # between talk and fact
REPEATED = 0.5  # of the shorter sentence's longer words stand in the other: the words of the talk
_LONG = 4  # letters of a word that says something
_TALK = ("planned", "hypothetical")

Step = Literal["became_fact", "open", "supported"]


class Telling(NamedTuple):
    """One event as one dated article tells it; `original` is the page's, or that of which it is a copy."""

    id: str
    original: str
    outlet: str | None
    published: str
    event: Event
    sentence: str

    @property
    def day(self) -> date:
        """The day on which the article appeared (of a month its first)."""
        return date.fromisoformat(f"{self.published[:7]}-01" if len(self.published) < 10 else self.published[:10])


class Retelling(Noun):
    """That event `fact` tells as actual what event `talk` called planned or possible.

    `support` are the events that report it in between. `reason` says what decided: reports, day, source, words, or
    nothing.
    """

    step: Step
    reason: Literal["reports", "day", "source", "words", "nothing"]
    talk: str
    fact: str
    support: tuple[str, ...] = ()


def retellings(tellings: Iterable[Telling]) -> list[Retelling]:
    """All steps from talk to fact: those without support first, then by the day of the fact, newest first."""
    acts: dict[tuple[str, Sides], list[Telling]] = defaultdict(list)
    for telling in tellings:
        sides = parties(telling.event)
        if len({*sides[0], *sides[1]} - {UNKNOWN}) > 1:
            acts[telling.event.type, sides].append(telling)
    found = [each for told in acts.values() for each in _steps(sorted(told, key=_when))]
    order = ("became_fact", "open", "supported")
    found.sort(key=lambda pair: (pair[1], pair[0].fact), reverse=True)
    return [each for step in order for each, _ in found if each.step == step]


def _when(telling: Telling) -> tuple[str, str]:
    return instant(telling.published), telling.id


def _steps(told: list[Telling]) -> Iterator[tuple[Retelling, str]]:
    """The steps of one act's tellings in their order, each with when the fact appeared."""
    talks = [each for each in told if each.event.modality in _TALK]
    facts = [each for each in told if each.event.modality == "actual" and not each.event.background]
    for fact in facts:
        before = talks[: bisect_left(talks, _when(fact), key=_when)]
        talk = next((each for each in reversed(before) if each.original != fact.original), None)
        if talk and fact.day - talk.day <= WINDOW:
            between = [
                each
                for each in facts
                if _when(talk) < _when(each) < _when(fact)
                and each.original not in {talk.original, fact.original}
                and each.outlet != fact.outlet
            ]
            yield _judged(talk, fact, between), instant(fact.published)


def _judged(talk: Telling, fact: Telling, between: list[Telling]) -> Retelling:
    made = {"talk": talk.id, "fact": fact.id}
    when = fact.event.when
    sides = parties(fact.event)
    if between:
        return Retelling(step="supported", reason="reports", support=tuple(each.id for each in between), **made)
    if when and when.precision == "day" and talk.day <= date.fromisoformat(when.start) <= fact.day:
        return Retelling(step="supported", reason="day", **made)
    if fact.event.said_by and fact.event.said_by.country in {*sides[0], *sides[1]}:
        return Retelling(step="supported", reason="source", **made)
    if _repeats(talk.sentence, fact.sentence):
        return Retelling(step="became_fact", reason="words", **made)
    return Retelling(step="open", reason="nothing", **made)


def _repeats(one: str, other: str) -> bool:
    first, second = (
        {word for word in WORD.findall(text.casefold()) if len(word) >= _LONG} for text in (one, other)
    )
    return bool(first and second) and len(first & second) >= REPEATED * min(len(first), len(second))
