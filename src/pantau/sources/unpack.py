"""Bytes of a file, unpacked where it is gzip, and never more of them than the limits allow."""

import gzip
import io
import zlib
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from pantau.errors import PageError
from pantau.sources.limits import BOMB_RATIO, MEGABYTE, PAGE_BYTES, UNPACKED_BYTES

GZIP_MAGIC = b"\x1f\x8b"
_PART = 1 << 16
DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)


class Stream(Protocol):
    """What a reader needs of an open file."""

    def read(self, size: int = -1, /) -> bytes: ...

    def readline(self, size: int = -1, /) -> bytes: ...


class _Guarded(io.RawIOBase):
    """What a gzip file holds, until it gives far more than it holds."""

    def __init__(self, raw: BinaryIO, where: str) -> None:
        self._raw, self._where = raw, where
        self._packed = gzip.GzipFile(fileobj=raw)
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        part = self._packed.read(len(buffer))
        self._given += len(part)
        if self._given > UNPACKED_BYTES and self._given > BOMB_RATIO * max(1, self._raw.tell()):
            raise PageError("page_too_big", self._where, limit=UNPACKED_BYTES // MEGABYTE)
        buffer[: len(part)] = part
        return len(part)


def unpacked(raw: BinaryIO, where: str | Path) -> Stream:
    """The stream itself, or what comes out of it where it is gzip (by its first bytes, not its name)."""
    start = raw.read(2)
    raw.seek(0)
    return io.BufferedReader(_Guarded(raw, str(where)), _PART) if start == GZIP_MAGIC else raw


def beginning(raw: BinaryIO, where: str | Path, size: int) -> bytes:
    """The first bytes, unpacked, whatever damage stands behind them; `raw` is at its start afterwards.

    Raises: what DAMAGED holds, where they are damaged themselves.
    """
    packed = raw.read(size)
    raw.seek(0)
    if not packed.startswith(GZIP_MAGIC):
        return packed
    start = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, size)
    if not start:  # an empty member before others
        start = unpacked(raw, where).read(size)
        raw.seek(0)
    return start


def read_page(raw: BinaryIO, where: str | Path) -> bytes:
    """All bytes of one page, unpacked.

    Raises: PageError where the page is empty, larger than the limits, or damaged gzip.
    """
    start = raw.read(2)
    raw.seek(0)
    content = capped(raw.read(PAGE_BYTES + 1), where, PAGE_BYTES)
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


def capped(content: bytes, where: str | Path, limit: int = UNPACKED_BYTES) -> bytes:
    """The content itself. Raises: PageError where it is larger than the limit (unpacked bytes, if not said)."""
    if len(content) > limit:
        raise PageError("page_too_big", where, limit=limit // MEGABYTE)
    return content
