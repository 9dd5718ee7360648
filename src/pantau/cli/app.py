"""The app: all groups of commands under one name."""

from typing import Annotated

import typer

from pantau.cli import filters, gather, judge, knowledge, look, work

app = typer.Typer(
    name="pantau",
    no_args_is_help=True,
    add_completion=True,
    # Rich's help costs a tenth of a second at every start, and plain help can be piped and read aloud.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExample:\n  pantau run examples/\n  pantau today",
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"pantau {version('pantau')}")
        raise typer.Exit


@app.callback()
def pantau(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Who did what to whom in the news, did it really happen, and which sentence proves it.

    Tables become JSON lines with --json, and where the output is no terminal. Exit codes: 0 done, 1 failed,
    2 wrong usage, 3 some inputs were quarantined, 4 a conflict was found, 130 interrupted.
    """


work.register(app)
gather.register(app)
look.register(app)
filters.register(app)
judge.register(app)
knowledge.register(app)
