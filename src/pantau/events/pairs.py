"""Pairs: the type of the act between two parties that are given as they stand in the text (`code --pairs`)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pantau.articles.article import Article
from pantau.events.candidates import Vectors, look, look_again
from pantau.events.clues import TYPES, Clues, clues
from pantau.events.decide import ACTOR, RECIPIENT
from pantau.events.heads import Heads, one_thread
from pantau.events.scene import Scene
from pantau.language import Sentence, tokens
from pantau.mentions.find import find
from pantau.mentions.found import Found
from pantau.mentions.mention import Mention
from pantau.mentions.refer import Memory, refer

YIELD, YIELDING = "YIELD", ("CONCEDE", "RETREAT")  # one root where pairs are coded, as in the set PLV
_WORDS = 8  # likeliest triggers that are weighed
_SHARE = 0.02  # what a word counts though the parties are not its own


class Pair(NamedTuple):
    """Where source and target stand in a sentence's tokens; null where they do not stand in it."""

    source: tuple[int, int] | None
    target: tuple[int, int] | None


class Asked(NamedTuple):
    """A text with two parties as they stand in it."""

    text: str
    source: str
    target: str
    lang: str


def type_between(asked: Asked, vectors: Vectors, heads: Heads) -> str:
    """The likeliest root of what the source does to the target, or with it: a type, or YIELD for two of them."""
    text, lang = asked.text, asked.lang
    sentence = Sentence.model_construct(
        text=text, start=0, end=len(text), lang=lang, headline=False, tokens=tokens(text, 0)
    )
    pair = Pair(_span(sentence, asked.source), _span(sentence, asked.target))
    found = refer(find(sentence, None), lang, Memory())
    scene = Scene(sentence, _with_pair(found, sentence, pair))
    with one_thread():
        weights = weigh(clues(scene, Article(id="", lang=lang, text=text)), pair, vectors, heads)
    weights[YIELD] = sum(weights.pop(each) for each in YIELDING)
    return max(weights, key=lambda type_: (weights[type_], type_))


def weigh(known: Clues, pair: Pair, vectors: Vectors, heads: Heads) -> dict[str, float]:
    """How much speaks for each type: over the likeliest triggers, how likely this pair is in the act."""
    looked = look(known, vectors, heads)
    ours = [next((at for at, place in enumerate(looked.places) if place == span), None) for span in pair]
    weights = dict.fromkeys(TYPES, 0.0)
    for at in np.argsort(looked.tags[:, 0])[:_WORDS]:
        judged, _ = look_again(looked, int(at), int(at) + 1, TYPES[int(looked.tags[at, 1:].argmax())])
        together = _SHARE + _together(judged.parts, ours)
        for type_, chance in zip(TYPES, judged.types, strict=True):
            weights[type_] += float(chance) * together
    return weights


def _together(parts: np.ndarray, ours: Sequence[int | None]) -> float:
    """The chance that both take part, in either direction or side by side."""
    source, target = (parts[at] if at is not None else np.full(3, 0.3, np.float32) for at in ours)
    ways = (
        source[ACTOR] * target[RECIPIENT],
        source[RECIPIENT] * target[ACTOR] / 2,
        source[ACTOR] * target[ACTOR],
    )
    return float(max(ways))


def _span(sentence: Sentence, words: str) -> tuple[int, int] | None:
    at = sentence.text.find(words)
    if at < 0 or not words:
        return None
    inside = [
        index for index, token in enumerate(sentence.tokens) if token.start >= at and token.end <= at + len(words)
    ]
    return (inside[0], inside[-1] + 1) if inside else None


def _with_pair(found: Sequence[Found], sentence: Sentence, pair: Pair) -> list[Found]:
    """The sentence's mentions, with the two parties in the place of what they overlap."""
    spans = [span for span in dict.fromkeys(pair) if span is not None]
    others = [each for each in found if not any(begin < each.end and each.begin < end for begin, end in spans)]
    given = []
    for begin, end in spans:
        known = next((each for each in found if begin < each.end and each.begin < end), None)
        start, stop = sentence.tokens[begin].start, sentence.tokens[end - 1].end
        mention = Mention(
            text=sentence.text[start:stop], start=start, end=stop, kind="actor",
            country=known.mention.country if known else "---", sector=known.mention.sector if known else "---",
            why="given",
        )  # fmt: skip
        given.append(Found(begin, end, "name", known.kind if known else "", mention))
    return sorted([*others, *given], key=lambda each: each.begin)
