"""JSON: values one by one out of a stream that may be larger than the memory, or one object."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any

from pantau.errors import PageError
from pantau.sources.decode import decode
from pantau.sources.limits import MEGABYTE, UNPACKED_BYTES
from pantau.sources.unpack import Stream

_PART = 1 << 20
_BETWEEN = re.compile(r"[\s,\ufeff]*")
_parse = json.JSONDecoder(strict=False).raw_decode


def values(stream: Stream, where: str) -> Iterator[Any]:
    """The values at the top of the stream, or, where that is a list, the values inside it.

    Raises: PageError where a value is no JSON, is nested too deep, is too big, or the list does not end.
    """
    held = _Held(stream, where)
    listed = held.next_mark() == "["
    if listed:
        held.at += 1
    while (mark := held.next_mark()) and not (listed and mark == "]"):
        yield held.next_value()
    if listed and not mark:
        raise PageError("page_json", where, reason="the list does not end")


def parsed(content: bytes, where: str) -> dict[str, Any]:
    """The object in `content`; raw control characters in strings are let through, as scrapers leave them.

    Raises: PageError where it is no JSON object, or nested too deep.
    """
    try:
        value = json.loads(decode(content), strict=False)
    except RecursionError as error:
        raise PageError("page_too_deep", where) from error
    except ValueError as error:
        raise PageError("page_json", where, reason=str(error)) from error
    if not isinstance(value, dict):
        raise PageError("page_json", where, reason="no object")
    return value


class _Held:
    """Text that is read and not yet used up, from `at` on."""

    def __init__(self, stream: Stream, where: str) -> None:
        self._stream, self._where = stream, where
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._text, self.at = "", 0

    def next_mark(self) -> str:
        """The next character that is neither space nor comma; empty at the end."""
        while True:
            found = _BETWEEN.match(self._text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self._text) or not self._more():
                return self._text[self.at : self.at + 1]

    def next_value(self) -> Any:
        """What is held is at least doubled while the value does not end, so that the time stays linear."""
        while True:
            try:
                value, self.at = _parse(self._text, self.at)
            except RecursionError as error:
                raise PageError("page_too_deep", self._where) from error
            except ValueError as error:
                if len(self._text) - self.at > UNPACKED_BYTES:
                    raise PageError("page_too_big", self._where, limit=UNPACKED_BYTES // MEGABYTE) from error
                if not self._more():
                    raise PageError("page_json", self._where, reason=str(error)) from error
            else:
                return value

    def _more(self) -> bool:
        rest = self._text[self.at :]
        part = self._stream.read(max(_PART, len(rest)))
        self._text, self.at = rest + self._decoder.decode(part, final=not part), 0
        return bool(part)
