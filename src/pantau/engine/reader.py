"""Reader: what a worker makes of one page, behind a name that another process can import."""

from importlib import import_module
from typing import Protocol

from pantau import settings
from pantau.reading.reading import Reading
from pantau.sources.page import Page

DEFAULT = "pantau.engine.reader:ArticleReader"
LIMIT_S = 30.0
_PATIENT_S = {"llm": 3600.0}  # by coder: it waits for a server, which has time limits of its own


class Reader(Protocol):
    """Reads one page; may raise PageError."""

    @property
    def version(self) -> str:
        """The readers' version, which every reading carries."""

    def __call__(self, page: Page) -> Reading:
        """What is found in the page."""


class ArticleReader:
    """`pantau.reading.read` with all readers loaded (slow; once in a process).

    Raises: DataError, and UsageError where there is no such coder.
    """

    def __init__(self, coder: str | None = None) -> None:
        from pantau.reading import load_readers, read

        self._read, self._readers = read, load_readers(coder)

    @property
    def version(self) -> str:
        """The readers' version."""
        return self._readers.version

    def __call__(self, page: Page) -> Reading:
        """What is found in the page."""
        return self._read(page, self._readers)


def with_coder(coder: str | None) -> str:
    """The name of the reader of articles with a coder."""
    return f"{DEFAULT}:{coder}" if coder else DEFAULT


def limit_s(coder: str | None) -> float:
    """How many seconds a page may take with a coder (null: the one of the settings)."""
    return _PATIENT_S.get(coder or settings.coder_name() or "", LIMIT_S)


def make(name: str) -> Reader:
    """Makes the reader that `module:maker` or `module:maker:argument` names."""
    module, maker, *arguments = name.split(":")
    reader: Reader = getattr(import_module(module), maker)(*arguments)
    return reader
