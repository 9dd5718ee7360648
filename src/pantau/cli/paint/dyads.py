"""Tables of dyads: two countries and what is between them, each modality in its own column."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import count, counts, decimal, fixed, modality_heads, number, shortened, table
from pantau.texts import say
from pantau.views.names import country_name
from pantau.views.shown import DyadRow
from pantau.views.today import Change


def pair_name(a: str, b: str) -> str:
    """Both names: Russia – North Korea."""
    return f"{country_name(a)} – {country_name(b)}"


def dyads(rows: Iterable[DyadRow]) -> Table:
    """Codes, names, the happenings by modality and the reports."""
    painted = table(fixed(""), "", *modality_heads(), number(say("cli.reports")))
    for row in rows:
        painted.add_row(*_names(row), *counts(row.modalities), count(row.reports, "dim"))
    return painted


def changes(rows: Iterable[Change]) -> Table:
    """The same, with what is usual in a week beside it."""
    painted = table(fixed(""), "", *modality_heads(), number(say("cli.norm")))
    for row in rows:
        norm = Text("?" if row.norm is None else decimal(row.norm), style="dim")
        painted.add_row(*_names(row.dyad), *counts(row.dyad.modalities), norm)
    return painted


def _names(row: DyadRow) -> tuple[Text, Text]:
    return Text(f"{row.a} {row.b}", style="bold"), shortened(pair_name(row.a, row.b))
