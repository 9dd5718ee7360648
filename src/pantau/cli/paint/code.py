"""A coded text: a table of its events, and its sentences with the words that prove them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import (
    INDENT,
    MARKS,
    MODALITIES,
    fixed,
    heading,
    indented,
    joined,
    kind,
    marked,
    number,
    table,
    who,
)
from pantau.cli.paint.event import STYLES
from pantau.events.event import Event, Modality
from pantau.texts import say
from pantau.views.answers import Coded

Numbered = tuple[int, Event]

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def coded(full: str, answer: Coded) -> Iterator[RenderableType]:
    """The table, then the whole text: sentences with events marked, each followed by why it was coded so."""
    yield heading(answer.id, joined([answer.lang, answer.coder]))
    numbered = list(enumerate(answer.events, 1))
    yield indented(_table(numbered) if numbered else say("code.nothing"))
    yield Text()
    yield from _text(full, sorted(numbered, key=lambda each: each[1].sentence.start))


def legend() -> Iterator[RenderableType]:
    """What the colours and marks mean."""
    yield heading(say("code.legend"))
    parts = [(say("code.actor"), STYLES["actor"]), (say("code.recipient"), STYLES["recipient"])]
    parts.append((say("code.trigger"), _style("actual")))
    yield indented(Text("  ").join(Text(word, style) for word, style in parts))
    yield indented(Text("  ").join(marked(modality) for modality in MODALITIES))


def _table(numbered: Sequence[Numbered]) -> Table:
    heads = (say("event.type"), say("code.who"), fixed(say("event.modality")), fixed(say("event.when")))
    painted = table(number(""), *heads, say("event.where"), number(say("event.confidence")))
    for place, event in numbered:
        where = event.where.name if event.where else ""
        when = event.when.start if event.when else ""
        sure = f"{event.confidence:.2f}"
        painted.add_row(str(place), kind(event), who(event), marked(event.modality), when, where, sure)
    return painted


def _text(full: str, numbered: Sequence[Numbered]) -> Iterator[RenderableType]:
    """Sentences with events as they are; what stands between them is dim."""
    at = 0
    for (start, end), events in groupby(numbered, key=lambda each: (each[1].sentence.start, each[1].sentence.end)):
        here = list(events)
        yield from _between(full[at:start])
        yield indented(_sentence(full[start:end], start, here))
        yield from (indented(_reason(*each), INDENT * 2) for each in here)
        at = max(at, end)
    yield from _between(full[at:])


def _between(text: str) -> Iterator[RenderableType]:
    yield from (indented(Text(line.strip(), "dim")) for line in text.splitlines() if line.strip())


def _sentence(text: str, begin: int, numbered: Sequence[Numbered]) -> Text:
    """The sentence with parties and triggers marked; behind each trigger the number of its event."""
    painted = Text(text)
    for _, event in numbered:
        for role, side in (("actor", event.actors), ("recipient", event.recipients)):
            for party in side:
                painted.stylize(STYLES[role], max(0, party.start - begin), max(0, party.end - begin))
    for _, event in numbered:
        painted.stylize(_style(event.modality), event.trigger.start - begin, event.trigger.end - begin)
    for place, event in sorted(numbered, key=lambda each: each[1].trigger.end, reverse=True):
        mark = "" if event.modality == "actual" else MARKS[event.modality][0]
        behind = event.trigger.end - begin
        label = Text(f"{str(place).translate(_RAISED)}{mark}", f"bold {MARKS[event.modality][1]}")
        painted = painted[:behind].append_text(label).append_text(painted[behind:])
    return painted


def _style(modality: Modality) -> str:
    """What happened is solid; anything else is not."""
    return f"bold {MARKS[modality][1]} {'reverse' if modality == 'actual' else 'italic'}"


def _reason(place: int, event: Event) -> Text:
    """Number, act, confidence, and why."""
    line = Text.assemble(
        (str(place).translate(_RAISED), f"bold {MARKS[event.modality][1]}"), " ", kind(event), "  "
    )
    line.append_text(marked(event.modality)).append(f"  {event.confidence:.2f}  ")
    party = f"{event.said_by.country} {event.said_by.sector}" if event.said_by else ""
    said = say("code.said_by", party=party) if party else None
    background = say("code.background") if event.background else None
    return line.append(joined([background, said, event.why]), "dim")
