"""The raw archive: fetched pages as they came, in WARC files that a newer reader can read again."""

import gzip
import hashlib
import io
import os
import zlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from fastwarc.warc import WarcRecord, WarcRecordType

from pantau.sources.collect.frontier import Frontier

WARCS = "warc"  # the folder of the files in a raw archive
_PART = 1 << 16
FULL = 1 << 30  # bytes; then a new file is begun
_INFO = b"software: pantau\r\nformat: WARC 1.1\r\n"
_HOP = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection", "set-cookie"})


class Response(NamedTuple):
    """An HTTP response whose body is unpacked."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


class RawArchive:
    """The WARC files of a folder, written by one process at a time.

    The frontier knows how long each file is; what a killed process wrote behind that is cut off, so that every
    file holds whole records alone, each a gzip member of its own. Where more stands behind than one step writes,
    the frontier was lost or is an older one: then all whole records are kept. Other files are not touched.
    """

    def __init__(self, folder: Path, frontier: Frontier) -> None:
        self._folder, self._frontier = folder, frontier
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("pantau-*.warc.gz"):
            if path.stat().st_size > frontier.file_length(path.name):
                self._mend(path)

    def put(self, response: Response, now: datetime) -> str:
        """Appends a response, inside a step of the frontier; says in which file it lies. Raises: OSError."""
        name = self._name(now)
        with (self._folder / name).open("ab") as stream:
            # A disk that was full a moment ago may have taken half a record.
            stream.truncate(min(stream.tell(), self._frontier.file_length(name)))
            at_start = stream.seek(0, os.SEEK_END) == 0
            stream.write(_packed(_info(now)) if at_start else b"")
            stream.write(_packed(_record(response, now)))
            stream.flush()
            os.fsync(stream.fileno())  # before the frontier says that it is there
            self._frontier.set_file_length(name, stream.tell())
        return name

    def _mend(self, path: Path) -> None:
        length = self._frontier.file_length(path.name)
        ends = _ends(path, length)
        if self._frontier.is_empty() or len(ends) > (1 if length else 2):
            length = max(ends, default=length)
            self._frontier.set_file_length(path.name, length)
        os.truncate(path, length)

    def _name(self, now: datetime) -> str:
        number = 1
        while self._frontier.file_length(name := f"pantau-{now:%Y%m%d}-{number:05}.warc.gz") >= FULL:
            number += 1
        return name


def _ends(path: Path, start: int) -> list[int]:
    """Where the whole gzip members behind the first `start` bytes end."""
    ends, machine = [], zlib.decompressobj(zlib.MAX_WBITS | 16)
    with path.open("rb") as stream, suppress(zlib.error):
        stream.seek(start)
        while part := stream.read(_PART):
            while part:
                machine.decompress(part)
                part = machine.unused_data
                if machine.eof:
                    ends.append(stream.tell() - len(part))
                    machine = zlib.decompressobj(zlib.MAX_WBITS | 16)
    return ends


def _packed(record: WarcRecord) -> bytes:
    plain = io.BytesIO()
    record.write(plain, checksum_data=True)
    return gzip.compress(plain.getvalue(), mtime=0)


def _info(now: datetime) -> WarcRecord:
    return _made(
        WarcRecordType.warcinfo,
        now,
        {"Content-Type": "application/warc-fields"},
        _INFO,
    )


def _record(response: Response, now: datetime) -> WarcRecord:
    lines = [f"HTTP/1.1 {response.status} ."]
    kept = {name: value for name, value in response.headers.items() if name.lower() not in _HOP}
    lines += [f"{name}: {_one_line(value)}" for name, value in kept.items()]
    lines += [f"Content-Length: {len(response.body)}", "", ""]
    content = "\r\n".join(lines).encode("latin-1", "replace") + response.body
    headers = {"WARC-Target-URI": response.url, "Content-Type": "application/http; msgtype=response"}
    return _made(WarcRecordType.response, now, headers, content)


def _made(kind: WarcRecordType, now: datetime, headers: dict[str, str], content: bytes) -> WarcRecord:
    """A record whose id follows from its content, address and time."""
    when = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    digest = hashlib.sha256("\0".join([when, *headers.values()]).encode() + content).hexdigest()
    record = WarcRecord()
    record.init_headers(kind)
    for name, value in ({"WARC-Date": when, "WARC-Record-ID": f"<urn:uuid:{_uuid(digest)}>"} | headers).items():
        record.headers[name] = value
    record.set_bytes_content(content)
    return record


def _uuid(digest: str) -> str:
    return "-".join((digest[:8], digest[8:12], f"8{digest[13:16]}", f"8{digest[17:20]}", digest[20:32]))


def _one_line(value: str) -> str:
    return " ".join(value.split())
