"""Commands that change a store, carry it elsewhere, or look after it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pantau.cli.frame import DONE, FAILED, QUARANTINED, archive_command, command
from pantau.cli.options import CoderName, Columns, EngineName, Format, Raw, Store, Workers, column_map
from pantau.cli.out import STDOUT, written_to
from pantau.cli.screen import Screen
from pantau.errors import UsageError
from pantau.texts import say

if TYPE_CHECKING:
    from pantau.door import Desk

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH…", help="Files and folders; - is JSON lines on standard input.")
]


def register(app: typer.Typer) -> None:
    """Adds the commands to the app."""
    archive_command(app, "run", "pantau run examples/ --store pantau.db", table=True, create=True)(run)
    archive_command(app, "export", "pantau export --format jsonl --out pantau.jsonl")(export)
    archive_command(app, "import", "pantau import pantau.jsonl --store copy.db", table=True, create=True)(import_)
    command(app, "doctor", "pantau doctor --store pantau.db", table=True)(doctor)


def run(
    screen: Screen,
    desk: "Desk",
    paths: Paths = None,
    *,
    engine: Annotated[EngineName, typer.Option(help="Where pages are read.")] = EngineName.LOCAL,
    workers: Workers = None,
    columns: Columns = None,
    coder: CoderName = None,
    raw: Raw = None,
) -> int:
    """Read pages, code, check and store them; print an account.

    Without PATH reads what `collect` brought. A page that cannot be read is quarantined and named, and the run
    goes on (exit code 3). A second run reads only what is new; one that was interrupted is taken up where it
    stopped.
    """
    from pantau.cli.account_note import account_note

    for path in paths or ():
        if path != "-" and not Path(path).exists():
            raise UsageError("path_missing", path)
    with screen.counter(say("cli.running")) as progress:
        account = desk.run(
            paths or None,
            raw=raw,
            workers=workers,
            engine=engine.value,
            columns=column_map(columns),
            coder=coder,
            progress=progress,
        )
    view = desk.account(account)
    if screen.as_json:
        screen.line(view)
    elif screen.quiet:
        for failure in account.failures:
            screen.error(f"{failure.locator}: {failure.what()}. {failure.todo()}.")
    else:
        from pantau.cli.paint.account import account as painted

        screen.show(*painted(view))
    account_note(screen, coder)
    return QUARANTINED if account.failures else DONE


def export(
    screen: Screen,
    desk: "Desk",
    format_: Annotated[Format, typer.Option("--format", help="What is written.")] = Format.JSONL,
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="Where to; - is standard output.")] = "-",
) -> None:
    """Write the whole store as JSON lines.

    Every page with all that was read in it is a line; `pantau import` takes it in again.
    """
    with written_to(out) as stream:
        {Format.JSONL: desk.export}[format_](stream)
    if out != STDOUT:
        screen.note(say("cli.exported", file=out))


def import_(
    screen: Screen,
    desk: "Desk",
    file: Annotated[str, typer.Argument(metavar="FILE", help="What export wrote; - is standard input.")],
) -> int:
    """Take in what `export` wrote; what is there already stays."""
    if file == "-":
        taken = desk.import_(sys.stdin, "stdin")
    elif not Path(file).is_file():
        raise UsageError("path_missing", file)
    else:
        with Path(file).open(encoding="utf-8") as stream:
            taken = desk.import_(stream, file)
    for broken in taken.broken:
        screen.error(f"{broken.locator}: {broken.what()}. {broken.todo()}.")
    if screen.json:
        screen.line(taken)
    else:
        screen.show(say("cli.imported", readings=taken.readings, known=taken.known))
    return QUARANTINED if taken.broken else DONE


def doctor(screen: Screen, store: Store = None) -> int:
    """Say what is installed, what is missing, and what is broken.

    Looks at Python, the data files, optional packages and, where there is one, the store.
    """
    from pantau.settings import store_location
    from pantau.views.health import health

    findings = health(store or store_location())
    if screen.json:
        for finding in findings:
            screen.line(finding)
    else:
        from pantau.cli.paint.health import health as painted

        screen.show(painted(findings))
    return FAILED if any(finding.state == "broken" for finding in findings) else DONE
