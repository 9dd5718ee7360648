"""Updated: which of two reports brings the other's number up to date."""

from typing import Literal

from pantau.stories.disputes.pair import Pair
from pantau.stories.instants import moment_of

_DAY = len("2024-11-19")
_LATER = 15.0  # hours from which on a later report knows more
_TOLD = 2.0  # the same, where it says itself that its number is a new one


def updated(pair: Pair, a: str | None, b: str | None) -> Literal["a", "b"] | None:
    """The report that came so much later that its number is an update; null where neither did.

    `a` and `b` are when they were published (ISO).
    """
    first, second = (moment_of(each) if each and len(each) >= _DAY else None for each in (a, b))
    if first is None or second is None:
        return None  # of a month nobody knows whether it is later
    hours = (second - first).total_seconds() / 3600
    new = pair.b if hours > 0 else pair.a
    if abs(hours) < (_TOLD if "total" in new.marks else _LATER):
        return None
    return "b" if hours > 0 else "a"
