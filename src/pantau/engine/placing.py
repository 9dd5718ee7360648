"""Placing: the articles of the archive into threads.

What follows from an article is noted (`story_moves`), so that the window can be set up as it was on any day. An
article that comes late is taken in at its place in time, and all behind it is taken again, until a whole window
gives what it gave before: so the threads are the same in whatever order articles come.
"""

from collections import deque
from collections.abc import Sequence

from pantau.store.stories import Stories, Told
from pantau.stories.sketch import Sketch, sketch_of
from pantau.stories.stream import ARTICLES, Stream, horizon

Position = tuple[str, str]  # moment and page
DAY = len("2024-11-19")


def place(stories: Stories) -> tuple[set[str], set[str]]:
    """Places all articles that are not, or not rightly; the threads and the stories that this touches."""
    new, gone = stories.changed()
    stories.put(new, gone)
    came = {(each.moment, each.page) for each in new if each.page == each.original}
    left = {(each.moment, each.page) for each in gone if each.page == each.original}
    lost = {page for _, page in left} - {page for _, page in came}
    moved = {move.article for move in stories.caused(lost)}
    stories.forget(lost)
    moved |= _fold(stories, sorted(came | left))
    threads = stories.settle(moved | {each.original for each in new})
    return threads | {each.thread for each in gone if each.thread}, {each.story for each in gone if each.story}


def sketch(told: Told) -> Sketch:
    """The sketch of an article of the archive."""
    return sketch_of(told.page, told.article, told.events, told.moment)


def _fold(stories: Stories, changed: Sequence[Position]) -> set[str]:
    """Takes what changed and all behind it; the articles that were moved otherwise than before."""
    moved: set[str] = set()
    while changed:
        moves, end = _take(stories, changed[0][0][:DAY], changed)
        moved |= moves
        changed = [position for position in changed if position > end]
    return moved


def _take(stories: Stories, begin: str, changed: Sequence[Position]) -> tuple[set[str], Position]:
    """Takes all from a day on until a whole window is as before; what was moved otherwise, and the last taken.

    Articles leave the window when a day begins (`Stream`): only there can it be told that nothing of what differed
    is in it any more. What is gone differs too, at its place.
    """
    stream, before, moved, left = Stream(), stories.moves(begin), set[str](), deque(changed)
    stream.put_back((sketch(told), thread) for told, thread in stories.window(begin, ARTICLES, horizon))
    wanted = set(changed)
    day, same, last, done = begin, 0, changed[0][0], changed[0]
    for told in stories.told(begin):
        position, was = (told.moment, told.page), before.get(told.page, [])
        fresh = position in wanted  # it may have come from another moment: what it caused is noted anew
        while left and left[0] <= position:
            last, same = left.popleft()[0], 0
        if told.moment[:DAY] != day:
            day = told.moment[:DAY]
            if same >= ARTICLES and horizon(day) > last:
                return moved, done
        moves = stream.take(sketch(told))
        same, done = same + 1, position
        if fresh or moves != was:
            stories.forget([told.page])
            stories.note(told.moment, moves)
            moved |= {move.article for move in [*moves, *was]}
            same, last = 0, told.moment
    return moved, max(changed)
