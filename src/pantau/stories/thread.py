"""Thread: the articles of one language that belong together, as far as they are within the window."""

from bisect import insort
from functools import cached_property
from math import log1p, sqrt

from pantau.stories.sketch import Sketch
from pantau.stories.vectors import Spread, Stack, Vector, less, stack, total

COMPARED = 16  # members that an article is compared with one by one: those nearest in time
WORDS, TITLE, LEAD, NAMES = range(4)  # the places of a sketch's vectors in a Spread


def spread(sketch: Sketch) -> Spread:
    """An article laid out for comparisons with threads."""
    return Spread(sketch.words, sketch.title, sketch.lead, sketch.names)


class Thread:
    """Members in their order.

    What is made of them is made of them alone: so a thread is the same, to the last bit, whatever happened to it
    before. `aged` is the key of its first article where that has left the window.
    """

    def __init__(self, members: list[Sketch], aged: str | None = None) -> None:
        self.members = sorted(members, key=_order)
        self.aged = aged
        self._summed: tuple[Vector, ...] | None = None

    @property
    def founder(self) -> str:
        """The key of the first article that it ever had, by which it is known."""
        return self.aged or self.members[0].key

    def add(self, sketch: Sketch) -> None:
        """Takes an article in."""
        insort(self.members, sketch, key=_order)
        if self._summed:
            pairs = zip(self._summed, _vectors(sketch), strict=True)
            self._summed = tuple(total([summed, vector]) for summed, vector in pairs)
        for name in ("_lengths", "_latest"):
            self.__dict__.pop(name, None)

    def keep(self, members: list[Sketch]) -> "Thread":
        """The same thread when all other members have left the window."""
        return Thread(members, self.founder)

    def without(self, sketch: Sketch) -> "Thread":
        """The same thread as if the article had never come."""
        rest = Thread([member for member in self.members if member is not sketch], self.aged)
        pairs = zip(self._sums, _vectors(sketch), strict=True)
        rest._summed = tuple(less(summed, vector) for summed, vector in pairs)
        return rest

    def nearness(self, article: Spread) -> float:
        """The cosine between an article and the thread's middle."""
        return article.dot(WORDS, self._sums[0]) / (self._lengths[0] or 1.0)

    def likeness(self, article: Spread) -> list[tuple[float, Sketch]]:
        """The cosines between an article and the latest members."""
        cosines = article.each(WORDS, self._latest[0]).round(6).tolist()
        return list(zip(cosines, self.members[-COMPARED:], strict=True))

    def features(self, sketch: Sketch, article: Spread) -> tuple[float, ...]:
        """What speaks for an article being one of these, in the order of `joining.FEATURES`."""
        (summed, summed_leads, summed_names), number = self._sums, len(self.members)
        length, named = self._lengths
        shared = article.dot(WORDS, summed)
        near = shared / (length or 1.0)
        alike = article.dot(NAMES, summed_names) / (named or 1.0)
        words, titles, leads = self._beside(sketch)
        gap, undated = self._gap(sketch)
        return (
            near,
            float(article.each(WORDS, words).max()),
            shared / number,
            float(article.each(TITLE, titles).max()),
            float(article.each(LEAD, leads).max()),
            article.dot(LEAD, summed_leads) / number,
            alike,
            gap,
            undated,
            sqrt(max(0.0, near * alike)),
            float(sketch.lang == "id"),
        )

    def _beside(self, sketch: Sketch) -> tuple[Stack, Stack, Stack]:
        if len(self.members) <= COMPARED or self.members[-1].order < sketch.order:
            return self._latest
        before = sum(member.order < sketch.order for member in self.members)
        first = max(0, min(before - COMPARED // 2, len(self.members) - COMPARED))
        return _stacks(self.members[first : first + COMPARED])

    @cached_property
    def _latest(self) -> tuple[Stack, Stack, Stack]:
        return _stacks(self.members[-COMPARED:])

    def _gap(self, sketch: Sketch) -> tuple[float, float]:
        """The logarithm of 1 + the days to the nearest member, and whether that is unknown (then 0, 1)."""
        if sketch.time is None:
            return 0.0, 1.0
        days = [abs(member.time - sketch.time) for member in self.members if member.time is not None]
        return (log1p(min(days)), 0.0) if days else (0.0, 1.0)

    @property
    def _sums(self) -> tuple[Vector, ...]:
        """Of the members' words, leads and names."""
        if self._summed is None:
            self._summed = tuple(map(total, zip(*map(_vectors, self.members), strict=True)))
        return self._summed

    @cached_property
    def _lengths(self) -> tuple[float, float]:
        words, _, names = self._sums
        return words.length, names.length


def _vectors(sketch: Sketch) -> tuple[Vector, Vector, Vector]:
    return sketch.words, sketch.lead, sketch.names


def _stacks(members: list[Sketch]) -> tuple[Stack, Stack, Stack]:
    return (
        stack([member.words for member in members]),
        stack([member.title for member in members]),
        stack([member.lead for member in members]),
    )


def _order(sketch: Sketch) -> tuple[str, str]:
    return sketch.order
