"""Candidates: the threads that an article may belong to, found by the words that say most."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from pantau.stories.sketch import Sketch
from pantau.stories.thread import Thread
from pantau.stories.vectors import Spread

CROWDED = 400  # threads; a word that more of them have finds none
FIRST, BEST = 10, 5  # threads that share most, and of them those that are nearest
ORDER = 4  # the larger, the less it matters whether a word is the one that weighs most
FAR = 0.04  # cosine to the middle; what is farther is no candidate


class Index:
    """Which threads have which telling words, and how many of their articles do."""

    def __init__(self) -> None:
        self._threads: defaultdict[tuple[str, str], Counter[int]] = defaultdict(Counter)

    def add(self, number: int, sketch: Sketch) -> None:
        """An article came to the thread of this number."""
        for word in sketch.telling:
            self._threads[sketch.lang, word][number] += 1

    def remove(self, number: int, sketch: Sketch) -> None:
        """It left it."""
        for word in sketch.telling:
            holders = self._threads[sketch.lang, word]
            holders[number] -= 1
            if not holders[number]:
                del holders[number]
            if not holders:
                del self._threads[sketch.lang, word]

    def near(self, sketch: Sketch, article: Spread, threads: dict[int, Thread]) -> list[int]:
        """The numbers of the threads that are nearest, the nearest first."""
        sharing = self._sharing(sketch, threads)
        found = [(round(threads[number].nearness(article), 6), number) for number in sharing]
        near = sorted(
            (-cosine, threads[number].members[0].order, number) for cosine, number in found if cosine > FAR
        )
        return [number for _, _, number in near[:BEST]]

    def _sharing(self, sketch: Sketch, threads: dict[int, Thread]) -> Iterable[int]:
        """Those that share most; of several that share as much, those whose first article is earlier."""
        shared: defaultdict[int, float] = defaultdict(float)
        for place, word in enumerate(sketch.telling):
            holders = self._threads.get((sketch.lang, word), ())
            if len(holders) <= CROWDED:
                for number in holders:
                    shared[number] += 1 / (ORDER + place)
        return sorted(shared, key=lambda number: (-shared[number], threads[number].members[0].order))[:FIRST]
