"""Likeness: whether one of two texts is a copy of the other. The two alone decide, whichever comes first.

Texts are compared by their 3-word shingles (Broder 1997, "On the resemblance and containment of documents").
Where a copy was cut, thinned out, reworded and framed at once, too few are left for that; then their order
decides: a copy goes through its original from the beginning, while separate reports of one act, and reports that
share their background, begin differently. The order is the longest common subsequence of shingles (Hunt and
Szymanski 1977, "A fast algorithm for computing longest common subsequences").
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from pantau.stories.text import Text

SHINGLE = 3
SHORT = 40  # words; below this only the very same words of the same outlet and day are a copy
RESEMBLANCE = 0.45  # all measured with bench/copies.py, see docs/benchmarks.md
CONTAINMENT = 0.8
LEAST = 0.25  # containment, below which the order need not be looked at
KEPT = 0.15  # of the original's words stand in the copy,
TAKEN = 0.5  # which has at least so much from it,
ADDED = 0.3  # for each word that it took it has at most so many others between them,
SKIPPED = 80  # it begins with one of the first so many words of the original,
FRAME = 30  # and puts at most so many others before

Words = tuple[str, ...]
Places = dict[str, int]


def wholes(text: Text) -> tuple[str, ...]:
    """What makes two texts copies where both have it: all words (of a short text: by outlet and day), address."""
    words = " ".join(text.words)
    if len(text.words) < SHORT:
        words = f"{words}\n{text.outlet or ''}\n{text.published[:10] if text.published else ''}"
    return (words, text.address) if text.address else (words,)


def alike(one: Text, other: Text) -> bool:
    """Whether one of the two texts is a copy of the other, all shingles compared."""
    fewer = min(len(one.words), len(other.words))
    if fewer and not {*wholes(one)}.isdisjoint(wholes(other)):
        return True
    if fewer < SHORT:
        return False
    first, second = sorted((one.words, other.words))  # so that both ways round are one comparison
    here, there = _places(first), _places(second)
    common = here.keys() & there.keys()
    shared, smaller = len(common), min(len(here), len(there))
    if shared >= CONTAINMENT * smaller or shared >= RESEMBLANCE * (len(here) + len(there) - shared):
        return True
    if shared < LEAST * smaller:
        return False
    course = _course(_in_order([(here[each], there[each]) for each in common]))
    return _retells(course, first, second) or _retells(course.turned(), second, first)


def resemblance(one: Text, other: Text) -> float:
    """The share of all their shingles that both have, 0 to 1; 1 for the same words."""
    if one.words == other.words:
        return 1.0
    first, second = _places(one.words), _places(other.words)
    shared = len(first.keys() & second.keys())
    return shared / (len(first) + len(second) - shared or 1)


class _Course(NamedTuple):
    """How two texts go along with each other, in words: what they share in one order, and for each of them what
    stands before that and between."""

    shared: int
    before: tuple[int, int]
    between: tuple[int, int]

    def turned(self) -> "_Course":
        """The same with the two texts changed over."""
        return _Course(self.shared, self.before[::-1], self.between[::-1])


def _retells(course: _Course, original: Words, copy: Words) -> bool:
    """Whether the second text is the first, however cut, thinned out, reworded and framed."""
    skipped, frame = course.before
    enough = course.shared >= max(KEPT * len(original), TAKEN * len(copy))
    return enough and skipped <= SKIPPED and frame <= FRAME and course.between[1] <= ADDED * course.shared


@lru_cache(maxsize=128)
def _places(words: Words) -> Places:
    """Where each run of three words stands last."""
    runs = map(" ".join, zip(words, words[1:], words[2:], strict=False))  # strings cost the collector nothing
    return dict(zip(runs, count(), strict=False))


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs of places that come in the same order in both texts."""
    pairs.sort()
    ends: list[int] = []  # the least place in the other text at which an order of this length ends
    last: list[int] = []  # the pair that ends it
    before: list[int] = []  # for each pair the one before it
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
        before.append(last[length - 1] if length else -1)
    found, number = [], last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _course(pairs: Sequence[tuple[int, int]]) -> _Course:
    """How the texts go along, by the places of the shingles that they share in order."""
    (one, other), shared, between_one, between_other = pairs[0], 0, 0, 0
    end, other_end = one, other
    for here, there in pairs:
        between_one += max(0, here - end)
        between_other += max(0, there - other_end)
        shared += min(SHINGLE, here + SHINGLE - end, there + SHINGLE - other_end)
        end, other_end = here + SHINGLE, there + SHINGLE
    return _Course(shared, (one, other), (between_one, between_other))
