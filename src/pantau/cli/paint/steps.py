"""Where to look next."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from pantau.texts import say
from pantau.views.steps import Step

BESIDE = 48  # characters of the longest command up to which the reasons stand beside the commands


def steps(found: Iterable[Step]) -> Iterator[Text]:
    """Each command with what it shows; a command is never cut or broken, since it is to be copied."""
    found = list(found)
    width = max((len(step.command) for step in found), default=0)
    for step in found:
        why = say(f"next.{step.why}")
        gap = " " * (width - len(step.command) + 2) if width <= BESIDE else "\n    "
        line = Text.assemble("  ", (step.command, "bold cyan"), gap, (why, "dim"))
        line.no_wrap, line.overflow = True, "ignore"
        yield line
