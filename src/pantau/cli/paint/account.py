"""The account of a run: what a new user sees first."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from pantau.cli.paint.base import MODALITIES, decimal, digits, heading, indented, joined, several
from pantau.cli.paint.claims import claims
from pantau.cli.paint.dyads import dyads
from pantau.cli.paint.events import events
from pantau.cli.paint.steps import steps
from pantau.settings import interface_language
from pantau.texts import catalogue, say
from pantau.views.account import AccountView
from pantau.views.shown import Quarantined

FAILURES = 8


def account(view: AccountView) -> Iterator[RenderableType]:
    """The whole account, part by part; a part about which there is nothing to say is left out."""
    yield from _pages(view)
    if view.dyads:
        yield heading(say("cli.between"), say("cli.between_note"))
        yield indented(dyads(view.dyads))
    if view.newest:
        yield heading(say("cli.newest"))
        yield from events(view.newest)
    if view.conflicts:
        yield heading(say("cli.conflicts"))
        yield from claims(view.conflicts)
    yield heading(say("cli.next"))
    yield from steps(view.next)


def _pages(view: AccountView) -> Iterator[RenderableType]:
    run = view.account
    yield Text.assemble(
        (say("cli.read_head", pages=several("pages", run.pages), seconds=decimal(run.seconds)), "bold"),
        (f"  {view.store} · {run.readers}", "dim"),
    )
    parts = {
        "new_articles": run.articles if run.new else 0,
        "known_pages": run.known,
        "dropped_pages": sum(run.dropped.values()),
        "copies": run.copies,
        "quarantined_pages": len(run.failures),
    }
    yield indented(joined(several(key, number) for key, number in parts.items() if number))
    for line in _found(view) if run.new else [say("cli.nothing_new")]:
        yield indented(line)
    if run.dropped:
        yield indented(Text.assemble((say("cli.dropped") + ": ", "dim"), reasons(run.dropped)))
    if run.failures:
        yield heading(say("cli.quarantined"))
        yield from failures(run.failures)


def _found(view: AccountView) -> Iterator[str]:
    """Events by modality, and office claims, of the new articles."""
    run = view.account
    modalities = ((modality, run.modalities.get(modality, 0)) for modality in MODALITIES)
    apart = [f"{digits(number)} {say(f'modality.{modality}')}" for modality, number in modalities if number]
    yield joined([several("events_counted", run.events), ", ".join(apart)], ": ")
    conflicts = several("conflicts_counted", run.conflicts) if run.conflicts else None
    yield joined([several("claims_counted", run.claims), conflicts], ": ")


def reasons(dropped: Mapping[str, int]) -> str:
    """Why pages were no articles, and how many each."""
    words = catalogue(interface_language())
    named = ((words.get(f"dropped.{reason}", reason), number) for reason, number in sorted(dropped.items()))
    return joined([f"{digits(number)} × {name}" for name, number in named], "; ")


def failures(found: Iterable[Quarantined]) -> Iterator[RenderableType]:
    """Each input that could not be read: where, why, and what to do."""
    found = list(found)
    for failure in found[:FAILURES]:
        yield indented(
            Text.assemble((failure.locator, "bold"), f"  {failure.what()}", (f"  → {failure.todo()}", "dim"))
        )
    if len(found) > FAILURES:
        yield indented(Text(say("cli.more", count=digits(len(found) - FAILURES)), "dim"))
