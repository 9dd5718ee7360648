"""WARC archives: the HTML pages that were answered with status 200, and the answers that one is gone; streamed."""

import io
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from fastwarc.stream_io import BrotliReader, ChunkedReader
from fastwarc.warc import ArchiveIterator, WarcRecordType

from pantau.errors import PageError
from pantau.sources.limits import MEGABYTE, PAGE_BYTES, UNPACKED_BYTES
from pantau.sources.page import Page
from pantau.sources.unpack import capped, gunzip

GONE = (404, 410)
"""The statuses that say that a page is there no more."""
_ATTEMPTS = 1000
"""So often reading goes on behind damage; more of it is no archive any more."""
_PART, _OVERLAP = 1 << 20, 4096
_START = re.compile(rb"\x1f\x8b\x08|(?<=\n)WARC/\d\.\d\r?\n")
HTML = ("text/html", "application/xhtml+xml")


def read_warc(stream: BinaryIO, where: str) -> Iterator[Page | PageError]:
    """A page for each HTML response with status 200, 404 or 410; `path#n` counts the response records from 1.

    A record that is cut off, too big or wrongly packed gives a PageError, as does damage in the archive itself;
    behind it reading goes on at the next record that can be found.
    """
    records, number, damaged = 0, 0, False
    for record in _records(stream, where):
        if isinstance(record, PageError):
            damaged = True
            yield record
            continue
        records += bool(record.content_length)
        if record.record_type == WarcRecordType.response:
            number += 1
            yield from _answer(record, f"{where}#{number}")
    if not (records or damaged):
        yield PageError("page_warc", where, reason="no record")


def _records(stream: BinaryIO, where: str) -> Iterator[Any]:
    """The records, and one PageError for each stretch of damage; a record is gone when the next is asked for."""
    start: int | None = 0
    for _ in range(_ATTEMPTS):
        if start is None:
            return
        stream.seek(start)
        last, read = start, False
        try:
            for record in ArchiveIterator(stream, parse_http=False):
                last, read = start + record.stream_pos, True
                yield record
        except (OSError, ValueError) as error:
            if read or start == 0:
                yield PageError("page_warc", where, reason=str(error))
            start = _next_start(stream, last + 1)
        else:
            return


def _next_start(stream: BinaryIO, at: int) -> int | None:
    """Where the next record begins, packed or not; None where there is none."""
    held, base = b"", at
    stream.seek(at)
    while part := stream.read(_PART):
        held += part
        for found in _START.finditer(held):
            if found[0].startswith(b"WARC") or _is_member(held[found.start() : found.start() + _OVERLAP]):
                return base + found.start()
        base, held = base + len(held[:-_OVERLAP]), held[-_OVERLAP:]
    return None


def _is_member(packed: bytes) -> bool:
    """Whether a record begins in these bytes of gzip."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, 5) == b"WARC/"
    except zlib.error:
        return False


def _answer(record: Any, locator: str) -> Iterator[Page | PageError]:
    """The page of a response, or nothing where it is none."""
    if record.content_length > PAGE_BYTES:
        yield PageError("page_too_big", locator, limit=PAGE_BYTES // MEGABYTE)
        return
    try:
        record.parse_http()
        found = _page(record, locator) if _is_page(record) else None
    except (OSError, ValueError) as error:
        found = PageError("page_warc", locator, reason=str(error))
    yield from [found] if found else []


def _is_page(record: Any) -> bool:
    headers = record.http_headers if record.is_http else None
    if headers is None:
        return False
    return headers.status_code in GONE or (headers.status_code == 200 and record.http_content_type in HTML)


def _page(record: Any, locator: str) -> Page | PageError:
    gone = record.http_headers.status_code in GONE
    try:
        content = b"" if gone else _payload(record, locator)
    except PageError as error:
        return error
    return Page(
        id=(record.record_id or locator).strip("<>"),
        locator=locator,
        content=content,
        media="gone" if gone else "html",
        url=record.headers.get("WARC-Target-URI"),
        charset=None if gone else record.http_charset,
        fetched=record.record_date,
    )


def _payload(record: Any, locator: str) -> bytes:
    """The page's bytes as a browser would get them; the archive is read only as far as it says it goes."""
    size = record.content_length
    content = record.reader.read(size) if size else b""
    if len(content) < size:
        raise PageError("page_warc", locator, reason=f"{len(content)} < {size} bytes")
    if "chunked" in (record.http_headers.get("Transfer-Encoding") or "").lower():
        content = _through(ChunkedReader, content, locator)
    coding = (record.http_headers.get("Content-Encoding") or "").lower()
    for name in reversed([part.strip() for part in coding.split(",")]):
        content = _decoded(content, name, locator)
    if not content.strip():
        raise PageError("page_empty", locator)
    return content


def _decoded(content: bytes, coding: str, locator: str) -> bytes:
    if coding in ("gzip", "x-gzip"):
        return gunzip(content, locator)
    if coding == "br":
        return _through(BrotliReader, content, locator)
    if coding == "deflate":
        bits = zlib.MAX_WBITS if content[:1] == b"\x78" else -zlib.MAX_WBITS
        try:
            content = zlib.decompressobj(bits).decompress(content, UNPACKED_BYTES + 1)
        except zlib.error as error:
            raise PageError("page_warc", locator, reason=str(error)) from error
        return capped(content, locator)
    return content


def _through(reader: Callable[[Any], Any], content: bytes, locator: str) -> bytes:
    try:
        return capped(reader(io.BytesIO(content)).read(UNPACKED_BYTES + 1), locator)
    except OSError as error:
        raise PageError("page_warc", locator, reason=str(error)) from error
