"""Options that several commands take."""

from enum import StrEnum
from typing import Annotated

import typer

from pantau.errors import UsageError


def column_map(said: str | None) -> dict[str, str]:
    """`text=isi,title=judul` as field -> column. Raises: UsageError where a part is none of that form."""
    parts = [part.partition("=") for part in (said or "").split(",") if part.strip()]
    if wrong := ["".join(part) for part in parts if not (part[0].strip() and part[2].strip())]:
        raise UsageError("columns_form", part=wrong[0].strip())
    return {field.strip(): column.strip() for field, _, column in parts}


class Modal(StrEnum):
    """Did it happen?"""

    ACTUAL = "actual"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Ruling(StrEnum):
    """What the register says to an office claim."""

    CONFLICT = "conflict"
    STALE = "stale"
    BOUNDED = "bounded"
    SUPPORTED = "supported"
    NOT_COVERED = "not_covered"


class Span(StrEnum):
    """How wide the periods of a series are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class EngineName(StrEnum):
    """Where pages are read."""

    LOCAL = "local"


class Format(StrEnum):
    """What an export is written as."""

    JSONL = "jsonl"


CoderName = Annotated[
    str | None,
    typer.Option(
        "--coder",
        help="Who codes the events: rules, both, model, llm, or an installed one.",
        show_default=False,
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="FIELD=NAME,…",
        help="Which column holds which field (text=isi,title=judul).",
    ),
]
Store = Annotated[
    str | None,
    typer.Option("--store", envvar="PANTAU_STORE", metavar="PATH", help="The store (default: pantau.db)."),
]
Raw = Annotated[
    str | None,
    typer.Option("--raw", envvar="PANTAU_RAW", metavar="FOLDER", help="The raw archive (default: pantau.raw)."),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="From this day on (2024, 2024-11, 2024-11-19).")
]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to, but without, this day.")]
Types = Annotated[
    list[str] | None, typer.Option("--type", metavar="TYPE", help="Only this type, such as CONSULT; repeatable.")
]
Modalities = Annotated[list[Modal] | None, typer.Option("--modality", help="Only this modality; repeatable.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Only this outlet.")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="id|en", help="Only articles in this language.")]
Limit = Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most so many.")]
Workers = Annotated[
    int | None, typer.Option("--workers", min=1, metavar="N", help="Processes that read (default: all cores).")
]
