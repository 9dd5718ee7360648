"""Tables and lines in UTF-16 and UTF-32 (spreadsheets write such) as a stream of UTF-8."""

import io
from typing import BinaryIO, cast

from pantau.sources.decode import wide_codec
from pantau.sources.unpack import Stream


def in_utf8(stream: Stream, start: bytes) -> Stream:
    """The stream itself, or its text as UTF-8, where `start`, with which it begins, is UTF-16 or UTF-32."""
    codec = wide_codec(start)
    return _Recoded(stream, codec) if codec else stream


class _Recoded:
    def __init__(self, stream: Stream, codec: str) -> None:
        self._text = io.TextIOWrapper(cast(BinaryIO, stream), codec, errors="replace", newline="\n")

    def read(self, size: int = -1, /) -> bytes:
        return self._text.read(size).encode("utf-8", "replace")

    def readline(self, size: int = -1, /) -> bytes:
        return self._text.readline(size).encode("utf-8", "replace")
