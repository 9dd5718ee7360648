"""Sides: the countries of an act, brought into one form however the sentence was built."""

from collections.abc import Iterable

UNKNOWN = "---"
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})

Sides = tuple[tuple[str, ...], tuple[str, ...]]


def sides(actors: Iterable[str], recipients: Iterable[str], mutual: bool) -> Sides:
    """Sources and targets, sorted and without "---" beside a known country; sides of sides are the same.

    No known source is ("---",), no known target is (). In a mutual act ("A met B", "A and B met", "B met A")
    two countries are both sources; with more of them the sides stay apart, but have no order.
    """
    sources, targets = _known(actors), _known(recipients)
    if not mutual:
        return sources or (UNKNOWN,), targets
    both = _known({*sources, *targets})
    if len(both) == 2 or not (sources and targets):
        return both or (UNKNOWN,), ()
    return min(sources, targets), max(sources, targets)


def _known(countries: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(countries) - {UNKNOWN}))
