"""Bytes of a file, unpacked where it is gzip, and never more of them than the limits allow."""

import gzip
import zlib
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from pantau.errors import PageError
from pantau.sources.limits import BOMB_RATIO, MEGABYTE, PAGE_BYTES, UNPACKED_BYTES

GZIP_MAGIC = b"\x1f\x8b"
DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)


class Stream(Protocol):
    """What a reader needs of an open file."""

    def read(self, size: int = -1, /) -> bytes: ...

    def readline(self, size: int = -1, /) -> bytes: ...


class _Guarded:
    """A gzip file that stops when it gives far more than it holds."""

    def __init__(self, raw: BinaryIO, where: str) -> None:
        self._raw, self._where = raw, where
        self._packed = gzip.GzipFile(fileobj=raw)
        self._given = 0

    def read(self, size: int = -1, /) -> bytes:
        return self._counted(self._packed.read(size))

    def readline(self, size: int = -1, /) -> bytes:
        return self._counted(self._packed.readline(size))

    def _counted(self, part: bytes) -> bytes:
        self._given += len(part)
        if self._given > UNPACKED_BYTES and self._given > BOMB_RATIO * max(1, self._raw.tell()):
            raise PageError("page_too_big", self._where, limit=UNPACKED_BYTES // MEGABYTE)
        return part


def unpacked(raw: BinaryIO, where: str | Path) -> Stream:
    """The stream itself, or what comes out of it where it is gzip (by its first bytes, not its name)."""
    start = raw.read(2)
    raw.seek(0)
    return cast(Stream, _Guarded(raw, str(where)) if start == GZIP_MAGIC else raw)


def read_page(raw: BinaryIO, where: str | Path) -> bytes:
    """All bytes of one page, unpacked.

    Raises: PageError where the page is empty, larger than the limits, or damaged gzip.
    """
    start = raw.read(2)
    raw.seek(0)
    content = _capped(raw, PAGE_BYTES, where)
    if start == GZIP_MAGIC:
        content = gunzip(content, where)
    if not content.strip():
        raise PageError("page_empty", where)
    return content


def gunzip(content: bytes, where: str | Path) -> bytes:
    """Unpacked bytes. Raises: PageError where gzip is damaged, cut off, or larger than the limit."""
    parts, size = [], 0
    while content:
        machine = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            part = machine.decompress(content, UNPACKED_BYTES + 1 - size)
        except zlib.error as error:
            raise PageError("page_gzip", where) from error
        parts.append(part)
        size += len(part)
        if size > UNPACKED_BYTES:
            raise PageError("page_too_big", where, limit=UNPACKED_BYTES // MEGABYTE)
        if not machine.eof:
            raise PageError("page_gzip", where)
        content = machine.unused_data.lstrip(b"\0")
    return b"".join(parts)


def _capped(stream: Stream, limit: int, where: str | Path) -> bytes:
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise PageError("page_too_big", where, limit=limit // MEGABYTE)
    return content
