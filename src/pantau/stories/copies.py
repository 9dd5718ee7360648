"""Copies: which texts are one text, whole or nearly.

Whether two texts are copies depends on the two of them alone (`likeness.py`), and copies of copies are copies:
so neither the order in which texts come nor what else is there changes the result. Only pairs that share enough
sampled numbers are compared.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from pantau.stories.instants import instant
from pantau.stories.likeness import SHORT, alike, wholes
from pantau.stories.text import Text

SAMPLES = 48  # the least number of sampled shingles that stand for a long text; at most twice as many
FEWEST = 5  # of them two texts must share,
SHARE = 7  # and at least one in so many of the one that has fewer (measured: docs/benchmarks.md)
OVERLAP = 0.2  # and so much of all shingles of the one that has fewer
WHOLE = 1 << 32  # numbers from here on stand for a whole text or an address, and one of them is enough


class _Numbers(NamedTuple):
    """The hashes of a text's 4-word shingles, those that are sampled, and what stands for it: words, address."""

    shingles: "array[int]"
    sampled: tuple[int, ...]
    wholes: tuple[int, ...]


def sample(text: Text) -> tuple[int, ...]:
    """The numbers below 2^63, sorted, by which a text finds its possible copies; no words, none.

    A long text has those of its 4-word shingles whose hash divides by a power of two (Broder's sampling). The
    power grows with the length of the text, so that a long text has as few as a short one, and the short one has
    all those of the long. One more number stands for all its words (of a short text: and its outlet and day), and
    one for its address.
    """
    numbers = _numbers(text)
    return (*numbers.sampled, *sorted(numbers.wholes))


def likely(one: Text, other: Text) -> bool:
    """Whether two texts share enough numbers to be worth a comparison word by word.

    A short text inside one that is eight times as long may be missed: they share too few samples.
    """
    first, second = _numbers(one), _numbers(other)
    if not {*first.wholes}.isdisjoint(second.wholes):
        return True
    shared = len({*first.sampled}.intersection(second.sampled))
    few = shared < least(min(len(first.sampled), len(second.sampled)))
    return not few and _overlap({*first.shingles}, second.shingles)


def least(samples: int) -> int:
    """How many sampled shingles must be shared with a text that has so many."""
    return max(FEWEST, -(-samples // SHARE))


@lru_cache(maxsize=1024)
def _numbers(text: Text) -> _Numbers:
    words = text.words
    if not words:
        return _Numbers(array("I"), (), ())
    stand_for = tuple(map(_whole, wholes(text)))
    if len(words) < SHORT:
        return _Numbers(array("I"), (), stand_for)
    runs = map(" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))
    hashes = set(map(crc32, map(str.encode, runs)))
    every = 1 << max(0, (len(hashes) // SAMPLES).bit_length() - 1)
    sampled = sorted([number for number in hashes if not number % every])
    return _Numbers(array("I", hashes), tuple(sampled), stand_for)


def _whole(said: str) -> int:
    return int.from_bytes(blake2b(said.encode(), digest_size=8).digest()) >> 1 | WHOLE


def _overlap(first: set[int], second: "array[int]") -> bool:
    return len(first.intersection(second)) >= OVERLAP * min(len(first), len(second))


def originals(texts: Iterable[Text]) -> dict[str, str]:
    """For the key of each copy the key of its original, which is the earliest published (then smallest key)."""
    known = sorted(texts, key=lambda text: text.key)
    parent = list(range(len(known)))
    for one, other in candidates(known):
        ends = _root(parent, one), _root(parent, other)
        if ends[0] != ends[1] and alike(known[one], known[other]):
            parent[max(ends)] = min(ends)
    families: dict[int, list[Text]] = defaultdict(list)
    for place, text in enumerate(known):
        families[_root(parent, place)].append(text)
    found: dict[str, str] = {}
    for family in families.values():
        first = min(family, key=_age)
        found |= {text.key: first.key for text in family if text is not first}
    return found


def candidates(texts: Iterable[Text]) -> Iterator[tuple[int, int]]:
    """The places of pairs of texts to compare; what is not among them is joined by others, or is no copy.

    Each text is paired with the first of the same words or the same address, and unless its words came before,
    with all that share enough shingles.
    """
    firsts: dict[int, int] = {}  # most numbers have one holder only: no list for those
    others: dict[int, list[int]] = defaultdict(list)
    held: list[_Numbers] = []
    for place, text in enumerate(texts):
        numbers = _numbers(text)
        held.append(numbers)
        same = {first for number in numbers.wholes if (first := firsts.setdefault(number, place)) != place}
        yield from ((place, first) for first in same)
        if not numbers.sampled or firsts[numbers.wholes[0]] != place:
            continue
        shared: Counter[int] = Counter()
        for number in numbers.sampled:
            if (first := firsts.setdefault(number, place)) != place:
                shared[first] += 1
                shared.update(others[number])
                others[number].append(place)
        several = [other for other, times in shared.items() if times >= FEWEST]
        hashes = {*numbers.shingles} if several else set()
        for other in several:
            fewer = min(len(numbers.sampled), len(held[other].sampled))
            if shared[other] >= least(fewer) and _overlap(hashes, held[other].shingles):
                yield place, other


def _age(text: Text) -> tuple[str, str]:
    return instant(text.published), text.key


def _root(parent: list[int], place: int) -> int:
    while parent[place] != place:
        parent[place] = place = parent[parent[place]]
    return place
