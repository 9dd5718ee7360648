"""Pairs: an act of many countries, taken as acts between two."""

from collections.abc import Iterable
from itertools import combinations, product

from pantau.stories.sides import UNKNOWN, sides


def pairs(actors: Iterable[str], recipients: Iterable[str], mutual: bool) -> set[tuple[str, str]]:
    """Every pair (who acted, on whom) of countries, each once.

    Several actors without a recipient acted with each other; one without a recipient acted on "---". The pairs
    of a mutual act, and of several actors with each other, have no direction and stand in the alphabet's order.
    """
    sources, targets = sides(actors, recipients, mutual)
    if not targets and len(sources) > 1:
        return set(combinations(sources, 2))
    found = set(product(sources, targets or (UNKNOWN,)))
    return {(min(pair), max(pair)) for pair in found} if mutual else found
