"""Phrases: many word sequences, found in one pass over the tokens of a sentence."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

from pantau.language.sentence import Token
from pantau.language.tokens import lower_words

Value = TypeVar("Value")
_VALUES = ""  # a key that no token has


class Phrases(Generic[Value]):
    """A trie over lower-case tokens; each phrase carries values, and `longest` finds the longest at a place.

    A branch grows when its first word is met: of a hundred thousand phrases a run meets few.
    """

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}
        self._waiting: dict[str, list[tuple[tuple[str, ...], Value]]] = defaultdict(list)

    def add(self, phrase: str, value: Value) -> None:
        """Adds a phrase as it stands in text; it is cut into tokens like any text."""
        if words := lower_words(phrase):
            self._waiting[words[0]].append((words, value))

    def _grow(self, first: str) -> None:
        """The branch is shown when it is whole, so that other threads never see a part of it."""
        branch: dict[str, Any] = self._root.get(first, {})
        for words, value in self._waiting.get(first, ()):
            node = branch
            for word in words[1:]:
                node = node.setdefault(word, {})
            node.setdefault(_VALUES, []).append(value)
        self._root[first] = branch
        self._waiting.pop(first, None)

    def longest(self, sentence: Sequence[Token], at: int) -> tuple[int, list[Value]] | None:
        """The end (a token index) and the values of the longest phrase that begins at `at`."""
        return next(iter(self.at(sentence, at)), None)

    def at(self, sentence: Sequence[Token], at: int) -> list[tuple[int, list[Value]]]:
        """The ends and values of all phrases that begin at `at`, the longest first."""
        found: list[tuple[int, list[Value]]] = []
        node = self._root
        if at < len(sentence) and sentence[at].lower in self._waiting:
            self._grow(sentence[at].lower)
        for index in range(at, len(sentence)):
            below = node.get(sentence[index].lower)
            if below is None:
                break
            node = below
            if _VALUES in node:
                found.append((index + 1, node[_VALUES]))
        return found[::-1]

    def all(self, sentence: Sequence[Token]) -> Iterator[tuple[int, int, list[Value]]]:
        """All longest phrases from left to right, none of which overlap: begin, end, values."""
        at = 0
        while at < len(sentence):
            found = self.longest(sentence, at)
            if found:
                yield at, found[0], found[1]
                at = found[0]
            else:
                at += 1
