"""Assigned: what became of those whom a sentence's numbers count ("31 people died", "injuring 18")."""

from collections.abc import Sequence
from typing import NamedTuple

from pantau.stories.disputes.amounts import Amount
from pantau.stories.disputes.counted import Counted
from pantau.stories.disputes.lists import Role, roles
from pantau.stories.disputes.told import Told

_OBJECT, _SUBJECT, _NOUN = 4, 9, 6  # words between a number and the word behind or before it
_WHO = 8  # "protesters" says who they are; what else stands there says what became of them
_HARMED = {"killed", "wounded", "missing"}
_DIRECT = 3  # words between a number and the noun that it counts
_BREAKS = frozenset({".", ";", ":", ",", "(", ")", "?", "!", "—", "–"})
_STRONG = frozenset({".", ";", "?", "!"})


class _Hit(NamedTuple):
    begin: int
    end: int
    role: Role


class _Way(NamedTuple):
    cost: float
    amount: int
    hit: int
    role: str


def assigned(line: Told, found: Sequence[Amount], groups: Sequence[Counted]) -> list[str | None]:
    """For each amount what became of those it counts; each word says it of one number, the nearest."""
    hits = [_Hit(begin, end, role) for begin, end, values in roles(line.lang).all(line.tokens) for role in values]
    ways = [
        _Way(cost, at, hit.begin, hit.role.role)
        for at, amount in enumerate(found)
        for hit in hits
        if (cost := _cost(line, hit, amount, groups[at], found)) is not None
    ]
    taken: list[str | None] = [None] * len(found)
    used: set[int] = set()
    for way in sorted(ways):
        if taken[way.amount] is None and way.hit not in used:
            taken[way.amount] = way.role
            used.add(way.hit)
    return taken


def _cost(line: Told, hit: _Hit, amount: Amount, group: Counted, found: Sequence[Amount]) -> float | None:
    """How far a word is from a number in a place where it can speak of it; null elsewhere."""
    if hit.begin < amount.end and amount.begin < hit.end:
        return None
    if hit.end <= amount.begin:
        return _before(line, hit, amount, found)
    side = hit.role.side
    gap = hit.begin - max(group.end, amount.end)
    if side == "noun":
        straight = hit.begin - amount.end <= _DIRECT and not _any(line, amount.end, hit.begin, stops=True)
        names_them = hit.end <= group.end and any(name.startswith("person:") for name in group.things)
        only_who = _WHO if names_them and hit.role.role not in _HARMED else 0
        return only_who + 0.1 * (hit.begin - amount.end) if straight else None
    if side == "object" or gap > _SUBJECT:
        return None
    between = line.tokens[amount.end : hit.begin]
    if any(token.text in _STRONG or token.text == ":" for token in between):
        return None
    others = sum(1 for each in found if amount.end <= each.begin and each.end <= hit.begin)
    commas = sum(1 for token in between if token.text == ",")
    inner = 3 if line.has("of", amount.begin - 1, amount.begin) else 0  # "five members of one family"
    return inner + 0.5 + 0.6 * max(gap, 0) + 2 * commas + 3 * others


def _before(line: Told, hit: _Hit, amount: Amount, found: Sequence[Amount]) -> float | None:
    """The word stands before the number: a verb with its object, or "the toll … rose to"."""
    side, gap = hit.role.side, amount.begin - hit.end
    linked = line.has("links", amount.begin - 2, amount.begin) or line.text(amount.begin - 1) == ":"
    if any(token.text in _STRONG for token in line.tokens[hit.end : amount.begin]):
        return None
    if side == "noun" and linked:
        return 3 + 0.1 * gap
    if side in {"subject", "both"} and any(
        end == amount.begin for _, end in line.hits("totals", hit.end, amount.begin)
    ):
        return 5 + 0.1 * gap
    if any(hit.end <= each.begin and each.end <= amount.begin for each in found):
        return None
    if side == "noun" and gap <= _NOUN and not _any(line, hit.end, amount.begin, stops=False):
        return 4 + 0.5 * gap
    if side in {"object", "both"} and gap <= _OBJECT and not _any(line, hit.end, amount.begin, stops=True):
        return 0.3 + gap
    return None


def _any(line: Told, begin: int, end: int, *, stops: bool) -> bool:
    """Whether a mark, or a small word that begins another group, stands between two tokens."""
    for at in range(begin, end):
        if line.text(at) in _BREAKS:
            return True
        if stops and not line.has("articles", at, at + 1) and line.listed("stops").longest(line.tokens, at):
            return True
    return False
