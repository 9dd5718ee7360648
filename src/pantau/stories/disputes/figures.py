"""Figures: the numbers of a report as facts: how many were killed or wounded, and whatever else is counted."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pantau.events.days import bounds
from pantau.stories.disputes.amounts import Amount, amounts
from pantau.stories.disputes.assigned import assigned
from pantau.stories.disputes.counted import Counted, counted, is_anybody
from pantau.stories.disputes.fact import Fact, Field, Mark
from pantau.stories.disputes.lists import number_words, roles
from pantau.stories.disputes.told import Told

_OLD = 45  # days before the article from which on a time is of the past
_BEHIND = 3  # words behind a number in which "more" or "each" stands
_FIELDS: dict[str, Field] = {"killed": "killed", "wounded": "wounded"}


class _Figure(NamedTuple):
    amount: Amount
    group: Counted
    role: str | None


def figures(lines: Sequence[Told]) -> Iterator[Fact]:
    """The numbers of a report, in the order of the text, without those of the past and mere parts of others."""
    fallen = any(_culprit_fell(line) for line in lines)
    for line in lines:
        for fact in _of_line(line):
            yield _with_culprit(fact) if fallen and fact.field == "killed" else fact


def _with_culprit(fact: Fact) -> Fact:
    value = float(fact.value)
    return fact.model_copy(update={"others": (*fact.others, value + 1, value - 1)})


def _culprit_fell(line: Told) -> bool:
    """ "The driver died too", "penyerang tewas ditembak": one whom some count among the dead."""
    for _, end in line.hits("culprits"):
        for at in range(end, min(end + _BEHIND, len(line.tokens))):
            hit = roles(line.lang).longest(line.tokens, at)
            if hit and any(role.role == "killed" and role.side in {"subject", "both"} for role in hit[1]):
                return True
    return False


def _of_line(line: Told) -> Iterator[Fact]:
    dated = {at for each in line.stated for at in range(each.begin, each.end)}
    found = amounts(line.tokens, line.lang, dated)
    groups = [counted(line, each) for each in found]
    made = [_Figure(*each) for each in zip(found, groups, assigned(line, found, groups), strict=True)]
    old = _old(line, made)
    for at, figure in enumerate(made):
        made[at] = _completed(line, figure, made[at - 1] if at else None)
    for at in range(len(made) - 2, -1, -1):
        made[at] = _shared_end(line, made[at], made[at + 1])
    for at, figure in enumerate(made):
        fact = None if at in old else _fact(line, figure, made, at)
        if fact is not None:
            yield fact


def _completed(line: Told, figure: _Figure, before: _Figure | None) -> _Figure:
    """A figure that goes on with the one before.

    "Five died on the spot and two more in hospital", "six drones, two of them".
    """
    if before is not None and _is_beside_things(line, before, figure):
        return figure._replace(role=before.role)
    bare = before is not None and figure.role is None and is_anybody(figure.group.things) and not figure.group.unit
    if not bare or before is None:
        return figure
    if _is_local(line, before, figure) or _is_elsewhere(line, figure):
        return figure._replace(role=before.role, group=figure.group._replace(things=before.group.things))
    if _is_part(line, figure):
        return figure._replace(role=before.role, group=figure.group._replace(things=before.group.things))
    extra = line.has("extra", figure.amount.begin - 1, figure.amount.end + 1)
    return figure._replace(role=before.role) if extra else figure


def _shared_end(line: Told, figure: _Figure, behind: _Figure) -> _Figure:
    """ "Ten guests, two waiters killed": the words behind the second are of both."""
    between = range(max(figure.group.end, figure.amount.end), behind.amount.begin)
    beside = len(between) == 1 and (line.text(between[0]) == "," or line.has("and", between[0], between.stop))
    people = all(any(name[:7] == "person:" for name in each.group.things) for each in (figure, behind))
    ends = figure.role is None and behind.role in _FIELDS and beside and people
    return figure._replace(role=behind.role) if ends else figure


def _is_local(line: Told, before: _Figure, figure: _Figure) -> bool:
    """ "120 drones, 14 over Tula": how many of them somewhere."""
    begin, end = figure.amount.begin, figure.amount.end
    less = figure.amount.value < before.amount.value and line.text(begin - 1) in {",", ":", ";"}
    return less and figure.role in {None, before.role} and line.has("there", end, end + 1)


def _is_elsewhere(line: Told, figure: _Figure) -> bool:
    """ "six in Tyre and three in Sidon"."""
    begin, end = figure.amount.begin, max(figure.amount.end, figure.group.end)
    return line.has("and", begin - 1, begin) and line.has("there", end, end + 1)


def _is_beside_things(line: Told, before: _Figure, figure: _Figure) -> bool:
    """ "killing nine goats and a herder": the verb is of both, and only of the second in its full sense."""
    lifeless = before.role in _FIELDS and any(name.startswith("thing:") for name in before.group.things)
    person = figure.role is None and any(name.startswith("person:") for name in figure.group.things)
    return lifeless and person and _joined(line, before, figure)


def _old(line: Told, made: Sequence[_Figure]) -> set[int]:
    """The figures beside a time of the past ("more than 53,000 died in 2023", "since January")."""
    found = set()
    for each in line.stated:
        first, last = bounds(each.when)
        running = (
            line.day is not None
            and first <= line.day <= last
            and not line.has("before_now", each.begin - 1, each.begin + 1)
        )
        coarse = each.when.precision in {"month", "year"} and not running
        if line.day is None or not made or not (coarse or (line.day - first).days > _OLD):
            continue
        far = {at: _distance(figure.amount, each.begin, each.end) for at, figure in enumerate(made)}
        found.add(min(far, key=lambda at: far[at]))
    return found


def _distance(amount: Amount, begin: int, end: int) -> int:
    return max(begin - amount.end, amount.begin - end)


def _is_part(line: Told, figure: _Figure) -> bool:
    """ "two of them", "termasuk tiga anak": a part of another number."""
    begin, end = figure.amount.begin, figure.amount.end
    part = line.listed("part")
    behind = part.longest(line.tokens, figure.group.end) and not line.listed("of").longest(
        line.tokens, figure.group.end
    )
    return bool(part.longest(line.tokens, end) or behind) or any(
        hit[1] == begin for hit in line.hits("part", begin - 3, begin)
    )


def _fact(line: Told, figure: _Figure, made: Sequence[_Figure], at: int) -> Fact | None:
    amount, group, role = figure
    names = group.things
    weak = line.lower(amount.begin) in number_words(line.lang).weak
    if not _counts(line, figure) or (weak and role not in _FIELDS):
        return None
    alive = group.unit is None and not any(name.startswith("thing:") for name in names)
    field = _FIELDS.get(role or "", "count") if alive else "count"
    shown = () if is_anybody(names) else names
    said = (f"role:{role}",) if role and group.unit is None and field == "count" else ()
    scale = group.unit or None
    low, high = (
        ((value + scale.shift) * scale.factor for value in (amount.low, amount.high)) if scale else amount[2:4]
    )
    value = int(amount.value) if amount.value == int(amount.value) else round(amount.value)
    return Fact(
        field=field, value=value, quote=line.quote, low=low, high=high, others=tuple(_others(line, made, at)),
        things=(*said, *shown), marks=tuple(_marks(line, figure, made[at - 1] if at else None)),
    )  # fmt: skip


def _counts(line: Told, figure: _Figure) -> bool:
    """Whether a number says how many of something there are."""
    amount, group, role = figure
    if group.unit is not None:
        return bool(group.things)
    whole = amount.value == int(amount.value) and amount.value > 0
    if amount.ordinal:
        return role in _FIELDS
    if line.has("needed", amount.end, min(group.end + _BEHIND, len(line.tokens))):
        return False
    return whole and (role is not None or not is_anybody(group.things))


def _marks(line: Told, figure: _Figure, before: _Figure | None) -> Iterator[Mark]:
    begin, end = figure.amount.begin, max(figure.amount.end, figure.group.end)
    stop = min(end + 1, len(line.tokens))
    if (
        line.has("extra", begin - 2, begin)
        or line.has("extra", figure.amount.end, stop)
        or (figure.role is None and line.has("other", figure.amount.end, stop))
    ):
        yield "extra"
    elif line.has("totals", 0, begin) or line.has("totals", end, end + _BEHIND):
        yield "total"
    if _is_part(line, figure) or (before and _is_local(line, before, figure)):
        yield "part"
    if line.lower(figure.amount.begin) in number_words(line.lang).weak:
        yield "weak"
    if not figure.amount.exact:
        yield "vague"


def _others(line: Told, made: Sequence[_Figure], at: int) -> Iterator[float]:
    """Other numbers that a figure can mean: on both sides, with those before it, without those who did it."""
    amount = made[at].amount
    if line.has("each", amount.begin - 5, amount.end + 6):
        yield amount.value * 2
    if line.has("and", amount.begin - 1, amount.begin) or _with_one(line, max(made[at].group.end, amount.end)):
        yield amount.value + 1
    yield from (
        amount.value + each.amount.value
        for each in made[at + 1 :]
        if each.role == made[at].role and line.has("extra", each.amount.begin - 1, each.amount.end + 1)
    )
    for first, second in ((at - 1, at), (at, at + 1)):
        if (
            first >= 0
            and second < len(made)
            and made[at].group.unit is None
            and _joined(line, made[first], made[second])
        ):
            yield made[first].amount.value + made[second].amount.value
    for begin, end in line.hits("including"):
        stop = min(end + 6, len(line.tokens))
        culprits = line.hits("culprits", end, stop)
        if culprits and begin != amount.begin:
            inside = [each.amount.value for each in made if end <= each.amount.begin < culprits[0][0]]
            yield amount.value - (inside[0] if inside else 1)
            yield amount.value + (inside[0] if inside else 1)


def _with_one(line: Told, end: int) -> bool:
    """ "four tourists and their pilot"."""
    return line.has("and", end, end + 1) and line.has("one_more", end + 1, min(end + 2, len(line.tokens)))


def _joined(line: Told, first: _Figure, second: _Figure) -> bool:
    """ "a couple and three children"."""
    if first.role and second.role and first.role != second.role:
        return False
    between = range(max(first.group.end, first.amount.end), second.amount.begin)
    if first.role == second.role and _is_elsewhere(line, second):
        return True
    listed = first.role is None and len(between) == 1 and line.text(between[0]) == ","
    return listed or (len(between) <= 4 and line.has("and", between.start, between.stop))
