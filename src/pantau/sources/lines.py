"""Lines of a stream with their numbers; a line over the limit is passed over without being held."""

from collections.abc import Iterator

from pantau.errors import PageError
from pantau.sources.limits import MEGABYTE, PAGE_BYTES
from pantau.sources.unpack import Stream

_PART = 1 << 16


def numbered_lines(stream: Stream, where: str) -> Iterator[tuple[int, bytes] | PageError]:
    """(number from 1, line) for each line, or a PageError with `file:line` for one over the limit."""
    number = 0
    while line := stream.readline(PAGE_BYTES + 1):
        number += 1
        if len(line) > PAGE_BYTES and not line.endswith(b"\n"):
            _pass_over(stream)
            yield PageError("page_too_big", f"{where}:{number}", limit=PAGE_BYTES // MEGABYTE)
        else:
            yield number, line


def _pass_over(stream: Stream) -> None:
    while (part := stream.readline(_PART)) and not part.endswith(b"\n"):
        pass
