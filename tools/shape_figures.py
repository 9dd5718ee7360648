"""Figures with their aims, and how they are printed."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple


class Figure(NamedTuple):
    """One figure. `bound` is the most (or least) that it should be, `where` the place of an extreme."""

    name: str
    value: float
    side: Literal["at most", "at least", ""] = ""
    bound: float = 0
    wish: bool = False
    where: str = ""

    @property
    def missed(self) -> bool:
        """Whether the aim is missed."""
        return self.value > self.bound if self.side == "at most" else self.value < self.bound


def table(title: str, figures: Sequence[Figure]) -> str:
    """The figures in aligned lines: value, aim, whether it is met, and where."""
    lines = [title]
    for each in figures:
        aim = f"{each.side} {each.bound:g}" if each.side else ""
        met = ("not yet" if each.wish else "MISSED") if each.missed and each.side else "ok" if each.side else ""
        lines.append(f"  {each.name:<36}{each.value:>9g}  {aim:<14}{met:<8}{each.where}".rstrip())
    return "\n".join(lines)


def as_json(figures: Sequence[Figure]) -> dict[str, Any]:
    """The figures by name."""
    return {
        each.name: {"value": each.value}
        | ({"aim": f"{each.side} {each.bound:g}", "met": not each.missed, "wish": each.wish} if each.side else {})
        | ({"where": each.where} if each.where else {})
        for each in figures
    }


def failed(figures: Sequence[Figure]) -> bool:
    """Whether an aim is missed that decides."""
    return any(each.side and each.missed and not each.wish for each in figures)
