"""The newest week."""

from collections.abc import Iterator

from rich.console import RenderableType

from pantau.cli.paint.base import heading, indented
from pantau.cli.paint.claims import claims
from pantau.cli.paint.dyads import changes
from pantau.cli.paint.events import events
from pantau.cli.paint.steps import steps
from pantau.texts import say
from pantau.views.today import Today


def today(view: Today) -> Iterator[RenderableType]:
    """What changed between countries, what is new, what is announced, which claims conflict."""
    if view.since is None or view.until is None:
        yield say("cli.store_empty")
        return
    yield heading(
        say("cli.week", since=view.since, until=view.until), say("cli.week_note", articles=view.articles)
    )
    if view.changes:
        yield indented(changes(view.changes))
    for key, found in (("newest", view.newest), ("announced", view.announced)):
        if found:
            yield heading(say(f"cli.{key}"))
            yield from events(found)
    if view.claims:
        yield heading(say("cli.conflicts"))
        yield from claims(view.claims)
    yield heading(say("cli.next"))
    yield from steps(view.next)
