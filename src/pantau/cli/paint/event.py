"""One event with its proof."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import INDENT, heading, indented, joined, marked, source, table
from pantau.cli.paint.events import events
from pantau.cli.paint.judgements import said as said_of
from pantau.events.event import Actor, Event
from pantau.texts import say
from pantau.views.event import EventView
from pantau.views.names import country_name

STYLES = {"actor": "bold green", "recipient": "underline blue", "trigger": "bold reverse"}


def event(view: EventView) -> Iterator[RenderableType]:
    """The sentence in its paragraph with the spans marked, then every field of the record."""
    stored = view.stored
    yield heading(stored.title or say("cli.untitled"))
    known = source(stored)
    yield indented(Text(joined([known, stored.url if stored.url and stored.url not in known else None]), "dim"))
    if stored.superseded:
        yield indented(Text(say(f"cli.superseded_{stored.superseded}"), "bold yellow"))
    for judgement in view.judgements:
        yield from (indented(line) for line in said_of(judgement))
    yield Text()
    yield indented(_paragraph(view), INDENT * 2)
    yield Text()
    yield indented(_fields(view))
    if view.reports:
        yield heading(say("cli.reports_of_it"))
        yield from events(view.reports)
    if view.copies:
        yield heading(say("cli.copies_of_it"))
        for copy in view.copies:
            told = joined([source(copy), say("cli.copy_original") if copy.original else None])
            yield indented(Text.assemble(told, (f"  {say(f'cli.copy_{copy.kind}')}  {copy.likeness:.2f}", "dim")))
    if view.versions:
        yield heading(say("cli.versions_of_it"))
        for version in view.versions:
            said = say("dropped.gone") if version.withdrawn else version.title or say("cli.untitled")
            here = "  ←" if version.page == stored.page else ""
            yield indented(f"{version.fetched[:16]}  {version.page[:12]}  {said}{here}")


def _paragraph(view: EventView) -> Text:
    sentence = Text(view.stored.sentence)
    begin = view.stored.event.sentence.start
    for style, spans in _spans(view.stored.event):
        for start, end in spans:
            sentence.stylize(style, max(0, start - begin), max(0, end - begin))
    return Text.assemble((view.before, "dim"), sentence, (view.after, "dim"))


def _spans(event: Event) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    yield STYLES["actor"], [(actor.start, actor.end) for actor in event.actors]
    yield STYLES["recipient"], [(party.start, party.end) for party in event.recipients]
    yield STYLES["trigger"], [(event.trigger.start, event.trigger.end)]


def _fields(view: EventView) -> Table:
    stored, event = view.stored, view.stored.event
    painted = table("", "", header=False)
    kind = Text.assemble((joined([event.type, event.mode], " / "), "bold"), f"  {say(f'quad.{event.quad}')}")
    painted.add_row(_name("type"), kind.append(f"  {event.score:+g}", "dim"))
    background = f"  {say('cli.background')}" if event.background else ""
    painted.add_row(_name("modality"), marked(event.modality).append(background, "dim"))
    painted.add_row(_name("actors"), _parties(event.actors, STYLES["actor"]))
    painted.add_row(_name("recipients"), _parties(event.recipients, STYLES["recipient"]))
    painted.add_row(_name("trigger"), f"“{event.trigger.text}”")
    painted.add_row(_name("when"), _when(view))
    painted.add_row(_name("where"), _where(event))
    painted.add_row(_name("said_by"), f"{event.said_by.country} {event.said_by.sector}" if event.said_by else "–")
    painted.add_row(_name("confidence"), f"{event.confidence:.2f}")
    painted.add_row(_name("why"), event.why)
    painted.add_row(_name("told"), _told(view))
    painted.add_row(_name("readers"), Text(stored.readers, "dim"))
    painted.add_row(_name("id"), Text(stored.id, "dim"))
    return painted


def _name(field: str) -> Text:
    return Text(say(f"event.{field}"), "dim")


def _parties(parties: Iterable[Actor], style: str) -> Text:
    lines = [
        Text.assemble((party.text or say("cli.implied"), style), f"  {_country(party)} {party.sector}",
                      (f"  {party.person}" if party.person else "", "dim"))
        for party in parties
    ]  # fmt: skip
    return Text("\n").join(lines) if lines else Text("–")


def _country(party: Actor) -> str:
    return f"{party.country} ({country_name(party.country)})"


def _when(view: EventView) -> str:
    when, day = view.stored.event.when, view.stored.day
    if when is None:
        return say("cli.day_of_article", day=day) if day else say("views.unknown")
    return when.start if when.start == when.end else f"{when.start} – {when.end}"


def _where(event: Event) -> str:
    if event.where is None:
        return say("views.unknown")
    return joined([event.where.name, country_name(event.where.country) if event.where.country else None], ", ")


def _told(view: EventView) -> str:
    if view.happening is None:
        return say("views.unknown")
    return say("cli.told", reports=view.happening.reports, witnesses=view.happening.witnesses)
