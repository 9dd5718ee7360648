"""Grouping: reports into happenings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pantau.stories.happening import Happening, Report, happening_key, parties
from pantau.stories.instants import instant


def group(reports: Iterable[Report], keys: Mapping[str, str] | None = None) -> list[Happening]:
    """The happenings that these reports tell of, sorted by id; the order of the reports does not matter.

    `keys` has the happening of a report by its id, as `happening_keys` finds it; a report that is not among them
    has its own.
    """
    by_key: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_key[(keys or {}).get(report.id) or happening_key(report)].append(report)
    return [_happening(key, sorted(by_key[key], key=lambda report: report.id)) for key in sorted(by_key)]


def _happening(key: str, reports: list[Report]) -> Happening:
    first = next((report for report in reports if happening_key(report) == key), reports[0])
    sources, targets = parties(first.event)
    dated = {report.published for report in reports if report.published}
    times = sorted(dated, key=lambda published: (instant(published), published))
    return Happening(
        id=key,
        type=first.event.type,
        quad=first.event.quad,
        modality=first.event.modality,
        day=first.day,
        sources=sources,
        targets=targets,
        events=tuple(report.id for report in reports),
        pages=tuple(sorted({report.page for report in reports})),
        reports=len({report.page for report in reports}),
        witnesses=len({report.original for report in reports}),
        first=times[0] if times else None,
        last=times[-1] if times else None,
        background=all(report.event.background for report in reports),
    )
