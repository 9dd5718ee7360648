"""Comparable: whether two figures count the same thing, and whether they can mean one number."""

from pantau.stories.disputes.fact import Fact

_LARGE, _ROUND = 1000, 0.01  # numbers from a thousand on are often rounded
_TAKEN = {"role:arrested", "role:abducted"}  # "seized": by the police or by gunmen
_OUTLAWS = {"person:militants", "person:attackers"}
_FORCES = {"person:soldiers", "person:police", "person:guards"}
_MEASURED = 0.06  # so far measures in other units are rounded


def comparable(a: Fact, b: Fact) -> bool:
    """Whether two figures count the same thing.

    Killed are killed; else the same became of both, or both are of one kind and only one report says what became
    of them.
    """
    if a.field != "count" or b.field != "count":
        return a.field == b.field and not _are_foes(a, b)
    (role, names), (other, others) = _things(a), _things(b)
    if _has(names, "unit") or _has(others, "unit"):
        return bool(names & others)
    if ("extra" in a.marks) != ("extra" in b.marks):
        return False
    if {role, other} == _TAKEN:
        return bool(names & others)
    if role and other:
        return role == other and (bool(names & others) or not (_has(names, "thing") or _has(others, "thing")))
    return bool(names & others)


def _are_foes(a: Fact, b: Fact) -> bool:
    """Whether one report counts those whom the other counts the enemies of."""
    return any({*one.things} & _OUTLAWS and {*other.things} & _FORCES for one, other in ((a, b), (b, a)))


def agree(a: Fact, b: Fact) -> bool:
    """Whether two figures can mean one number."""
    slack = _slack(a, b)
    if a.low <= b.high * (1 + slack) and b.low <= a.high * (1 + slack):
        return True
    return any(b.low <= each <= b.high for each in a.others) or any(a.low <= each <= a.high for each in b.others)


def _things(fact: Fact) -> tuple[str | None, frozenset[str]]:
    role = next((name for name in fact.things if name.startswith("role:")), None)
    return role, frozenset(name for name in fact.things if not name.startswith("role:"))


def _has(names: frozenset[str], kind: str) -> bool:
    return any(name.startswith(f"{kind}:") for name in names)


def _slack(a: Fact, b: Fact) -> float:
    if _has(frozenset(a.things), "unit"):
        return _MEASURED
    return _ROUND if min(a.high, b.high) >= _LARGE else 0.0
