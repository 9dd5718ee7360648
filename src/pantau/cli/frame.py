"""What all commands share: the options, an example in the help, errors in one line, the exit code."""

import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import wraps
from inspect import Parameter
from typing import Annotated, Any

import typer

from pantau.cli.options import Store
from pantau.cli.screen import Screen
from pantau.errors import PantauError
from pantau.texts import say

DONE, FAILED, QUARANTINED, CONFLICT, INTERRUPTED = 0, 1, 3, 4, 130

Work = Callable[..., int | None]

UI = Annotated[str | None, typer.Option("--ui", metavar="id|en", help="Language of what is printed.")]
QUIET = Annotated[bool, typer.Option("--quiet", help="No progress and no notes.")]
VERBOSE = Annotated[bool, typer.Option("--verbose", help="With an error, show where in the code it arose.")]
AS_JSON = Annotated[bool, typer.Option("--json", help="JSON lines instead of text and tables.")]


def command(group: typer.Typer, name: str, example: str, *, table: bool = False) -> Callable[[Work], Work]:
    """Registers a function as a command; it gets the screen first and returns the exit code (None is 0).

    `table` adds `--json`; `example` ends the help.
    """
    return _registrar(group, name, example, table, None)


def archive_command(
    group: typer.Typer, name: str, example: str, *, table: bool = False, create: bool = False
) -> Callable[[Work], Work]:
    """Registers a function that works on a store; it gets the screen and the opened desk first.

    `create` makes the store where there is none; else a missing store is an error.
    """
    return _registrar(group, name, example, table, create)


def _registrar(
    group: typer.Typer, name: str, example: str, table: bool, create: bool | None
) -> Callable[[Work], Work]:
    def register(work: Work) -> Work:
        # \b keeps the lines of the example as they are.
        lines = "\n".join(f"  {line.strip()}" for line in example.strip().splitlines())
        group.command(name, epilog=f"\b\nExample:\n{lines}")(_framed(work, table, create))
        return work

    return register


def _framed(work: Work, table: bool, create: bool | None) -> Callable[..., None]:
    """`work` with the common options added to its signature."""
    options: dict[str, Any] = {"ui": UI, "quiet": QUIET, "verbose": VERBOSE}
    options |= {"as_json": AS_JSON} if table else {}
    options |= {} if create is None else {"store": Store}

    @wraps(work)
    def framed(**arguments: Any) -> None:
        common = {option: arguments.pop(option) for option in options}
        _choose_language(common["ui"])
        screen = Screen(common["quiet"], common["verbose"], common.get("as_json", False))
        with (
            _told(screen, "cli.stopped" if create is None else "cli.interrupted"),
            nullcontext() if create is None else _desk(common["store"], create) as desk,
        ):
            code = work(screen, **arguments) if desk is None else work(screen, desk, **arguments)
        raise typer.Exit(code or DONE)

    parameters = _own(work, 1 if create is None else 2) + [_option(*item) for item in options.items()]
    framed.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    framed.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return framed


def _own(work: Work, given: int) -> list[Parameter]:
    """The parameters of `work` after those that the frame gives it."""
    parameters = list(inspect.signature(work).parameters.values())[given:]
    return [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in parameters]


def _option(name: str, annotation: Any) -> Parameter:
    default = False if annotation in (QUIET, VERBOSE, AS_JSON) else None
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


@contextmanager
def _told(screen: Screen, interrupted: str) -> Iterator[None]:
    """Turns errors into one line on standard error and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        # Whoever read our output has seen enough (`| head`): nothing failed. What is still in the buffer goes
        # to the null device, or the interpreter would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(DONE) from error
    except KeyboardInterrupt as error:
        screen.error(say(interrupted))
        raise typer.Exit(INTERRUPTED) from error
    except PantauError as error:
        screen.error(str(error), error if screen.verbose else None)
        raise typer.Exit(error.exit_code) from error


def _choose_language(said: str | None) -> None:
    """The workers of a run inherit it too."""
    if said not in {None, "id", "en"}:
        raise typer.BadParameter("id or en", param_hint="--ui")
    if said:
        os.environ["PANTAU_LANG"] = said


def _desk(location: str | None, create: bool) -> Any:
    import pantau.door

    return pantau.door.open(location, create=create)
