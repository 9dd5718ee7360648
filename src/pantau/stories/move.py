"""Move: an article comes to a thread."""

from typing import NamedTuple


class Move(NamedTuple):
    """An article came to a thread (`came_from` null: it was new there). `cause` is the article that had come."""

    cause: str
    article: str
    thread: str
    came_from: str | None
    surety: float
