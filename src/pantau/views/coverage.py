"""CoverageView: what was read, dropped, undated and quarantined; what was not read is said, not taken as calm."""

from datetime import date, timedelta
from itertools import pairwise

from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import CoverageRow, Quarantined, Totals


class Gap(Noun):
    """Days without a single article, both ends included (ISO)."""

    start: str
    end: str
    days: int


class CoverageView(Noun):
    """`rows` are by day and outlet, newest first, undated last; `gaps` lie between the first and the last day."""

    totals: Totals
    rows: tuple[CoverageRow, ...]
    gaps: tuple[Gap, ...]
    quarantined: tuple[Quarantined, ...]


def coverage_view(
    archive: Archive, since: str | None = None, until: str | None = None, outlet: str | None = None
) -> CoverageView:
    """Builds the view; with `since` or `until` (since <= day < until) the undated are left out."""
    with archive.snapshot():
        rows = [row for row in archive.coverage() if outlet in {None, row.outlet}]
        if since or until:
            rows = [row for row in rows if row.day and (since or "") <= row.day < (until or "9999")]
        rows.sort(key=lambda row: (row.day or "", row.outlet or ""), reverse=True)
        days = sorted({row.day for row in rows if row.day and row.read})
        return CoverageView(
            totals=archive.totals(),
            rows=tuple(rows),
            gaps=_gaps(days),
            quarantined=tuple(archive.quarantined()),
        )


def _gaps(days: list[str]) -> tuple[Gap, ...]:
    """The holes between days that are sorted."""
    found = []
    for one, other in pairwise(days):
        first = date.fromisoformat(one) + timedelta(days=1)
        last = date.fromisoformat(other) - timedelta(days=1)
        if first <= last:
            found.append(Gap(start=first.isoformat(), end=last.isoformat(), days=(last - first).days + 1))
    return tuple(found)
