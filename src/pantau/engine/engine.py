"""Engine: what reads many pages; the seam behind which one machine or many can work."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from pantau.errors import PageError
from pantau.reading.reading import Reading
from pantau.sources.page import Page


class Outcome(NamedTuple):
    """A page, and what came of it: its reading, or why it could not be read."""

    page: Page
    result: Reading | PageError


class Engine(Protocol):
    """Reads pages with one version of the readers."""

    @property
    def version(self) -> str:
        """The readers' version. Raises: DataError where a data file is wrong, EngineError where none can start."""

    def read(self, pages: Iterable[Page]) -> Iterator[Outcome]:
        """Every page's outcome, in the order of the pages; takes only a bounded number of them ahead.

        Raises: EngineError where the engine cannot go on, CoderError where the coder cannot. What else a page does
        to its reader never raises.
        """

    def close(self) -> None:
        """Stops at once and frees what is held; may be called twice."""
