"""What was fetched, which outlets there are, and how they answered."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import count, digits, fixed, heading, indented, joined, number, shortened, table
from pantau.cli.paint.steps import steps
from pantau.settings import program
from pantau.texts import say
from pantau.views.collected import Collected, OutletCollected
from pantau.views.outlets import Outlet, OutletChecked
from pantau.views.steps import Step

_SHOWN = ("would_fetch", "new", "changed", "unchanged", "gone", "robots", "offsite")


def collected(view: Collected) -> Iterator[RenderableType]:
    """A line for each outlet, and what went wrong."""
    key = "dry_head" if view.dry else "head"
    total = digits(sum(view.outcomes.values()))
    yield Text(say(f"collect.{key}", count=total, folder=view.folder), "bold")
    yield indented(_outcomes(view))
    for outlet in view.outlets:
        for reason, times in outlet.reasons.items():
            yield indented(Text.assemble((outlet.outlet, "bold"), f"  {reason}", (f"  × {digits(times)}", "dim")))
    if not view.dry and (view.outcomes.get("new") or view.outcomes.get("changed")):
        yield heading(say("cli.next"))
        yield from steps([Step(command=f"{program()} run", why="run")])


def _outcomes(view: Collected) -> Table:
    """A line for each outlet; what happened nowhere has no column, so that the others have room."""
    columns: list[tuple[str, Callable[[OutletCollected], int], str]] = [
        (say("collect.listed_head"), lambda outlet: outlet.listed, ""),
        (say("collect.fresh_head"), lambda outlet: outlet.fresh, ""),
        *((say(f"outcome.{name}"), partial(_counted, name), "") for name in _SHOWN),
        (say("outcome.failed"), _failed, "red"),
    ]
    columns = [column for column in columns if any(map(column[1], view.outlets))]
    painted = table(fixed(say("collect.outlet")), *(number(head) for head, _, _ in columns))
    for outlet in view.outlets:
        painted.add_row(outlet.outlet, *(count(counted(outlet), style) for _, counted, style in columns))
    return painted


def _counted(outcome: str, outlet: OutletCollected) -> int:
    return outlet.outcomes.get(outcome, 0)


def _failed(outlet: OutletCollected) -> int:
    return sum(number for outcome, number in outlet.outcomes.items() if outcome not in (*_SHOWN, "listed"))


def outlets(found: Iterable[Outlet]) -> Table:
    """A line for each outlet."""
    painted = table(
        fixed(say("collect.outlet")), "", fixed(say("collect.lang")), fixed(say("collect.country")),
        number(say("collect.feeds")), number(say("collect.sitemaps")), fixed(say("collect.verified")),
    )  # fmt: skip
    for outlet in found:
        listings = outlet.feeds + outlet.sitemaps
        verified = f"{outlet.verified}/{listings} {outlet.last}" if outlet.last else say("collect.unverified")
        painted.add_row(
            outlet.key, shortened(outlet.name), outlet.lang, outlet.country,
            count(outlet.feeds), count(outlet.sitemaps), Text(verified, "" if outlet.last else "dim"),
        )  # fmt: skip
    return painted


def checked(found: Iterable[OutletChecked]) -> Table:
    """For each outlet its listings and the article that was tried."""
    painted = table("", fixed(say("collect.outlet")), "")
    for outlet in found:
        mark = Text("✓", "green") if outlet.ok else Text("✕", "red")
        painted.add_row(mark, Text(outlet.key, "bold"), _article(outlet))
        for listing in outlet.listings:
            said = digits(listing.listed or 0) if listing.ok else listing.reason or ""
            painted.add_row(
                "", "", Text.assemble(("✓ " if listing.ok else "✕ "), listing.url, (f"  {said}", "dim"))
            )
    return painted


def _article(outlet: OutletChecked) -> str:
    if outlet.reason:
        return say("collect.no_article", reason=outlet.reason)
    return joined([say("collect.words", count=digits(outlet.words)), outlet.published, outlet.title])
