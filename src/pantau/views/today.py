"""Today: the last week that was read, against the four weeks before it, and what is announced."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import CoverageRow, DyadRow, StoredEvent
from pantau.views.proof import ProvenClaim, newest_apart, proven_claims
from pantau.views.steps import Step, steps

DAYS, BEFORE, DYADS, EVENTS, CLAIMS = 7, 28, 8, 8, 5


class Change(Noun):
    """A dyad in the week, and the mean of its actual happenings in the weeks before.

    `norm` is null where no article was read in those weeks: then nobody knows.
    """

    dyad: DyadRow
    norm: float | None


class Today(Noun):
    """The week from `since` up to, but without, `until` (ISO). `articles` counts what was read of it.

    `until` is the day after the newest article where the caller names no day, so that an old collection has
    a today as well. `announced` are planned acts whose day lies in that week or after it.
    """

    since: str | None
    until: str | None
    articles: int
    changes: tuple[Change, ...]
    newest: tuple[StoredEvent, ...]
    announced: tuple[StoredEvent, ...]
    claims: tuple[ProvenClaim, ...]
    next: tuple[Step, ...]


def today_view(archive: Archive, day: str | None = None, **asked: Any) -> Today:
    """Builds the view of the week that ends with `day` (the newest day that was read).

    `asked` narrows the events that are shown (see `Query`).
    """
    with archive.snapshot():
        last = day or archive.totals().last_day
        if last is None:
            return Today(
                since=None, until=None, articles=0, changes=(), newest=(), announced=(), claims=(), next=()
            )
        until = date.fromisoformat(last) + timedelta(days=1)
        return _week(archive, (until - timedelta(days=DAYS)).isoformat(), until.isoformat(), asked)


def _week(archive: Archive, since: str, until: str, asked: dict[str, Any]) -> Today:
    coverage = archive.coverage()
    changes = _changes(archive, coverage, since, until)
    events = newest_apart(archive, EVENTS, since=since, until=until, **asked)
    claims = proven_claims(archive, verdicts=("conflict",), since=since, until=until, limit=CLAIMS)
    return Today(
        since=since,
        until=until,
        articles=_read(coverage, since, until),
        changes=changes,
        newest=tuple(event for event in events if event.event.modality != "planned"),
        announced=newest_apart(archive, EVENTS, since=since, **{**asked, "modalities": ("planned",)}),
        claims=claims,
        next=steps(archive, [change.dyad for change in changes], events, claims, gaps=True),
    )


def _changes(archive: Archive, coverage: Sequence[CoverageRow], since: str, until: str) -> tuple[Change, ...]:
    begin = (date.fromisoformat(since) - timedelta(days=BEFORE)).isoformat()
    known = _read(coverage, begin, since) > 0
    before = {(row.a, row.b): row for row in archive.dyads(since=begin, until=since)}
    found = []
    for dyad in archive.dyads(DYADS, since, until):
        row = before.get((dyad.a, dyad.b))
        actual = row.modalities.get("actual", 0) if row else 0
        found.append(Change(dyad=dyad, norm=actual * DAYS / BEFORE if known else None))
    return tuple(found)


def _read(coverage: Sequence[CoverageRow], since: str, until: str) -> int:
    return sum(row.read for row in coverage if row.day and since <= row.day < until)
