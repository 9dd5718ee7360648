"""The verdict on one claim, from the register."""

from collections.abc import Sequence

from pantau.claims.found import Found
from pantau.claims.posts import post_pool
from pantau.claims.ruling import Ruling
from pantau.claims.when import HANDOVER, LONG_AGO, SOON, Days, When, days_of, may_hold, surely_holds
from pantau.reference import Term


def rule(found: Found, when: When | None) -> Ruling:
    """What the register says to a claim of an article of those days (null: undated).

    Within 14 days of a handover both holders are right. A row is never used beyond the day for which it
    is vouched, and a row of low confidence never makes a conflict.
    """
    pool = post_pool(found.office, found.country)
    own = tuple(term for term in pool if term.person == found.person.name)
    if not found.office.single and (not own or _is_another_time(found, own, when)):
        own = _of_kind(found, when if found.held in {"current", "acting"} else None) or own
    if when is None:
        return _undated(found, own)
    if found.held in {"former", "earlier"}:
        return _past(found, own, when)
    ruling = _present(found, own, pool, when)
    if ruling.verdict == "conflict" and _speaks_of_then(found, own, when):
        return _past(found._replace(held="earlier"), own, when)
    return ruling


def _speaks_of_then(found: Found, own: Sequence[Term], when: When) -> bool:
    """Whether the post was held long ago, or in an earlier year of the sentence ("in 2009, President …"), or the
    sentence tells how it ended ("the ouster of President …")."""
    if own and found.past:
        return True
    long_ago = own and all(term.latest_end and term.latest_end + LONG_AGO < when.first for term in own)
    if long_ago and not found.of_today and not _serves(found, when):
        return True
    return any(
        term.earliest_start.year <= year <= (term.latest_end or when.first).year
        for year in found.years
        if year < when.first.year
        for term in own
    )


def _is_another_time(found: Found, own: Sequence[Term], when: When | None) -> bool:
    """Whether somebody who is said to hold a post now held just this one at another time."""
    if when is None or found.held not in {"current", "acting"}:
        return False
    return not any(may_hold(term, when) for term in own)


def _of_kind(found: Found, when: When | None) -> tuple[Term, ...]:
    """The person's terms in a post of the same kind, where a country has many (spokespersons, deputies)."""
    return tuple(
        term
        for term in found.person.terms
        if term.office_class == found.office.office_class
        and term.country == found.country
        and (when is None or may_hold(term, when))
    )


def _undated(found: Found, own: tuple[Term, ...]) -> Ruling:
    if not own:
        return Ruling("not_covered", "no_row" if found.person.terms else "unknown")
    if found.held == "former":
        ends = [term.earliest_end for term in own if term.earliest_end]
        if not ends:
            return Ruling("not_covered", "no_row", own)
        return Ruling("bounded", "bounded_former", own, days=(Days(min(ends), None),))
    if found.held == "earlier":
        first = min(term.earliest_start for term in own)
        return Ruling("bounded", "bounded_former", own, days=(Days(first, None),))
    proper = own if found.held == "acting" else tuple(term for term in own if not term.acting) or own
    return Ruling("bounded", "bounded", proper, days=tuple(days_of(term) for term in proper))


def _past(found: Found, own: tuple[Term, ...], when: When) -> Ruling:
    if found.held == "earlier":
        fitting = [term for term in own if term.earliest_start - HANDOVER <= when.last]
    else:
        fitting = [term for term in own if term.earliest_end and term.earliest_end - HANDOVER <= when.last]
    if fitting:
        return Ruling("supported", "supported_former", (fitting[-1],), days=(days_of(fitting[-1]),))
    running = [term for term in own if may_hold(term, when)]
    if any(term.vouched_until < when.first for term in running):
        return Ruling("stale", "stale", tuple(running))
    holding = [term for term in running if surely_holds(term, when) and _is_firm(term)]
    if found.held == "former" and found.office.single and holding:
        return Ruling("conflict", "still", (holding[0],), holder=holding[0])
    return Ruling("not_covered", "no_row" if found.person.terms else "unknown", own)


def _present(found: Found, own: tuple[Term, ...], pool: Sequence[Term], when: When) -> Ruling:
    running = [term for term in own if may_hold(term, when)]
    if running:
        best = max(running, key=lambda term: (term.covers(when.first), term.earliest_start))
        if best.end is None and best.vouched_until < when.first:
            return Ruling("stale", "stale", (best,), days=(days_of(best),))
        return Ruling("supported", "supported", (best,), days=(days_of(best),))
    holder = _holder(found, pool, when)
    if own:
        return _left(found, own, holder, when)
    if not found.person.terms:
        return Ruling("not_covered", "unknown")
    then = _elsewhere(found, when)
    if holder and found.office.single and (then or " " in found.person.name):
        return Ruling("conflict", "never", holder=holder, then=then)
    return Ruling("not_covered", "no_row")


def _left(found: Found, own: tuple[Term, ...], holder: Term | None, when: When) -> Ruling:
    days = tuple(days_of(term) for term in own)
    if all(not _is_firm(term) for term in own) and not holder:
        return Ruling("not_covered", "no_row", own, days=days)
    if any(when.first < term.earliest_start <= when.last + SOON for term in own):
        return Ruling("not_covered", "early", own, days=days)
    then = _elsewhere(found, when)
    if holder and found.office.single:
        return Ruling("conflict", "left", own, holder, then, days)
    before = [term for term in own if term.latest_end and term.latest_end < when.first]
    if not before:
        return Ruling("not_covered", "no_row", own, days=days)
    if before[-1].vouched_until < when.first:
        return Ruling("stale", "stale", own, days=days)
    return Ruling("conflict", "left_alone", own, then=then, days=days)


def _holder(found: Found, pool: Sequence[Term], when: When) -> Term | None:
    """Somebody else who surely holds the post, a proper holder before one who stands in."""
    others = [term for term in pool if term.person != found.person.name and _is_firm(term)]
    holding = [term for term in others if surely_holds(term, when)]
    return min(holding, key=lambda term: term.shared, default=None)


def _elsewhere(found: Found, when: When) -> Term | None:
    """Another office that the person surely holds on that day."""
    return next((term for term in found.person.terms if surely_holds(term, when)), None)


def _serves(found: Found, when: When) -> bool:
    """Whether the person surely holds another office of a state that day, so that an old title is no courtesy."""
    return any(term.office_class != "party_leader" and surely_holds(term, when) for term in found.person.terms)


def _is_firm(term: Term) -> bool:
    return term.confidence != "low"
