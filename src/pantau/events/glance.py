"""A glance: whether a sentence is worth the encoder's time, by its words and what the rules find (linear).

Words and pairs of words are hashed (CRC-32), so that there is no vocabulary to keep.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from pantau.events.clues import Clues, Floats

SIZE = 2**16  # weights of words and pairs of words
TRAITS = 8  # more weights, behind them
_HOME = {"IDN", "---"}


class Glance(NamedTuple):
    """Weights, shape (SIZE + TRAITS,), their shift, and the score below which a sentence is passed over."""

    weights: Floats
    shift: float
    least: float

    def worth(self, found: Clues) -> bool:
        """Whether an event may stand in the sentence."""
        places, values = features(found)
        return float(self.weights[places] @ values) + self.shift >= self.least


def features(found: Clues) -> tuple[NDArray[np.int64], Floats]:
    """Which weights a sentence has, and how much of each."""
    words = found.scene.lowers(0, len(found.scene.words))
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    places = [*_hashed(words), *_hashed(pairs)]
    scene, considered = found.scene, found.considered
    foreign = any(each.mention.country not in _HOME for each in scene.mentions)
    traits = (
        bool(considered),
        min(len(considered), 4),
        any(each.event is not None for each in considered),
        len(scene.mentions) > 1,
        len(scene.mentions) > 2,
        foreign,
        scene.sentence.headline,
        scene.lang == "en",
    )
    share = 3 / max(1, len(places)) ** 0.5
    values = np.array([share] * len(places) + [float(each) for each in traits], np.float32)
    return np.array([*places, *range(SIZE, SIZE + TRAITS)], np.int64), values


def _hashed(words: Iterable[str]) -> Iterable[int]:
    return (crc32(word.encode()) % SIZE for word in words)
