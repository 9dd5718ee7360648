"""How two countries dealt with each other, period by period."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import (
    MARKS,
    MODALITIES,
    count,
    fixed,
    heading,
    indented,
    marked,
    modality_heads,
    number,
    table,
)
from pantau.cli.paint.claims import claims
from pantau.cli.paint.dyads import pair_name
from pantau.cli.paint.events import events
from pantau.cli.paint.steps import steps
from pantau.series.point import Point
from pantau.texts import say
from pantau.views.dyad import DyadView
from pantau.views.periods import between

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
PERIODS = 24
COLUMNS = 8


def dyad(view: DyadView) -> Iterator[RenderableType]:
    """Totals by quad and modality, the newest periods, events with sentences, claims."""
    yield heading(pair_name(view.a, view.b), f"{view.a} {view.b}  {_time(view)}")
    if not view.series:
        yield indented(say("cli.dyad_empty"))
        return
    yield indented(_totals(view))
    yield heading(say(f"cli.by_{view.by}"), say("cli.by_note"))
    yield indented(_periods(view))
    if view.events:
        yield heading(say("cli.events"))
        yield from events(view.events)
    if view.claims:
        yield heading(say("cli.claims_of_it"))
        yield from claims(view.claims)
    yield heading(say("cli.next"))
    yield from steps(view.next)


def _time(view: DyadView) -> str:
    """What was asked for, else the first and the last period in which something happened."""
    days = [point.day for point in view.series if point.day]
    return _stretch(view.since or min(days, default="…"), view.until or max(days, default="…"), " … ")


def _totals(view: DyadView) -> Table:
    painted = table("", *(number(say(f"quad_short.{quad}")) for quad in QUADS))
    for modality in MODALITIES:
        sums = [
            sum(point.happenings for point in view.series if (point.quad, point.modality) == (quad, modality))
            for quad in QUADS
        ]
        painted.add_row(marked(modality), *(count(total, MARKS[modality][1]) for total in sums))
    return painted


def _periods(view: DyadView) -> Table:
    """A row for each period in which something happened and each stretch of unread ones, newest first."""
    heads = [number(say(f"quad_short.{quad}")) for quad in QUADS]
    painted = table(fixed(""), *heads, *modality_heads(MODALITIES[1:]), number(say("cli.reports")))
    known = [(period, list(points)) for period, points in groupby(view.series, key=lambda point: point.day)]
    rows = [(period or "", period or Text(say("cli.undated"), "dim"), _cells(points)) for period, points in known]
    rows += [
        (first, Text(_stretch(first, last, "\n… "), "dim"), [count(None)] * COLUMNS)
        for first, last in _unread(view)
    ]
    rows.sort(key=lambda row: row[0], reverse=True)
    for _, name, cells in rows[:PERIODS]:
        painted.add_row(name, *cells)
    if len(rows) > PERIODS:
        painted.add_row(Text(say("cli.more", count=len(rows) - PERIODS), "dim"))
    return painted


def _unread(view: DyadView) -> Iterator[tuple[str, str]]:
    """The first and the last period of each stretch in which nothing was read."""
    days = [point.day for point in view.series if point.day]
    missing = set(view.unread)
    every = between(min(days), max(days), view.by) if days else iter(())
    for unread, stretch in groupby(every, key=missing.__contains__):
        if unread:
            periods = list(stretch)
            yield periods[0], periods[-1]


def _stretch(first: str, last: str, between_: str) -> str:
    return first if first == last else f"{first}{between_}{last}"


def _cells(points: list[Point]) -> list[Text]:
    quads: dict[str, int] = defaultdict(int)
    others: dict[str, int] = defaultdict(int)
    for point in points:
        if point.modality == "actual":
            quads[point.quad] += point.happenings
        others[point.modality] += point.happenings
    return [
        *(count(quads[quad], "green") for quad in QUADS),
        *(count(others[modality], MARKS[modality][1]) for modality in MODALITIES[1:]),
        count(sum(point.reports for point in points), "dim"),
    ]
