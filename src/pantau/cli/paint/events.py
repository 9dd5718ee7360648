"""Events with the sentences that prove them."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from pantau.cli.paint.base import indented, kind, marked, quoted, source, who
from pantau.texts import say
from pantau.views.shown import StoredEvent
from pantau.views.steps import short


def events(found: Iterable[StoredEvent]) -> Iterator[RenderableType]:
    """Three lines an event: what it is, its sentence, where it stands and its id."""
    for stored in found:
        yield indented(headline(stored))
        yield indented(quoted(stored.sentence, stored.event), 4)
        yield indented(Text.assemble((source(stored), "dim"), ("  ", ""), (short(stored.id), "cyan")), 4)


def headline(stored: StoredEvent) -> Text:
    """Day, type, who to whom, and whether it happened."""
    event = stored.event
    line = Text.assemble((stored.day or say("cli.undated"), "" if stored.day else "dim"), "  ")
    for part in (kind(event), who(event), marked(event.modality)):
        line.append_text(part).append("  ")
    if event.background:
        line.append(say("cli.background"), "dim")
    return line


def events_page(found: Sequence[StoredEvent]) -> Iterator[RenderableType]:
    """The events that were asked for, or that there are none."""
    if not found:
        yield say("cli.no_events")
    yield from events(found)
