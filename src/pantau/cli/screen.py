"""Screen: where a command's results, notes and errors go, and how wide and colourful it may print."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from threading import Timer
from typing import TYPE_CHECKING, TypeVar

from pantau.errors import PageError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from pantau.noun import Noun

Item = TypeVar("Item")

PIPED_WIDTH = 100
BEFORE_PROGRESS_S = 1.0


class Screen:
    """Results go to standard output, everything else to standard error.

    `as_json` is what the user asked for; `json` is true too where nobody looks at the output. `quarantined`
    counts the inputs that could not be read.
    """

    def __init__(self, quiet: bool = False, verbose: bool = False, as_json: bool = False) -> None:
        self.quiet, self.verbose, self.as_json = quiet, verbose, as_json
        self.quarantined = 0

    @property
    def json(self) -> bool:
        """Whether a table is to be printed as JSON lines."""
        return self.as_json or not sys.stdout.isatty()

    @cached_property
    def out(self) -> "Console":
        """Rich's console on standard output: plain and 100 columns wide where it is no terminal."""
        return _console(stderr=False)

    @cached_property
    def err(self) -> "Console":
        """Rich's console on standard error."""
        return _console(stderr=True)

    def line(self, noun: "Noun") -> None:
        """One JSON line."""
        sys.stdout.write(noun.line() + "\n")

    def show(self, *parts: "RenderableType") -> None:
        """Tables, panels and texts for people."""
        if self.out.is_terminal:
            self.out.print(*parts, sep="\n")
            return
        with self.out.capture() as captured:
            self.out.print(*parts, sep="\n")
        # Rich fills lines with blanks up to the width; in a file nobody wants them.
        sys.stdout.write("\n".join(line.rstrip() for line in captured.get().split("\n")))

    def note(self, text: str) -> None:
        """Says something that is no result; silent under `--quiet`."""
        if not self.quiet:
            self.err.print(text, style="dim", markup=False)

    def error(self, text: str, error: BaseException | None = None) -> None:
        """One line that says what is wrong; with `error`, also where it arose."""
        sys.stdout.flush()
        self.err.print(text, style="red", markup=False, soft_wrap=True)
        if error is not None:
            import traceback

            sys.stderr.write("".join(traceback.format_exception(error)))

    def quarantine(self, error: PageError) -> None:
        """Tells of an input that cannot be read, and counts it."""
        self.quarantined += 1
        self.error(str(error), error if self.verbose else None)

    def progress(self, items: Iterable[Item], label: str) -> Iterator[Item]:
        """Hands the items on, and counts them on a terminal."""
        with self.counter(label) as tell:
            for count, item in enumerate(items, 1):
                tell(count)
                yield item

    @contextmanager
    def counter(self, label: str) -> Iterator[Callable[..., None]]:
        """What to tell how far one is, with a note where there is one: shown on a terminal, once it has taken more
        than a second.
        """
        if self.quiet or not sys.stderr.isatty():
            yield lambda _count, _note="": None
            return
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.completed} {task.description}"), BarColumn(), TimeElapsedColumn())
        bar = Progress(*columns, console=self.err, transient=True)
        # Inputs are streamed, so nobody knows how many there will be: the bar only shows that work goes on.
        task, timer = bar.add_task(label, total=None), Timer(BEFORE_PROGRESS_S, bar.start)
        timer.start()
        try:
            yield lambda count, note="": bar.update(task, completed=count, description=f"{label} {note}".strip())
        finally:
            timer.cancel()
            timer.join()
            bar.stop()


def _console(*, stderr: bool) -> "Console":
    from pantau.cli.plain_console import PlainConsole

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else PIPED_WIDTH
    return PlainConsole(stderr=stderr, highlight=False, emoji=False, markup=False, width=width)
