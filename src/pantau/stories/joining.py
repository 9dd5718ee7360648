"""Joining: whether an article belongs to a thread.

The weights are trained on labelled stories by `training/stories.py`.
"""

from functools import cache

from pantau.stories.sketch import Sketch
from pantau.stories.thread import Thread
from pantau.stories.vectors import Spread
from pantau.stories.weighing import Weighing, load_weighing

FEATURES = (
    "middle", "likest", "mean", "title", "lead", "mean_lead", "names", "gap", "undated", "middle_names",
    "indonesian",
)  # fmt: skip


@cache
def joining() -> Weighing:
    """The weights of `FEATURES`. Raises: DataError."""
    return load_weighing("joining", FEATURES)


def surety(sketch: Sketch, article: Spread, thread: Thread) -> float:
    """How sure it is that the article belongs to the thread; below 0 it does not."""
    return round(joining().sum(thread.features(sketch, article)), 6)  # sums may differ by machine in the last bits
