"""Sameness: whether two reports, whatever their languages, tell of one happening.

The weights are trained on labelled pairs by `training/sameness.py`.
"""

from functools import cache
from math import log1p

from pantau.stories.gist import Gist
from pantau.stories.vectors import dot
from pantau.stories.weighing import Weighing, load_weighing, overlap

FEATURES = (
    "words", "names", "both", "numbers", "other_numbers", "gap", "types", "other_types", "acts", "days",
    "other_days",
)  # fmt: skip


@cache
def sameness() -> Weighing:
    """The weights of `FEATURES`. Raises: DataError."""
    return load_weighing("sameness", FEATURES)


def same_happening(one: Gist, other: Gist) -> float:
    """How sure it is that both tell of one happening; below 0 they do not. The order does not matter."""
    return sameness().sum(features(one, other))


def features(one: Gist, other: Gist) -> tuple[float, ...]:
    """What speaks for and against it."""
    words, names = dot(one.words, other.words), dot(one.names, other.names)
    known = one.time is not None and other.time is not None
    return (
        words,
        names,
        words * names,
        _contained(one.numbers, other.numbers),
        _apart(one.numbers, other.numbers),
        log1p(abs((one.time or 0.0) - (other.time or 0.0))) if known else 0.0,
        overlap(one.types, other.types),
        _apart(one.types, other.types),
        overlap(one.acts, other.acts),
        float(bool(one.days & other.days)),
        _apart(one.days, other.days),
    )


def _contained(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    return float(bool(one and other and one.isdisjoint(other)))
