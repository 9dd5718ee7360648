"""DyadView: how two countries dealt with each other, period by period, with what was not read kept apart."""

from typing import Any

from pantau.noun import Noun
from pantau.series.point import Point
from pantau.store.archive import Archive
from pantau.store.rows import StoredEvent
from pantau.views.frames import frame
from pantau.views.periods import Width, between, period, widened, width_for
from pantau.views.proof import ProvenClaim, newest, proven_claims
from pantau.views.steps import Step, steps

EVENTS = 12
COLUMNS = ("day", "quad", "modality", "happenings", "reports", "forward", "backward")


class DyadView(Noun):
    """Two countries. `series` has a point for each period, quad and modality that something happened in.

    `unread` are the periods between the first and the last point in which no dated article was read: there
    the count is unknown, in every other missing period it is zero. `claims` are those about offices of the two
    countries that conflict or are stale. Days are ISO; since <= day < until.
    """

    a: str
    b: str
    since: str | None
    until: str | None
    by: Width
    series: tuple[Point, ...]
    unread: tuple[str, ...]
    events: tuple[StoredEvent, ...]
    claims: tuple[ProvenClaim, ...]
    next: tuple[Step, ...]

    def frame(self) -> Any:
        """The series as a pandas.DataFrame: period (its first day, NaT undated), quad, modality, and the counts.

        Periods in which nothing happened have no row; `unread` says in which nobody can know.
        Raises: UsageError where pandas is not installed.
        """
        return frame(self.series, COLUMNS, days=("day",))


def dyad_view(
    archive: Archive,
    a: str,
    b: str,
    *,
    since: str | None = None,
    until: str | None = None,
    by: Width | None = None,
    **asked: Any,
) -> DyadView:
    """Builds the view of the countries with these codes; `asked` narrows the events (see `Query`)."""
    with archive.snapshot():
        points = archive.series(a, b, since, until)
        days = [point.day for point in points if point.day]
        width = by or width_for(days)
        events = newest(archive, EVENTS, dyad=(a, b), since=since, until=until, **asked)
        doubtful, both = ("conflict", "stale"), frozenset({a, b})
        claims = proven_claims(archive, verdicts=doubtful, since=since, until=until, countries=both)
        return DyadView(
            a=a,
            b=b,
            since=since,
            until=until,
            by=width,
            series=widened(points, width),
            unread=_unread(archive, days, width),
            events=events,
            claims=claims,
            next=steps(archive, (), events, claims, gaps=True),
        )


def _unread(archive: Archive, days: list[str], width: Width) -> tuple[str, ...]:
    if not days:
        return ()
    read = {period(row.day, width) for row in archive.coverage() if row.day and row.read}
    # What happened in a period is known even where the article that tells it appeared later.
    read |= {period(day, width) for day in days}
    return tuple(each for each in between(min(days), max(days), width) if each not in read)
