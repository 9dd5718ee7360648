"""Reader: what a worker makes of one page, behind a name that another process can import."""

from importlib import import_module
from typing import Protocol

from pantau.reading.reading import Reading
from pantau.sources.page import Page

DEFAULT = "pantau.engine.reader:RulesReader"


class Reader(Protocol):
    """Reads one page; may raise PageError."""

    @property
    def version(self) -> str:
        """The readers' version, which every reading carries."""

    def __call__(self, page: Page) -> Reading:
        """What is found in the page."""


class RulesReader:
    """`pantau.reading.read` with all readers loaded (slow; once in a process). Raises: DataError."""

    def __init__(self) -> None:
        from pantau.reading import load_readers, read

        self._read, self._readers = read, load_readers()

    @property
    def version(self) -> str:
        """The readers' version."""
        return self._readers.version

    def __call__(self, page: Page) -> Reading:
        """What is found in the page."""
        return self._read(page, self._readers)


def make(name: str) -> Reader:
    """Makes the reader that `module:maker` names."""
    module, maker = name.split(":")
    reader: Reader = getattr(import_module(module), maker)()
    return reader
