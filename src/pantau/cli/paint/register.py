"""The register of offices."""

from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import fixed, table
from pantau.settings import interface_language
from pantau.texts import say
from pantau.views.register import RegisterView, Term


def register(view: RegisterView) -> Table:
    """Country, person, office, from, to (or up to when the row is vouched for), row."""
    dates = (fixed(say("cli.from")), fixed(say("cli.to")), fixed(say("cli.row")))
    painted = table("", say("cli.person"), say("cli.office"), *dates)
    for term in view.terms:
        painted.add_row(
            Text(term.country, "bold"), term.person, _office(term), term.start, _end(term), Text(term.row, "dim")
        )
    return painted


def _office(term: Term) -> str:
    return term.office_id if interface_language() == "id" else term.office_en


def _end(term: Term) -> Text:
    return Text(term.end) if term.end else Text(say("cli.still", day=term.as_of), "dim")
