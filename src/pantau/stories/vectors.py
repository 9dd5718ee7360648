"""Vectors: words with their weights, and how near two of them are.

A word stands under a number that depends on its letters alone, so that the same words give the same vector in
every process. Two words share a number about once in a million; then they count as one. Weights are multiples of
2^-20: so sums of them are exact, in whatever order they are added and taken away.
"""

import threading
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

NUMBERS = 1 << 20
_STEPS = 1 << 20


class Vector(NamedTuple):
    """The numbers of the words, ascending, and their weights."""

    words: NDArray[np.int32]
    weights: NDArray[np.floating]

    @property
    def length(self) -> float:
        """The root of the sum of the squares (float)."""
        return float(np.sqrt((self.weights * self.weights).sum()))


def unit(weights: Mapping[str, float]) -> Vector:
    """The same direction at length 1; empty stays empty."""
    summed: dict[int, float] = {}
    for word, weight in weights.items():
        number = _number(word)
        summed[number] = summed.get(number, 0.0) + weight
    words = np.array(sorted(summed), np.int32)
    values = np.array([summed[word] for word in words.tolist()], np.float64)
    length = float(np.sqrt((values * values).sum())) or 1.0
    return Vector(words, (np.rint(values / length * _STEPS) / _STEPS).astype(np.float32))


@lru_cache(maxsize=1 << 17)
def _number(word: str) -> int:
    return crc32(word.encode()) % NUMBERS


def dot(one: Vector, other: Vector) -> float:
    """The sum over the words that both have; of two vectors of length 1 the cosine."""
    if len(one.words) > len(other.words):
        one, other = other, one
    if not len(one.words):
        return 0.0
    places = np.searchsorted(other.words, one.words)
    places[places == len(other.words)] = 0
    shared = other.words[places] == one.words
    return float((one.weights[shared] * other.weights[places[shared]]).sum())


def total(vectors: Sequence[Vector]) -> Vector:
    """The sum of several vectors, word by word."""
    words = np.concatenate([vector.words for vector in vectors])
    weights = np.concatenate([vector.weights for vector in vectors])
    found, places = np.unique(words, return_inverse=True)
    return Vector(found, np.bincount(places, weights, len(found)).astype(np.float64))


def less(summed: Vector, vector: Vector) -> Vector:
    """A sum without one of its vectors; the words that only it had stay, with no weight."""
    weights = summed.weights.astype(np.float64)
    weights[np.searchsorted(summed.words, vector.words)] -= vector.weights
    return Vector(summed.words, weights)


class Stack(NamedTuple):
    """Several vectors one behind the other, with the places where each begins and ends."""

    words: NDArray[np.int32]
    weights: NDArray[np.float32]
    begins: NDArray[np.int64]
    ends: NDArray[np.int64]


def stack(vectors: Sequence[Vector]) -> Stack:
    """Vectors with which others are compared at once."""
    ends = np.cumsum([0, *(len(vector.words) for vector in vectors)])
    words = np.concatenate([vector.words for vector in vectors])
    return Stack(words, np.concatenate([vector.weights for vector in vectors]), ends[:-1], ends[1:])


class Spread:
    """Vectors laid out over all numbers, so that others are compared with them quickly. To be used with `with`."""

    def __init__(self, *vectors: Vector) -> None:
        self._vectors = vectors
        self._rooms = _rooms(len(vectors))

    def __enter__(self) -> "Spread":
        for room, vector in zip(self._rooms, self._vectors, strict=True):
            room[vector.words] = vector.weights
        return self

    def __exit__(self, *_: object) -> None:
        for room, vector in zip(self._rooms, self._vectors, strict=True):
            room[vector.words] = 0
        _free.rooms.extend(self._rooms)

    def dot(self, place: int, other: Vector) -> float:
        """As `dot`, of the vector at a place."""
        return float((self._rooms[place][other.words] * other.weights).sum())

    def each(self, place: int, others: Stack) -> NDArray[np.float64]:
        """The same with each of several vectors."""
        summed = np.zeros(len(others.words) + 1)
        (self._rooms[place][others.words] * others.weights).cumsum(out=summed[1:])
        return np.asarray(summed[others.ends] - summed[others.begins])


class _Free(threading.local):
    def __init__(self) -> None:
        self.rooms: list[NDArray[np.float32]] = []


_free = _Free()


def _rooms(number: int) -> list[NDArray[np.float32]]:
    while len(_free.rooms) < number:
        _free.rooms.append(np.zeros(NUMBERS, np.float32))
    return [_free.rooms.pop() for _ in range(number)]
