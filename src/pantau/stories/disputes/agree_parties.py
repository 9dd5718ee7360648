"""Parties: whether two reports name the same who began, and the same who dealt with whom."""

from collections.abc import Sequence

from pantau.stories.disputes.fact import Fact
from pantau.stories.disputes.pair import Pair
from pantau.stories.disputes.parties import named

_STATE = frozenset(f"sector:{name}" for name in ("GOV", "MIL", "COP", "SPY"))

_HEAD, _CHIEF = "office:head_of_state", "office:head_of_government"


def starters_differ(a: Sequence[Fact], b: Sequence[Fact]) -> Pair | None:
    """Who began by each report, where no reading of them is the same; one of them must say so outright."""
    sure_a, sure_b = (_sure(facts) for facts in (a, b))
    if not (sure_a or sure_b):
        return None
    left, right = sure_a or _lead(a), sure_b or _lead(b)
    if not left or not right or any(not _other(one, other) for one in left for other in right):
        return None
    return Pair(left[0], right[0])


def _sure(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.starts]


def _lead(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if "aside" not in fact.marks]


def _other(a: Fact, b: Fact) -> bool:
    """Whether two parties are two for certain: of two countries, or of two sectors of one."""
    lands, others = named(a.things, "country"), named(b.things, "country")
    if lands and others and lands != others:
        return True
    sides, others = named(a.things, "side"), named(b.things, "side")
    if sides != others:
        return True
    sectors, rest = _powers(a), _powers(b)
    return bool(sectors and rest) and sectors != rest


def _powers(fact: Fact) -> frozenset[str]:
    """The sector, where all that bear arms for a state are one."""
    return frozenset("state" if name in _STATE else name for name in named(fact.things, "sector"))


def parties_differ(a: Sequence[Fact], b: Sequence[Fact]) -> Pair | None:
    """With one party in common, the ones that only one report has; or two offices of one country."""
    lands, others = _lands(a), _lands(b)
    common = lands & others
    only_a = [fact for fact in a if not named(fact.things, "country") & others]
    only_b = [fact for fact in b if not named(fact.things, "country") & lands]
    if common and only_a and only_b:
        return Pair(_best(only_a), _best(only_b))
    if only_a or only_b:
        return None
    for land in sorted(common):
        pair = _within(_of(a, land), _of(b, land))
        if pair:
            return pair
    return None


def _within(a: Sequence[Fact], b: Sequence[Fact]) -> Pair | None:
    for kind in ("office", "body"):
        left, right = ([fact for fact in facts if named(fact.things, kind)] for facts in (a, b))
        names, rest = ({name for fact in facts for name in named(fact.things, kind)} for facts in (left, right))
        if names and rest and (not names & rest or _are_two_heads(names, rest)):
            return Pair(_best(left), _best(right))
    return None


def _are_two_heads(a: set[str], b: set[str]) -> bool:
    """The head of a state and that of its government: "president" can be either, "premier" is the one alone."""
    return any(_HEAD in one and _HEAD not in other and _CHIEF in other for one, other in ((a, b), (b, a)))


def _lands(facts: Sequence[Fact]) -> set[str]:
    return {name for fact in facts for name in named(fact.things, "country")}


def _of(facts: Sequence[Fact], land: str) -> list[Fact]:
    return [fact for fact in facts if land in fact.things]


def _best(facts: Sequence[Fact]) -> Fact:
    """The fullest words of the first party, rather of one with an office."""
    first = next((fact for fact in facts if named(fact.things, "office")), facts[0])
    land = named(first.things, "country")
    return max(
        (fact for fact in facts if named(fact.things, "country") == land), key=lambda fact: len(str(fact.value))
    )
