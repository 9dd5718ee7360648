"""The codebook."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import digits, heading, indented, number, table
from pantau.settings import interface_language
from pantau.texts import say
from pantau.views.codebook import EventType

if TYPE_CHECKING:
    from pantau.views.examples import Flaw


def types(found: Iterable[EventType]) -> Table:
    """Type, quad, score, modes, and how many lexicon entries there are in each language."""
    painted = table(say("event.type"), say("event.quad"), number(say("event.score")), number("id"), number("en"),
                    say("event.modes"))  # fmt: skip
    for each in found:
        sizes = (digits(_entries(each, "id")), digits(_entries(each, "en")))
        painted.add_row(
            Text(each.type, "bold"), say(f"quad.{each.quad}"), f"{each.score:+g}", *sizes, ", ".join(each.modes)
        )
    return painted


def event_type(found: EventType) -> Iterator[RenderableType]:
    """The definition, the modes, and the examples of a type."""
    language = interface_language()
    yield heading(found.type, f"{say(f'quad.{found.quad}')}  {found.score:+g}")
    yield indented(getattr(found.definition, language))
    if found.modes:
        yield heading(say("event.modes"))
        painted = table("", "", "", header=False)
        for name, mode in found.modes.items():
            painted.add_row(Text(name, "bold"), f"{mode.score:+g}", getattr(mode.definition, language))
        yield indented(painted)
    if found.examples:
        yield heading(say("cli.examples"))
        for example in found.examples:
            yield indented(f"“{example.text}”")


def _entries(found: EventType, language: str) -> int:
    modes = found.lexicon.get(language, {})  # type: ignore[call-overload]
    return sum(len(entries.verbs) + len(entries.words) + len(entries.nouns) for entries in modes.values())


def flaws(found: "Iterable[Flaw]") -> Iterator[RenderableType]:
    """Examples that the coder does not read as the codebook says."""
    for flaw in found:
        yield Text.assemble((flaw.type, "bold"), f"  “{flaw.text}”")
        yield indented(say("cli.flaw", wanted=flaw.wanted, found=flaw.found or "–"))
