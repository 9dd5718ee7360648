"""Merging: which reports of one story tell of one act, though their words differ.

Reports of different articles are one happening where type and modality are the same, the countries agree, and the
day; or nearly so where the articles have the same main news. Each new report must agree with all that are there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from hashlib import blake2b

from pantau.stories.happening import Report, happening_key, parties
from pantau.stories.instants import instant
from pantau.stories.sides import UNKNOWN

DAYS = 1  # between the days that articles with the same main news give for one act


def happening_keys(reports: Iterable[Report]) -> dict[str, str]:
    """For the reports of one story, by their ids, the happening that each belongs to; in any order the same."""
    kinds: dict[tuple[str, str], list[list[Report]]] = defaultdict(list)
    for report in sorted(reports, key=_order):
        groups = kinds[report.event.type, report.event.modality]
        group = next((group for group in groups if all(_one_act(report, other) for other in group)), None)
        if group is None:
            groups.append([report])
        else:
            group.append(report)
    keys: dict[str, str] = {}
    for groups in kinds.values():
        for group in groups:
            keys |= dict.fromkeys([report.id for report in group], _key(group, set(keys.values())))
    return keys


def _one_act(one: Report, other: Report) -> bool:
    if happening_key(one) == happening_key(other):
        return True
    if one.original == other.original or one.news is None or one.news != other.news:
        return False
    return _days_agree(one.day, other.day) and _sides_agree(one, other)


def _days_agree(one: str | None, other: str | None) -> bool:
    """An unknown day agrees with any."""
    if one is None or other is None:
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= DAYS


def _sides_agree(one: Report, other: Report) -> bool:
    """Whether no side of one contradicts the other's, and some country stands on the same side of both."""
    sides = list(zip(parties(one.event), parties(other.event), strict=True))
    known = [({*mine} - {UNKNOWN}, {*theirs} - {UNKNOWN}) for mine, theirs in sides]
    shared = [mine & theirs for mine, theirs in known]
    return any(shared) and all(
        both or not mine or not theirs for both, (mine, theirs) in zip(shared, known, strict=True)
    )


def _key(group: list[Report], taken: set[str]) -> str:
    """The id that most of them would have alone, of several the earliest's; none that another group has."""
    keys = [happening_key(report) for report in group]
    often = Counter(keys)
    free = [key for key in sorted(often, key=lambda key: (-often[key], keys.index(key))) if key not in taken]
    return free[0] if free else f"{keys[0]}.{blake2b(group[0].id.encode(), digest_size=4).hexdigest()}"


def _order(report: Report) -> tuple[str, str, str]:
    return instant(report.published), report.page, report.id
