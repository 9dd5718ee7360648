"""Counting: happenings into the points of series."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pantau.events.event import Modality
from pantau.series.pairs import pairs
from pantau.series.point import Point
from pantau.stories.happening import Happening
from pantau.stories.sides import MUTUAL

Cell = tuple[str, str, str | None, str, Modality]


def count(happenings: Iterable[Happening]) -> list[Point]:
    """The points of all dyads, sorted; the undated have points of their own, before the dated."""
    cells: dict[Cell, list[tuple[Happening, int]]] = defaultdict(list)
    for happening in happenings:
        for a, b, direction in _dyads(happening):
            cells[a, b, happening.day, happening.quad, happening.modality].append((happening, direction))
    return [_point(cell, cells[cell]) for cell in sorted(cells, key=_order)]


def _order(cell: Cell) -> tuple[str, ...]:
    return tuple(part or "" for part in cell)


def _dyads(happening: Happening) -> Iterator[tuple[str, str, int]]:
    """Its dyads, each once with its directions: 1 forward, 2 backward, 3 both, 0 none."""
    mutual = happening.type in MUTUAL or (not happening.targets and len(happening.sources) > 1)
    directions: dict[tuple[str, str], int] = defaultdict(int)
    for source, target in pairs(happening.sources, happening.targets, mutual):
        undirected = mutual or source == target
        directions[min(source, target), max(source, target)] |= 0 if undirected else 1 if source < target else 2
    for (a, b), direction in directions.items():
        yield a, b, direction


def _point(cell: Cell, members: list[tuple[Happening, int]]) -> Point:
    a, b, day, quad, modality = cell
    return Point(
        a=a,
        b=b,
        day=day,
        quad=quad,
        modality=modality,
        happenings=len(members),
        reports=sum(happening.reports for happening, _ in members),
        forward=sum(direction & 1 for _, direction in members),
        backward=sum(direction >> 1 for _, direction in members),
    )
