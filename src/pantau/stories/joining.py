"""Joining: whether an article belongs to a thread.

The weights are trained on labelled stories by `training/stories.py`.
"""

from functools import cache
from math import log1p

from pantau.stories.sketch import Sketch
from pantau.stories.thread import Thread
from pantau.stories.vectors import Spread
from pantau.stories.weighing import Weighing, load_weighing

FEATURES = (
    "middle", "likest", "mean", "title", "lead", "mean_lead", "names", "gap", "undated", "middle_names",
    "indonesian",
)  # fmt: skip
# A story is of days. Days from the nearest article behind which one must be so much surer; the labelled
# English sets know stories of months, and teach the weights less doubt than a reader has.
APART, DOUBT = 60, 2.0


@cache
def joining() -> Weighing:
    """The weights of `FEATURES`. Raises: DataError."""
    return load_weighing("joining", FEATURES)


def surety(sketch: Sketch, article: Spread, thread: Thread) -> float:
    """How sure it is that the article belongs to the thread; below 0 it does not."""
    found = thread.features(sketch, article)
    doubt = DOUBT if found[FEATURES.index("gap")] > log1p(APART) else 0.0
    return round(joining().sum(found) - doubt, 6)  # sums may differ by machine in the last bits
