"""Ruling: what the register says to a claim, before it is put into words."""

from typing import Literal, NamedTuple

from pantau.claims.claim import Verdict
from pantau.claims.when import Days
from pantau.reference import Term

Reason = Literal[
    "supported",
    "supported_former",
    "left",
    "left_alone",
    "early",
    "never",
    "still",
    "stale",
    "unknown",
    "no_row",
    "bounded",
    "bounded_former",
]


class Ruling(NamedTuple):
    """A verdict with its reason. `own` are the person's terms in the post, `holder` is another's that refutes.

    `then` is another office of the person on that day, and `days` are those on which the claim would hold.
    """

    verdict: Verdict
    reason: Reason
    own: tuple[Term, ...] = ()
    holder: Term | None = None
    then: Term | None = None
    days: tuple[Days, ...] = ()
