"""Acts: within a story, which articles tell of one and the same act as their main news.

The weights are trained on labelled acts by `training/stories.py`.
"""

from collections.abc import Iterable
from functools import cache
from math import log1p

from pantau.stories.sketch import Sketch
from pantau.stories.vectors import dot
from pantau.stories.weighing import Weighing, load_weighing, overlap

FEATURES = ("words", "lead", "names", "gap", "day", "outlet", "numbers", "acts")
COMPARED = 16  # articles of an act that another is compared with: the latest


@cache
def same_act() -> Weighing:
    """The weights of `FEATURES`. Raises: DataError."""
    return load_weighing("acts", FEATURES)


def acts(members: Iterable[Sketch]) -> list[list[Sketch]]:
    """The articles of one story by act, whatever their order; each act in order of time."""
    found: list[list[Sketch]] = []
    for sketch in sorted(members, key=lambda one: one.order):
        sure, number = max(((_surety(sketch, act), -place) for place, act in enumerate(found)), default=(-1.0, 0))
        if sure >= 0:
            found[-number].append(sketch)
        else:
            found.append([sketch])
    return found


def features(one: Sketch, other: Sketch) -> tuple[float, ...]:
    """What speaks for two articles telling of one act; the order of the two does not matter."""
    gap = abs(one.time - other.time) if one.time is not None and other.time is not None else 1.0
    fewer = min(len(one.numbers), len(other.numbers))
    return (
        dot(one.words, other.words),
        dot(one.lead, other.lead),
        dot(one.names, other.names),
        log1p(gap),
        min(gap, 1.0),
        float(one.outlet == other.outlet),
        len(one.numbers & other.numbers) / (1 + fewer),
        overlap(one.acts, other.acts),
    )


def _surety(sketch: Sketch, act: list[Sketch]) -> float:
    compared = act[-COMPARED:]
    return sum(same_act().sum(features(sketch, other)) for other in compared) / len(compared)
