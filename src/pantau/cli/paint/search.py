"""Articles found by their words."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from pantau.cli.paint.base import indented, source
from pantau.texts import say
from pantau.views.search import Found, SearchView
from pantau.views.steps import short

IDS = 4


def search(view: SearchView) -> Iterator[RenderableType]:
    """Title, the words where they stand, source, and the events in the article."""
    if not view.found:
        yield say("cli.found_nothing", words=view.words)
    for found in view.found:
        hit = found.hit
        yield Text(hit.title or say("cli.untitled"), "bold")
        snippet = Text(hit.snippet.replace("\n", " "))
        for start, end in hit.matches:
            snippet.stylize("bold yellow", start, end)
        yield indented(snippet)
        yield indented(_source(found))


def _source(found: Found) -> Text:
    hit = found.hit
    line = Text(source(hit), "dim")
    if found.events:
        shown = ", ".join(short(identity) for identity in found.events[:IDS])
        rest = f" +{len(found.events) - IDS}" if len(found.events) > IDS else ""
        line.append(f"  {say('cli.events')}: ").append(shown + rest, "cyan")
    return line
