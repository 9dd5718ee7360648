"""The tree of errors. Each says what is wrong, where, and what to do next, in the interface's language.

PantauError
├── UsageError        wrong use of a command or a call (exit code 2)
├── PageError         one input cannot be read: it is quarantined and the run goes on
│   └── TooSlow       reading it took longer than the limit, or killed its worker
├── DataError         a data file (ours or the user's) is wrong: file, line, reason
├── CoderError        a coder cannot go on: no page would fare better
├── CollectError      collecting cannot begin or go on
├── StoreError        the store cannot be opened, read or written
└── EngineError       the pool of workers cannot go on
"""

from pathlib import Path
from typing import Any

from pantau.texts import say


class PantauError(Exception):
    """`key` names two texts, `errors.KEY` (what is wrong) and `errors.KEY_todo` (what to do next)."""

    exit_code = 1

    def __init__(self, key: str, where: str | Path = "", **values: Any) -> None:
        super().__init__(key, str(where), values)
        self.key, self.where, self.values = key, str(where), values

    def what(self, language: str | None = None) -> str:
        """What is wrong."""
        return say(f"errors.{self.key}", language, **self.values)

    def todo(self, language: str | None = None) -> str:
        """What to do next."""
        return say(f"errors.{self.key}_todo", language, **self.values)

    def __reduce__(self) -> tuple[Any, ...]:
        """Survives the way from a worker process."""
        return _rebuild, (type(self), self.key, self.where, self.values)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what()}. {self.todo()}."


def _rebuild(kind: type[PantauError], key: str, where: str, values: dict[str, Any]) -> PantauError:
    return kind(key, where, **values)


class UsageError(PantauError):
    """Wrong use of a command or a call."""

    exit_code = 2


class PageError(PantauError):
    """One input cannot be read."""


class TooSlow(PageError):
    """Reading one page took longer than the limit, or killed its worker."""


class DataError(PantauError):
    """A data file is wrong; `where` is `file:line`."""


class CoderError(PantauError):
    """A coder cannot go on, whatever the page: the run stops."""


class CollectError(PantauError):
    """Collecting cannot begin, or cannot go on."""


class StoreError(PantauError):
    """The store cannot be opened, read or written."""


class EngineError(PantauError):
    """The pool of workers cannot go on."""
