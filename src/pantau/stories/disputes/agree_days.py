"""Days: whether the days of two reports can be one, here or on the other side of a date line."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from pantau.stories.disputes.about import shared
from pantau.stories.disputes.fact import Fact, Mark
from pantau.stories.disputes.pair import Pair

_SAME, _FURTHER = 2, 4  # words that what dates one act has in common: in the leads, and further down


def days_differ(a: Sequence[Fact], b: Sequence[Fact]) -> Pair | None:
    """The first day of each report, where none of the one can be one of the other's."""
    if not a or not b or any(_agree(one, other) for one in _days(a) for other in _days(b)):
        return None
    left, right = ([fact for fact in facts if fact.starts] for facts in (a, b))
    return next((Pair(one, other) for one in left for other in right if _is_one_act(one, other)), None)


def _is_one_act(a: Fact, b: Fact) -> bool:
    """Whether two days can be of one act: told in like words, and not each the news of the report's own day."""
    enough = _SAME if "lead" in a.marks and "lead" in b.marks else _FURTHER
    enough = min(enough, *(max(len(each.about) - 1, 1) for each in (a, b)))
    return shared(a.about, b.about) >= enough and not ("own" in a.marks and "own" in b.marks)


def _days(facts: Sequence[Fact]) -> list[Fact]:
    """Each day once, with all that any sentence says of its hour."""
    marks: dict[str, set[Mark]] = defaultdict(set)
    for fact in facts:
        marks[str(fact.value)] |= {*fact.marks}
    first = {str(fact.value): fact for fact in reversed(facts)}
    return [fact.model_copy(update={"marks": tuple(sorted(marks[day]))}) for day, fact in first.items()]


def _agree(a: Fact, b: Fact) -> bool:
    apart = (date.fromisoformat(str(b.value)) - date.fromisoformat(str(a.value))).days
    if apart % 7 == 0 and (apart == 0 or "weekday" in {*a.marks, *b.marks}):
        return True  # a weekday that has begun elsewhere, and here was a week ago
    if abs(apart) != 1:
        return False
    before, after = (a, b) if apart > 0 else (b, a)
    if "zoned" in {*a.marks, *b.marks}:
        return "night" in before.marks or "early" in after.marks or {"zoned"} <= {*a.marks} & {*b.marks}
    return "night" in before.marks and "night" not in after.marks
