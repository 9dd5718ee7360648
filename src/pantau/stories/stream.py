"""Stream: articles into threads, one after the other in the order of time.

An article joins the thread that it most surely belongs to, or begins one. Then those articles of other threads
that are most like it are looked at once more: with the new one there they may belong elsewhere. So an early
mistake is mended when the article comes that shows it (a single pass has no second look; measured in
docs/benchmarks.md).
"""

from collections.abc import Iterable
from itertools import islice

from pantau.stories.candidates import Index
from pantau.stories.instants import shifted
from pantau.stories.joining import surety
from pantau.stories.move import Move
from pantau.stories.sketch import Sketch
from pantau.stories.thread import Thread, spread
from pantau.stories.vectors import Spread

DAYS, ARTICLES = 10, 2000  # an article leaves the window when it is older than that, and so many came after it
LOOKED_AT = 3  # articles that are looked at again
ALIKE = 0.08  # cosine below which none is


class Stream:
    """The window: the threads that may still grow."""

    def __init__(self) -> None:
        self._threads: dict[int, Thread] = {}
        self._of: dict[str, int] = {}
        self._window: dict[str, Sketch] = {}  # in order
        self._index = Index()
        self._next = 0
        self._limit = ""

    def __len__(self) -> int:
        """The articles in the window."""
        return len(self._window)

    @property
    def threads(self) -> int:
        """The threads in the window."""
        return len(self._threads)

    def put_back(self, placed: Iterable[tuple[Sketch, str]]) -> None:
        """Articles of before, in their order, each with the founder of its thread."""
        numbers: dict[str, int] = {}
        for sketch, founder in placed:
            if founder not in numbers:
                numbers[founder] = self._begin(None if founder == sketch.key else founder)
            self._enter(sketch, numbers[founder])
            self._window[sketch.key] = sketch

    def take(self, sketch: Sketch) -> list[Move]:
        """Takes the next article, which must be behind all before it; says what came where."""
        self._age(sketch)
        with spread(sketch) as article:
            near = self._index.near(sketch, article, self._threads)
            sure, best = self._surest(sketch, article, near)
            alike = self._alike(article, near)
        number = best if sure >= 0 else self._begin()
        self._enter(sketch, number)
        self._window[sketch.key] = sketch
        moves = [Move(sketch.key, sketch.key, self._threads[number].founder, None, sure)]
        for other in [one for one in alike if self._of[one.key] != number][:LOOKED_AT]:
            moves += self._look_again(other, number, sketch.key)
        return moves

    def _surest(self, sketch: Sketch, article: Spread, near: list[int]) -> tuple[float, int]:
        """The thread among these that the article most surely belongs to, and how sure that is."""
        found = [(surety(sketch, article, self._threads[number]), -place) for place, number in enumerate(near)]
        sure, place = max(found, default=(-1.0, 0))
        return sure, near[-place] if near else 0

    def _alike(self, article: Spread, near: list[int]) -> list[Sketch]:
        """The articles of the candidates that are most like this one."""
        found = [pair for number in near for pair in self._threads[number].likeness(article) if pair[0] >= ALIKE]
        return [one for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1].order))]

    def _look_again(self, sketch: Sketch, there: int, cause: str) -> list[Move]:
        """Moves an article to the thread that has just grown, if it belongs there rather than where it is."""
        rest = self._threads[self._of[sketch.key]].without(sketch)
        with spread(sketch) as article:
            sure = surety(sketch, article, self._threads[there])
            stays = surety(sketch, article, rest) if rest.members and sure > 0 else 0.0
        return self._move(sketch, rest, there, cause, sure) if sure > max(stays, 0.0) else []

    def _move(self, sketch: Sketch, rest: Thread, there: int, cause: str, sure: float) -> list[Move]:
        """Moves an article; where a thread has another first article now, all of its articles are named anew."""
        here = self._of.pop(sketch.key)
        was = self._threads[here].founder
        goal = self._threads[there]
        renamed = [(goal, goal.founder)]
        self._index.remove(here, sketch)
        if rest.members:
            self._threads[here] = rest
            renamed.append((rest, was))
        else:
            del self._threads[here]
        self._enter(sketch, there)
        return [Move(cause, sketch.key, goal.founder, was, sure)] + [
            Move(cause, member.key, thread.founder, before, 0.0)
            for thread, before in renamed
            if thread.founder != before
            for member in thread.members
            if member is not sketch
        ]

    def _begin(self, aged: str | None = None) -> int:
        self._next += 1
        self._threads[self._next] = Thread([], aged)
        return self._next

    def _enter(self, sketch: Sketch, number: int) -> None:
        self._threads[number].add(sketch)
        self._index.add(number, sketch)
        self._of[sketch.key] = number

    def _age(self, sketch: Sketch) -> None:
        """On each new day, those that are too old leave the window."""
        limit = horizon(sketch.moment)
        if limit == self._limit:
            return
        self._limit = limit
        surplus = max(0, len(self._window) - ARTICLES)
        old = [one for one in islice(self._window.values(), surplus) if one.moment < limit]
        touched = {self._of[one.key] for one in old}
        for one in old:
            del self._window[one.key]
            self._index.remove(self._of.pop(one.key), one)
        for number in touched:
            thread = self._threads[number]
            kept = thread.keep([one for one in thread.members if one.key in self._of])
            if kept.members:
                self._threads[number] = kept
            else:
                del self._threads[number]


def horizon(moment: str) -> str:
    """The day (ISO) before which articles have left the window when one of this moment comes; "" for none."""
    return shifted(moment, -DAYS)
