"""What the doctor found."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import table
from pantau.texts import say
from pantau.views.health import Finding

STYLES = {"ok": ("✓", "green"), "missing": ("–", "yellow"), "broken": ("✕", "red")}


def health(findings: Iterable[Finding]) -> Table:
    """A line for each thing that was looked at."""
    painted = table("", "", "", header=False)
    for finding in findings:
        fact = Text(finding.fact)
        if finding.todo:
            fact.append(f"  → {finding.todo}", "dim")
        painted.add_row(Text(*STYLES[finding.state]), Text(say(f"health.{finding.part}"), "bold"), fact)
    return painted
