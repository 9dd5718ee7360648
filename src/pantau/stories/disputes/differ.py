"""Differ: where the facts of two reports of one happening contradict each other."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from pantau.stories.disputes.about import shared, shared_words
from pantau.stories.disputes.agree_days import days_differ
from pantau.stories.disputes.agree_numbers import figures_differ
from pantau.stories.disputes.agree_parties import parties_differ, starters_differ
from pantau.stories.disputes.agree_places import places_differ
from pantau.stories.disputes.comparable import agree
from pantau.stories.disputes.explain import conflict_of
from pantau.stories.disputes.fact import FIELDS, Conflict, Fact, Facts, Field
from pantau.stories.disputes.pair import Pair
from pantau.stories.disputes.updated import updated

_SAME = 2  # words of the denial that the other report has
_FIGURES: tuple[Field, ...] = ("killed", "wounded", "count")
_BESIDE_DENIAL: tuple[Field, ...] = ("killed", "wounded", "happened")
_OTHERS: dict[Field, Callable[[Sequence[Fact], Sequence[Fact]], Pair | None]] = {
    "place": places_differ,
    "counterpart": parties_differ,
    "first_actor": starters_differ,
}


def conflicts(a: Facts, b: Facts) -> list[Conflict]:
    """Where two reports of one happening contradict each other: at most one conflict a field, in their order.

    Pure and quick; with the reports swapped the same, with the sides swapped.
    """
    found = {pair_field: pair for pair_field in FIELDS if (pair := _differ(pair_field, a, b))}
    later = {field: updated(found[field], a.published, b.published) for field in _FIGURES if field in found}
    if "happened" in found:
        found = {field: pair for field, pair in found.items() if field in _BESIDE_DENIAL}
    elif any(later.values()):
        found.pop("date", None)  # a newer toll is of a newer day
    return [conflict_of(field, pair, later.get(field)) for field, pair in found.items()]


def _differ(field: Field, a: Facts, b: Facts) -> Pair | None:
    if field == "happened":
        return _denied(a, b)
    if field == "date":
        return _dated(a, b)
    if field in _FIGURES:
        return figures_differ(a.of(field), b.of(field))
    return _OTHERS[field](a.of(field), b.of(field))


def _dated(a: Facts, b: Facts) -> Pair | None:
    """Not where a report came before the day that the other tells of: it cannot tell of the same."""
    pair = days_differ(a.of("date"), b.of("date"))
    ahead = pair and any(_is_ahead(day, told.published) for day, told in ((pair.a, b), (pair.b, a)))
    return None if ahead else pair


def _is_ahead(day: Fact, published: str | None) -> bool:
    """Whether a day lies more than a day behind what is known of when a report came."""
    if not published or len(published) < len("2024-11-19"):
        return False
    return date.fromisoformat(str(day.value)) - date.fromisoformat(published[:10]) > timedelta(days=1)


def _denied(a: Facts, b: Facts) -> Pair | None:
    """One report tells what the other denies; not where both count the same victims of it."""
    one, other = a.of("happened"), b.of("happened")
    if not one or not other or one[0].value == other[0].value:
        return None
    false, true = sorted((one[0], other[0]), key=lambda fact: bool(fact.value))
    if shared(false.about, true.about) < _SAME or not shared_words(false.about, true.about):
        return None  # it denies something else
    tolls = ((x, y) for field in _FIGURES[:2] for x in a.of(field) for y in b.of(field))
    return None if any(agree(x, y) for x, y in tolls) else Pair(one[0], other[0])
