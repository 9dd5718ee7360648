"""Numbers: where the figures of two reports on the same thing differ, however either is read."""

from collections.abc import Sequence

from pantau.stories.disputes.comparable import agree, comparable
from pantau.stories.disputes.fact import Fact
from pantau.stories.disputes.pair import Pair

_MANY = 3

_Group = tuple[list[int], list[int]]


def figures_differ(a: Sequence[Fact], b: Sequence[Fact]) -> Pair | None:
    """The first two figures of one field that no reading of either report reconciles; null where all agree."""
    found = [(at, pair) for group in _groups(a, b) if (pair := _differ(a, b, group)) for at in [_place(group)]]
    return min(found, key=lambda each: (each[0], *sorted((each[1].a.low, each[1].b.low))))[1] if found else None


def _groups(a: Sequence[Fact], b: Sequence[Fact]) -> list[_Group]:
    """The figures that count one thing, those of either report together, as places in them."""
    links = [(one, other) for one in range(len(a)) for other in range(len(b)) if comparable(a[one], b[other])]
    groups: list[tuple[set[int], set[int]]] = []
    for one, other in links:
        met = [group for group in groups if one in group[0] or other in group[1]]
        groups = [group for group in groups if group not in met]
        groups.append(({one}.union(*(each[0] for each in met)), {other}.union(*(each[1] for each in met))))
    return [(sorted(left), sorted(right)) for left, right in groups]


def _place(group: _Group) -> tuple[int, int]:
    """How early a group stands in both reports."""
    return group[0][0] + group[1][0], max(group[0][0], group[1][0])


def _differ(a: Sequence[Fact], b: Sequence[Fact], group: _Group) -> Pair | None:
    left, right = [a[at] for at in group[0]], [b[at] for at in group[1]]
    if any(agree(one, other) for one in _exact(left) for other in _exact(right)):
        return None
    whole, rest = _whole(left), _whole(right)
    if any(_is_measured(facts) and len({fact.low for fact in facts}) > 1 for facts in (whole, rest)):
        return None  # of several prices or distances nobody knows which the other report means
    pair = Pair(_main(whole), _main(rest)) if whole and rest else None
    return None if pair is None or _is_weak(pair) else pair


def _is_measured(facts: Sequence[Fact]) -> bool:
    return any(name.startswith("unit:") for fact in facts for name in fact.things)


def _is_weak(pair: Pair) -> bool:
    """ "Seorang tentara tewas" is one among many, where the other report counts many."""
    return any("weak" in one.marks and other.low > _MANY for one, other in (pair, pair[::-1]))


def _exact(facts: Sequence[Fact]) -> list[Fact]:
    """Without words that only round, where a report gives numbers too."""
    return [fact for fact in facts if "vague" not in fact.marks] or list(facts)


def _whole(facts: Sequence[Fact]) -> list[Fact]:
    """Without parts; without additions, where there is more than those."""
    whole = [fact for fact in _exact(facts) if fact.starts]
    return [fact for fact in whole if "extra" not in fact.marks] or whole


def _main(facts: Sequence[Fact]) -> Fact:
    """The figure that a report stands for: its total, else the largest (of other things the first)."""
    totals = [fact for fact in facts if "total" in fact.marks]
    if totals:
        return totals[-1]
    return facts[0] if facts[0].field == "count" else max(facts, key=lambda fact: fact.low)
