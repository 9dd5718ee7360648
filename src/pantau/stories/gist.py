"""Gist: what a report says in its title and head, in terms that both languages share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.events.calendar import Line
from pantau.events.days import Today
from pantau.events.event import Event
from pantau.events.times import times
from pantau.language import Sentence
from pantau.language.sentence import Token
from pantau.mentions.gazetteer import Entry, gazetteer
from pantau.reading.reader import sentences_of
from pantau.stories.bilingual import english
from pantau.stories.disputes.lists import Lang
from pantau.stories.disputes.numerals import numeral
from pantau.stories.happening import parties
from pantau.stories.rarity import rarity
from pantau.stories.sketch import days_since_1970
from pantau.stories.vectors import Vector, unit

HEAD = 400  # characters behind the title
TELLING = 8  # words by which an article finds its counterparts
_STATE, _PLACE = 3.0, 5.0  # how rare the name of a state or body is, and that of a place or person


class Gist(NamedTuple):
    """`names` are names ("#RUS", "@Pyongyang"), `words` all else (English stems, numbers), both of length 1;
    `telling` are the words that weigh most, and the names of persons and places.

    `days` are the days that are stated (ISO), `types` and `acts` those of the coded events; `time` as in `Sketch`.
    """

    time: float | None
    words: Vector
    names: Vector
    telling: tuple[str, ...]
    numbers: frozenset[str]
    days: frozenset[str]
    types: frozenset[str]
    acts: frozenset[str]


def read_gist(article: Article, events: Iterable[Event] = (), moment: str | None = None) -> Gist:
    """The gist of an article whose sentences are not at hand; `moment` dates an undated one."""
    text = article.text or ""
    rest_of_line = text[HEAD:].partition("\n")[0]
    beginning = article.model_copy(update={"text": text[:HEAD] + rest_of_line})
    return gist_of(beginning, sentences_of(beginning), events, moment)


def gist_of(
    article: Article, sentences: Sequence[Sentence], events: Iterable[Event] = (), moment: str | None = None
) -> Gist:
    """The gist of an article of which sentences and coded events are at hand; `moment` dates an undated one."""
    end = len(article.title or "") + HEAD
    head = [sentence for sentence in sentences if sentence.start < end]
    told = [event for event in events if event.sentence.start < end]
    counts: defaultdict[str, float] = defaultdict(float)
    rare: dict[str, float] = {}
    for sentence in head:
        for concept, weight, its in _concepts(sentence.tokens, _lang(sentence)):
            counts[concept] += weight
            rare[concept] = min(its, rare.get(concept, its))
    weighed = {
        concept: (1 + log(count) if count >= 1 else count) * rare[concept] for concept, count in counts.items()
    }
    words = {concept: weight for concept, weight in weighed.items() if concept[0] not in "#@"}
    names = {concept: weight for concept, weight in weighed.items() if concept[0] in "#@"}
    return Gist(
        time=days_since_1970(article.published or moment),
        words=unit(words),
        names=unit(names),
        telling=(
            *sorted(words, key=lambda word: (-words[word], word))[:TELLING],
            *sorted(name for name in names if name[0] == "@"),
        ),
        numbers=frozenset(
            concept for concept in counts if (concept[0].isdecimal() and len(concept) > 1) or concept in "3456789"
        ),
        days=frozenset(day for sentence in head for day in _days(sentence, article)),
        types=frozenset(event.type for event in told),
        acts=frozenset(f"{event.type} {parties(event)}" for event in told),
    )


def _lang(sentence: Sentence) -> Lang:
    return "en" if sentence.lang == "en" else "id"


def _concepts(tokens: Sequence[Token], lang: Lang) -> Iterable[tuple[str, float, float]]:
    """What stands there with its weight and its rarity; a word with several translations is a part of each."""
    known, at = gazetteer(lang), 0
    while at < len(tokens):
        found = known.longest(tokens, at) if tokens[at].text[0].isupper() else None
        name = (
            next((name for entry in found[1] if (name := _name(entry, tokens[at].text))), None) if found else None
        )
        if found and name:
            yield name, 1.0, _STATE if name[0] == "#" else _PLACE
            at = found[0]
            continue
        number = numeral(tokens, at, lang)
        if number is not None:
            yield f"{number.low:g}", 1.0, rarity(f"{number.low:g}")
            at = number.end
            continue
        if tokens[at].lower.isalpha():
            meanings = english(tokens[at].lower, lang)
            yield from ((meaning, 1 / len(meanings), rare) for meaning, rare in meanings)
        at += 1


def _name(entry: Entry, text: str) -> str | None:
    if entry.hidden and entry.role != "country" and not text.isupper():
        return None
    if entry.role in {"country", "demonym", "body"}:
        return f"#{entry.country}"
    return f"@{entry.name}" if entry.role in {"place", "metonym", "person"} else None


def _days(sentence: Sentence, article: Article) -> Iterable[str]:
    words = [token for token in sentence.tokens if token.text[0].isalnum()]
    line = Line(words, _lang(sentence), sentence.headline)
    return (
        stated.when.start
        for stated in times(line, Today(article.day, ahead=False))
        if stated.when.precision == "day"
    )
