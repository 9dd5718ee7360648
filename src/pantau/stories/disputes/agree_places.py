"""Places: whether two reports can speak of one place: the same, one inside the other, or a coast and its sea."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from math import cos, hypot, radians

from pantau.stories.disputes.about import shared
from pantau.stories.disputes.fact import Fact
from pantau.stories.disputes.pair import Pair

_ALIKE = 0.8  # of the letters of two names
_ALIKE_WORDS = 4  # that two sentences share which place one act
_LARGE = {"province", "region"}
_TELLING = 5  # letters of a name that tells by itself
_KILOMETRES = 111.0  # a degree
_REACH = {
    "province": 150.0,
    "region": 350.0,
    "sea": 300.0,
    "regency": 25.0,
    "city": 0.0,
    "country": 0.0,
    "unknown": 0.0,
}


def places_differ(a: Sequence[Fact], b: Sequence[Fact]) -> Pair | None:
    """The first place of each report, where none of the one can be, hold or lie in one of the other's."""
    sure, others = _sure(a), _sure(b)
    if not sure or not others:
        return None
    if any(_agree(one, other) for one in _finest(a) for other in _finest(b) if _is_fine(one) and _is_fine(other)):
        return None
    return next((Pair(one, other) for one in sure for other in others if _is_told_alike(one, other)), None)


def _is_told_alike(a: Fact, b: Fact) -> bool:
    """Whether two places can be of one act: in the leads, or in sentences of like words."""
    return {"lead"} <= {*a.marks} & {*b.marks} or shared(a.about, b.about) >= _ALIKE_WORDS


def _sure(facts: Sequence[Fact]) -> list[Fact]:
    finest = _finest(facts)
    return [fact for fact in finest if fact.starts]


def _finest(facts: Sequence[Fact]) -> list[Fact]:
    """Without those that hold another one of the same report."""
    return [fact for fact in facts if not any(_holds(fact, other) for other in facts)]


def _holds(a: Fact, b: Fact) -> bool:
    """ "Mindanao" holds "Cotabato", as far as names and the map tell."""
    if _names(a) & _inside(b):
        return True
    return _kind(a) == "region" and _kind(b) in {"city", "regency"} and _is_near(a, b)


def _is_fine(fact: Fact) -> bool:
    """Not a mere land, but the sea before one."""
    return _kind(fact) != "country" or "offshore" in fact.marks


def _agree(a: Fact, b: Fact) -> bool:
    if _names(a) & (_names(b) | _inside(b)) or _names(b) & _inside(a):
        return True
    if _kind(a) == "unknown" or _kind(b) == "unknown":
        return _can_hold(a, b) or _can_hold(b, a) or _is_spelt_alike(a, b)
    return _kind(a) != _kind(b) and _is_near(a, b)


def _can_hold(a: Fact, b: Fact) -> bool:
    """Whether a name that no list knows, and of which nothing is said, may lie in a large place."""
    return _kind(a) in _LARGE and _kind(b) == "unknown" and not _inside(b)


def _is_spelt_alike(a: Fact, b: Fact) -> bool:
    """ "Suweida" and "Sweida", "Derry" and "Londonderry"."""
    return any(_is_one_name(*sorted((one, other), key=len)) for one in _names(a) for other in _names(b))


def _is_one_name(short: str, long: str) -> bool:
    if len(short) >= _TELLING and short in long:
        return True
    return max(SequenceMatcher(None, *pair).ratio() for pair in ((short, long), (long, short))) >= _ALIKE


def _is_near(a: Fact, b: Fact) -> bool:
    if None in {a.lat, a.lon, b.lat, b.lon}:
        return False
    lat, lon, lat2, lon2 = (float(value or 0) for value in (a.lat, a.lon, b.lat, b.lon))
    far = _KILOMETRES * hypot(lat - lat2, (lon - lon2) * cos(radians((lat + lat2) / 2)))
    return far <= max(_REACH[_kind(a)], _REACH[_kind(b)])


def _kind(fact: Fact) -> str:
    return fact.things[0].partition(":")[2]


def _names(fact: Fact) -> set[str]:
    return {name[3:] for name in fact.things if name.startswith("at:")}


def _inside(fact: Fact) -> set[str]:
    return {name[3:] for name in fact.things if name.startswith("in:")}
