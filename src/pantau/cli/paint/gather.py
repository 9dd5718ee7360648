"""What was fetched, which outlets there are, and how they answered."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import count, digits, fixed, heading, indented, joined, number, shortened, table
from pantau.settings import program
from pantau.texts import say
from pantau.views.collected import Collected
from pantau.views.outlets import Outlet, OutletChecked

_RAN = ("new", "changed", "unchanged", "gone", "robots", "offsite")
_DRY = ("would_fetch", "robots", "offsite")


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
        yield Text.assemble("  ", (f"{program()} run", "bold cyan"), ("  " + say("collect.run_next"), "dim"))


def _outcomes(view: Collected) -> Table:
    shown = _DRY if view.dry else _RAN
    heads = [number(say(f"outcome.{name}")) for name in shown]
    failed = number(say("outcome.failed"))
    painted = table(
        fixed(say("collect.outlet")), number(say("collect.listed_head")), number(say("collect.fresh_head")),
        *heads, failed,
    )  # fmt: skip
    for outlet in view.outlets:
        others = sum(n for name, n in outlet.outcomes.items() if name not in (*shown, "listed"))
        numbers = [count(outlet.outcomes.get(name, 0)) for name in shown]
        painted.add_row(outlet.outlet, count(outlet.listed), count(outlet.fresh), *numbers, count(others, "red"))
    return painted


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
    if not outlet.ok:
        return say("collect.no_article", reason=outlet.reason)
    return joined([say("collect.words", count=digits(outlet.words)), outlet.published, outlet.title])
