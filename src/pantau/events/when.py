"""Time: when an act happened, as far as the sentence states it."""

from functools import lru_cache

from pantau.articles.article import Article
from pantau.events.attach import FAR, cost
from pantau.events.calendar import Line
from pantau.events.days import Today
from pantau.events.event import When
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.scene import Scene
from pantau.events.times import Stated, times

_COARSE = {"day": 0, "week": 6, "month": 8, "year": 10}  # a day is taken before a mere month or year near it
_NEAR = 6  # tokens before a trigger in which a word of the future stands


def time_of(trigger: Trigger, scene: Scene, article: Article, judged: Judged) -> When | None:
    """The time that belongs to the act; null where none is stated.

    Dates without a year and words such as "Kamis" or "pekan lalu" count from the article's day: back from it, or
    ahead of it for an act that is still to come.
    """
    stated = _stated(scene, Today(article.day, _is_ahead(trigger, scene, judged)))
    rated = [(cost(trigger, each.begin, each.end, scene), each.when) for each in stated]
    near = [(far + _COARSE[when.precision], when) for far, when in rated if far < FAR]
    return min(near, key=lambda each: each[0])[1] if near else None


@lru_cache(maxsize=4)  # asked for each act of a sentence
def _stated(scene: Scene, today: Today) -> tuple[Stated, ...]:
    return tuple(times(Line(scene.words, scene.lang, scene.sentence.headline), today))


def _is_ahead(trigger: Trigger, scene: Scene, judged: Judged) -> bool:
    """Whether the act lies, or lay as somebody imagined it, in the future ("may meet", "tidak akan bertemu")."""
    if judged.modality in {"actual", "planned"}:
        return judged.modality == "planned"
    return bool(set(scene.lowers(trigger.begin - _NEAR, trigger.begin)) & scene.grammar.words.future)
