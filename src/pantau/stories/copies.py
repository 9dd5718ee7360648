"""Copies: which texts are one text, whole or nearly.

Texts are compared by their 3-word shingles (Broder 1997, "On the resemblance and containment of documents").
Whether two texts are copies depends on the two of them alone, and copies of copies are copies: so neither the
order in which texts come nor what else is there changes the result.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

from pantau.stories.instants import instant
from pantau.stories.text import Text

SHINGLE = 3
SHORT = 40  # words; below this only the very same words of the same outlet and day are a copy
SAMPLES = 24  # the least number of sampled shingles that stand for a long text; at most twice as many
SHARED = (
    4  # samples; of 1,200 made copies none shares fewer than 6, of strangers one pair in a hundred as many as 4
)
RESEMBLANCE = 0.4  # measured with bench/make_neardups.py, see docs/benchmarks.md
CONTAINMENT = 0.65


@lru_cache(maxsize=1024)
def shingles(text: Text) -> frozenset[int]:
    """The hashes of all runs of three words."""
    words = text.words
    runs = (" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
    return frozenset(crc32(run.encode()) for run in runs)


@lru_cache(maxsize=1024)
def sample(text: Text) -> tuple[int, ...]:
    """The numbers below 2^63, sorted, by which a text finds its possible copies.

    Those shingles whose hash divides by a power of two (Broder's sampling). The power grows with the length of
    the text, so that a long text has as few samples as a short one, and the short one has all those of the
    long. A text of fewer than `SHORT` words has one sample, which stands for all its words; no words, none.
    """
    if not text.words:
        return ()
    if len(text.words) < SHORT:
        digest = blake2b(" ".join(text.words).encode(), digest_size=8).digest()
        return (int.from_bytes(digest) >> 1 | 1 << 32,)
    every = 1 << max(0, (len(shingles(text)) // SAMPLES).bit_length() - 1)
    return tuple(sorted(number for number in shingles(text) if number % every == 0))


def resemblance(one: Text, other: Text) -> float:
    """The share of all their shingles that both have, 0 to 1; 1 for the same words."""
    if one.words == other.words:
        return 1.0
    first, second = shingles(one), shingles(other)
    return len(first & second) / (len(first | second) or 1)


def alike(one: Text, other: Text) -> bool:
    """Whether one of the two texts is a copy of the other, whichever came first.

    A short text inside one that is eight times as long may be missed: they share too few samples.
    """
    if min(len(one.words), len(other.words)) < SHORT:
        return one.words == other.words and one.outlet == other.outlet and _day(one) == _day(other)
    if len({*sample(one)}.intersection(sample(other))) < SHARED:
        return False
    first, second = shingles(one), shingles(other)
    shared = len(first & second)
    smaller, joint = min(len(first), len(second)), len(first) + len(second) - shared
    return shared >= CONTAINMENT * smaller or shared >= RESEMBLANCE * joint


def originals(texts: Iterable[Text]) -> dict[str, str]:
    """For the key of each copy the key of its original, which is the earliest published (then smallest key)."""
    by_key = {text.key: text for text in texts}
    parent = {key: key for key in by_key}
    for one, other in candidates(by_key.values()):
        ends = _root(parent, one), _root(parent, other)
        if ends[0] != ends[1] and alike(by_key[one], by_key[other]):
            parent[max(ends)] = min(ends)
    families = defaultdict(list)
    for key in by_key:
        families[_root(parent, key)].append(key)
    firsts = {root: min(keys, key=lambda key: _age(by_key[key])) for root, keys in families.items()}
    return {key: firsts[root] for root, keys in families.items() for key in keys if key != firsts[root]}


def candidates(texts: Iterable[Text]) -> Iterator[tuple[str, str]]:
    """Pairs of keys whose texts share enough samples to be worth a full comparison."""
    holders: dict[int, list[str]] = defaultdict(list)
    for text in texts:
        shared: Counter[str] = Counter()
        for number in sample(text):
            shared.update(holders[number])
            holders[number].append(text.key)
        yield from ((text.key, key) for key, common in shared.items() if common >= enough(text))


def enough(text: Text) -> int:
    """How many samples a text must share with another."""
    return SHARED if len(text.words) >= SHORT else 1


def _age(text: Text) -> tuple[str, str]:
    return instant(text.published), text.key


def _day(text: Text) -> str | None:
    return text.published[:10] if text.published else None


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = key = parent[parent[key]]
    return key
