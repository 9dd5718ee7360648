"""Correcting: the right reading of an event, whole or in one part, as a person writes it."""

from pantau.errors import UsageError
from pantau.events.label import BACKGROUND, NONE, Label, parse, written
from pantau.stories.judgement import What

_PARTS = 6
_PLACES: dict[What, int] = {
    "type": 0,
    "mode": 0,
    "actors": 1,
    "recipients": 2,
    "modality": 3,
    "background": 3,
    "said_by": 4,
    "trigger": 5,
}
"""In which part of a written reading that stands which can be flagged apart."""


def corrected(coded: Label, what: What, right: str, sentence: str) -> Label:
    """The right reading where `coded` was read: all of it is said, or what is right in the part `what`.

    Raises: UsageError where that is no reading, or the one that was coded.
    """
    reading = parse(right if what == "wrong" else _with_part(coded, what, right.strip()), sentence)
    if reading == coded:
        raise UsageError("judge_same", right)
    return reading


def _with_part(coded: Label, what: What, right: str) -> str:
    if "|" in right and what != "trigger":
        raise UsageError("judge_part", right, what=what)
    parts = written(coded).split("|", _PARTS - 1)
    parts[_PLACES[what]] = _part(coded, what, right)
    return "|".join(parts)


def _part(coded: Label, what: What, right: str) -> str:
    if what == "mode":
        return coded.type if right == NONE else f"{coded.type}/{right}"
    if what == "modality":
        return f"{right},{BACKGROUND}" if coded.background else right
    if what == "background":
        if right not in {BACKGROUND, NONE}:
            raise UsageError("judge_background", right)
        return f"{coded.modality},{BACKGROUND}" if right == BACKGROUND else coded.modality
    return right
