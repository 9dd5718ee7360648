"""What a collector did, by outlet."""

from collections import Counter
from collections.abc import Iterable

from pydantic import Field

from pantau.noun import Noun
from pantau.sources.collect.job import BAD, Fetch


class OutletCollected(Noun):
    """One outlet: articles that its listings name, how many of them were not known, and addresses by outcome."""

    outlet: str
    listed: int = 0
    fresh: int = 0
    outcomes: dict[str, int] = Field(default_factory=dict)
    reasons: dict[str, int] = Field(default_factory=dict)


class Collected(Noun):
    """What a collector did. `outcomes` counts addresses; `bad` of them could not be had through a fault."""

    folder: str
    dry: bool
    outcomes: dict[str, int] = Field(default_factory=dict)
    bad: int = 0
    outlets: tuple[OutletCollected, ...] = ()


def collected_view(folder: str, dry: bool, fetches: Iterable[Fetch]) -> Collected:
    """Counts what was told; outlets by name, reasons of what went wrong by number."""
    told: dict[str, list[Fetch]] = {}
    for fetch in fetches:
        told.setdefault(fetch.outlet, []).append(fetch)
    outlets = tuple(_outlet(name, told[name]) for name in sorted(told))
    total: Counter[str] = Counter()
    for outlet in outlets:
        total.update(outlet.outcomes)
    bad = sum(total[outcome] for outcome in BAD)
    return Collected(folder=folder, dry=dry, outcomes=dict(sorted(total.items())), bad=bad, outlets=outlets)


def _outlet(name: str, fetches: list[Fetch]) -> OutletCollected:
    reasons = Counter(
        f"{fetch.kind}: {fetch.reason}" for fetch in fetches if fetch.outcome in BAD and fetch.reason
    )
    return OutletCollected(
        outlet=name,
        listed=sum(fetch.listed or 0 for fetch in fetches),
        fresh=sum(fetch.fresh or 0 for fetch in fetches),
        outcomes=dict(sorted(Counter(fetch.outcome for fetch in fetches).items())),
        reasons=dict(reasons.most_common(3)),
    )
