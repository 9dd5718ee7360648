"""Office claims with the sentences that make them and the rows that decided."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from pantau.cli.paint.base import digits, indented, joined, quoted, source
from pantau.settings import interface_language
from pantau.texts import say
from pantau.views.claims import ClaimsView
from pantau.views.names import country_name
from pantau.views.proof import ProvenClaim

STYLES = {"conflict": "red", "stale": "yellow", "bounded": "cyan", "supported": "green", "not_covered": "dim"}


def claims(found: Iterable[ProvenClaim]) -> Iterator[RenderableType]:
    """Per claim: person, office and verdict; the explanation; the sentence; article and register row."""
    for proven in found:
        claim, stored = proven.stored.claim, proven.stored
        explained = claim.explanation.id if interface_language() == "id" else claim.explanation.en
        yield indented(
            Text.assemble(
                (claim.person, "bold"),
                f", {claim.office} ({country_name(claim.country)})  ",
                (say(f"verdict.{claim.verdict}"), STYLES[claim.verdict]),
            )
        )
        yield indented(explained, 4)
        yield indented(quoted(proven.sentence), 4)
        row = claim.register_.row if claim.register_ else None
        yield indented(Text(joined([source(stored), row]), "dim"), 4)


def claims_page(view: ClaimsView) -> Iterator[RenderableType]:
    """How many claims of each verdict the store holds, and those asked for."""
    parts = [f"{digits(number)} {say(f'verdict.{verdict}')}" for verdict, number in view.counts.items() if number]
    yield Text(joined(parts), "dim")
    if not view.claims:
        yield say("cli.no_claims")
    yield from claims(view.claims)
