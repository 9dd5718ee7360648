"""Steps from talk to fact: both sentences, one above the other, and what lies between them."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from pantau.cli.paint.events import events
from pantau.texts import say
from pantau.views.retold import Retold

_COLOURS = {"became_fact": "bold red", "open": "yellow", "supported": "green"}


def retold(found: Sequence[Retold]) -> Iterator[RenderableType]:
    """Each step with its talk, what supports it, and its fact; or that there is none."""
    if not found:
        yield say("cli.no_retold")
    for each in found:
        yield Text(f"{say(f'cli.step_{each.step}')}: {say(f'cli.reason_{each.reason}')}", _COLOURS[each.step])
        yield from events((each.talk, *each.support, each.fact))
