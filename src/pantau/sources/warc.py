"""WARC archives: the HTML pages that were answered with status 200, and the answers that one is gone; streamed."""

import io
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from fastwarc.stream_io import BrotliReader, ChunkedReader
from fastwarc.warc import ArchiveIterator, WarcRecordType

from pantau.errors import PageError
from pantau.sources.limits import MEGABYTE, PAGE_BYTES, UNPACKED_BYTES
from pantau.sources.page import Page
from pantau.sources.unpack import Stream, gunzip

_GONE = (404, 410)
_HTML = ("text/html", "application/xhtml+xml")


def read_warc(stream: Stream, where: str) -> Iterator[Page | PageError]:
    """A page for each HTML response with status 200, 404 or 410; `path#n` counts the response records from 1.

    A record that is cut off, too big or wrongly packed gives a PageError; behind damage in the archive itself
    nothing can be read, and the last PageError says so.
    """
    records = number = 0
    try:
        for record in ArchiveIterator(stream):  # type: ignore[arg-type]
            records += 1
            number += record.record_type == WarcRecordType.response
            if record.record_type == WarcRecordType.response and _is_page(record):
                yield _page(record, f"{where}#{number}")
    except (OSError, ValueError) as error:
        yield PageError("page_warc", where, reason=str(error))
    else:
        if not records:
            yield PageError("page_warc", where, reason="no record")


def _is_page(record: Any) -> bool:
    headers = record.http_headers if record.is_http else None
    if headers is None:
        return False
    return headers.status_code in _GONE or (headers.status_code == 200 and record.http_content_type in _HTML)


def _page(record: Any, locator: str) -> Page | PageError:
    gone = record.http_headers.status_code in _GONE
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
    if size > PAGE_BYTES:
        raise PageError("page_too_big", locator, limit=PAGE_BYTES // MEGABYTE)
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
        return _capped(content, locator)
    return content


def _through(reader: Callable[[Any], Any], content: bytes, locator: str) -> bytes:
    try:
        return _capped(reader(io.BytesIO(content)).read(UNPACKED_BYTES + 1), locator)
    except OSError as error:
        raise PageError("page_warc", locator, reason=str(error)) from error


def _capped(content: bytes, locator: str) -> bytes:
    if len(content) > UNPACKED_BYTES:
        raise PageError("page_too_big", locator, limit=UNPACKED_BYTES // MEGABYTE)
    return content
