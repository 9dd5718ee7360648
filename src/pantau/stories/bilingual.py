"""Bilingual: words of both languages as English stems, by a lexicon of Indonesian news words."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from pantau.datafiles import find, rows
from pantau.noun import Noun
from pantau.reference.lists import Entries
from pantau.stories.rarity import frequencies, rarity_of

_SHORTEST = 3  # letters of a root
_CLITICS = ("lah", "kah", "pun", "nya", "ku", "mu")
_SUFFIXES = ("kan", "an", "i")
# A prefix and what it put in the place of the root's first letter (menulis: tulis, memukul: pukul).
_PREFIXES = (
    ("memper", ""), ("diper", ""), ("keber", ""), ("keter", ""), ("pember", ""), ("menge", ""), ("penge", ""),
    ("meng", ""), ("meng", "k"), ("meny", "s"), ("men", ""), ("men", "t"), ("mem", ""), ("mem", "p"), ("me", ""),
    ("peng", ""), ("peng", "k"), ("peny", "s"), ("pen", ""), ("pen", "t"), ("pem", ""), ("pem", "p"), ("per", ""),
    ("pe", ""), ("ber", ""), ("be", ""), ("ter", ""), ("di", ""), ("ke", ""), ("se", ""),
)  # fmt: skip


class _Row(Noun):
    indonesian: str
    english: Entries


@cache
def _lexicon() -> dict[str, tuple[str, ...]]:
    """English words of Indonesian ones; a user's row replaces ours. Raises: DataError."""
    return {row.indonesian: row.english for path in find("stories/bilingual*.csv") for _, row in rows(path, _Row)}


def english(word: str, lang: str) -> tuple[tuple[str, float], ...]:
    """The stems that a word (lower case) stands for, each with its rarity: of an Indonesian word those of its
    translations.

    What the lexicon lacks (names, loans) stands for itself.
    """
    root = _root(word) if lang == "id" else None
    return tuple(map(_stem, _lexicon()[root])) if root else (_stem(word),)


@lru_cache(maxsize=1 << 16)
def _root(word: str) -> str | None:
    """The row of the lexicon that a form belongs to: serangannya → serang."""
    return next((form for form in _forms(word.split("-", maxsplit=1)[0]) if form in _lexicon()), None)


def _forms(word: str) -> Iterator[str]:
    """A word without more and more of its affixes."""
    whole = [word, *_cut(word, _CLITICS)]
    yield from whole
    bare = [*whole, *(shorter for form in whole for shorter in _cut(form, _SUFFIXES))]
    for form in bare:
        for prefix, first in _PREFIXES:
            root = first + form.removeprefix(prefix)
            if form.startswith(prefix) and len(root) >= _SHORTEST:
                yield root
    yield from bare


def _cut(word: str, endings: tuple[str, ...]) -> list[str]:
    cut = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return [form for form in cut if len(form) >= _SHORTEST]


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> tuple[str, float]:
    """A word's stem, which is as rare as the more usual of the two."""
    stem = str(_stemmer().stemWord(word))
    return stem, rarity_of(max(frequencies().get(word, 0.0), frequencies().get(stem, 0.0)))


@cache
def _stemmer() -> Any:
    from snowballstemmer import stemmer  # slow to import

    return stemmer("english")
