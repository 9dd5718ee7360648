"""Where a command writes what it was asked for: standard output, or a file that is whole or not there."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

STDOUT = "-"


@contextmanager
def written_to(file: str) -> Iterator[TextIO]:
    """The stream; a file of this name appears when all is written."""
    if file == STDOUT:
        yield sys.stdout
        return
    unfinished = Path(f"{file}.part")
    with unfinished.open("w", encoding="utf-8") as stream:
        yield stream
    unfinished.replace(file)
