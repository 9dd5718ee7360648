"""Where to look next."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import table
from pantau.texts import say
from pantau.views.steps import Step


def steps(found: Iterable[Step]) -> Table:
    """A command and what it shows, a line each."""
    painted = table("", "", header=False)
    for step in found:
        painted.add_row(Text(step.command, style="bold cyan", no_wrap=True), Text(say(f"next.{step.why}"), "dim"))
    return painted
