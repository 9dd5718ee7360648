"""What was read, and what was not."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.account import failures, reasons
from pantau.cli.paint.base import count, digits, heading, indented, joined, number, table
from pantau.texts import say
from pantau.views.coverage import CoverageView

ROWS, GAPS = 40, 12


def coverage(view: CoverageView) -> Iterator[RenderableType]:
    """Totals, days by outlet, holes, and what was quarantined."""
    totals = view.totals
    yield heading(say("cli.coverage"), joined([totals.first_day, totals.last_day], " – "))
    yield indented(
        say(
            "cli.coverage_totals",
            articles=digits(totals.articles),
            undated=digits(totals.undated),
            copies=digits(totals.copies),
            dropped=digits(sum(totals.dropped.values())),
            quarantined=digits(totals.quarantined),
        )
    )
    if totals.dropped:
        yield indented(Text.assemble((say("cli.dropped") + ": ", "dim"), reasons(totals.dropped)))
    yield Text()
    yield indented(_rows(view))
    if view.gaps:
        yield heading(say("cli.gaps"), say("cli.gaps_note"))
        yield indented(_gaps(view))
    if view.quarantined:
        yield heading(say("cli.quarantined"))
        yield from failures(view.quarantined)


def _rows(view: CoverageView) -> Table:
    heads = ("read", "copies_head", "dropped_head", "undated_head")
    painted = table(say("cli.day"), say("cli.outlet"), *(number(say(f"cli.{head}")) for head in heads))
    for row in view.rows[:ROWS]:
        cells = (row.read, row.copies, row.dropped, row.undated)
        painted.add_row(row.day or _unknown(), row.outlet or _unknown(), *(count(cell) for cell in cells))
    if len(view.rows) > ROWS:
        painted.add_row(Text(say("cli.more", count=digits(len(view.rows) - ROWS)), "dim"))
    return painted


def _gaps(view: CoverageView) -> Table:
    painted = table("", number(say("cli.days")))
    longest = sorted(view.gaps, key=lambda gap: (-gap.days, gap.start))
    for gap in longest[:GAPS]:
        painted.add_row(f"{gap.start} – {gap.end}", digits(gap.days))
    if len(longest) > GAPS:
        painted.add_row(Text(say("cli.more", count=digits(len(longest) - GAPS)), "dim"))
    return painted


def _unknown() -> Text:
    return Text(say("views.unknown"), "dim")
