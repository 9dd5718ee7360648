"""Updated: which of two reports brings the other's number up to date."""

from datetime import datetime
from typing import Literal

from pantau.stories.disputes.pair import Pair
from pantau.stories.instants import instant

_LATER = 15.0  # hours from which on a later report knows more
_TOLD = 2.0  # the same, where it says itself that its number is a new one


def updated(pair: Pair, a: str | None, b: str | None) -> Literal["a", "b"] | None:
    """The report that came so much later that its number is an update; null where neither did.

    `a` and `b` are when they were published (ISO).
    """
    if a is None or b is None:
        return None
    hours = _hours(a, b)
    new = pair.b if hours > 0 else pair.a
    if abs(hours) < (_TOLD if "total" in new.marks else _LATER):
        return None
    return "b" if hours > 0 else "a"


def _hours(a: str, b: str) -> float:
    first, second = (datetime.fromisoformat(instant(each)) for each in (a, b))
    return (second - first).total_seconds() / 3600
