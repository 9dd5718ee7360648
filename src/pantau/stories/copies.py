"""Copies: which texts are one text, whole or nearly.

Whether two texts are copies depends on the two of them alone (`likeness.py`), and copies of copies are copies:
so neither the order in which texts come nor what else is there changes the result. Only pairs that share enough
sampled numbers are compared.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

from pantau.stories.instants import instant
from pantau.stories.likeness import SHORT, alike, wholes
from pantau.stories.text import Text

SAMPLES = 24  # the least number of sampled shingles that stand for a long text; at most twice as many
FEWEST = 3  # of them two texts must share,
SHARE = 10  # and at least one in so many of the one that has fewer (measured: docs/benchmarks.md)
WHOLE = 1 << 32  # numbers from here on stand for a whole text or an address, and one of them is enough


@lru_cache(maxsize=1024)
def sample(text: Text) -> tuple[int, ...]:
    """The numbers below 2^63, sorted, by which a text finds its possible copies; no words, none.

    A long text has those of its 4-word shingles whose hash divides by a power of two (Broder's sampling). The
    power grows with the length of the text, so that a long text has as few as a short one, and the short one has
    all those of the long. One more number stands for all its words (of a short text: and its outlet and day), and
    one for its address.
    """
    if not text.words:
        return ()
    return (*_shingles(text.words), *sorted(map(_whole, wholes(text))))


def _shingles(words: tuple[str, ...]) -> list[int]:
    if len(words) < SHORT:
        return []
    runs = map(" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))
    hashes = set(map(crc32, map(str.encode, runs)))
    every = 1 << max(0, (len(hashes) // SAMPLES).bit_length() - 1)
    return sorted(number for number in hashes if not number % every)


def _whole(said: str) -> int:
    return int.from_bytes(blake2b(said.encode(), digest_size=8).digest()) >> 1 | WHOLE


def likely(one: Text, other: Text) -> bool:
    """Whether two texts share enough numbers to be worth a full comparison.

    A short text inside one that is eight times as long may be missed: they share too few.
    """
    first, second = sample(one), sample(other)
    shared = {*first}.intersection(second)
    fewer = min(_sampled(first), _sampled(second))
    return any(number >= WHOLE for number in shared) or len(shared) >= least(fewer)


def least(samples: int) -> int:
    """How many sampled shingles must be shared with a text that has so many."""
    return max(FEWEST, -(-samples // SHARE))


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


def candidates(texts: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """The places of pairs of texts to compare; what is not among them is joined by others, or is no copy.

    Each text is paired with the first of the same words or the same address, and unless its words came before,
    with all that share enough shingles.
    """
    firsts: dict[int, int] = {}  # most numbers have one holder only: no list for those
    others: dict[int, list[int]] = defaultdict(list)
    counts: list[int] = []
    for place, text in enumerate(texts):
        numbers = sample(text)
        counts.append(sampled := _sampled(numbers))
        earlier = {firsts.setdefault(number, place) for number in numbers[sampled:]} - {place}
        yield from ((place, first) for first in earlier)
        if any(texts[first].words == text.words for first in earlier):
            continue
        shared: Counter[int] = Counter()
        for number in numbers[:sampled]:
            if (first := firsts.setdefault(number, place)) != place:
                shared[first] += 1
                shared.update(others[number])
                others[number].append(place)
        yield from ((place, held) for held, times in shared.items() if times >= least(min(sampled, counts[held])))


def _sampled(numbers: Sequence[int]) -> int:
    return bisect_left(numbers, WHOLE)


def _age(text: Text) -> tuple[str, str]:
    return instant(text.published), text.key


def _root(parent: list[int], place: int) -> int:
    while parent[place] != place:
        parent[place] = place = parent[parent[place]]
    return place
