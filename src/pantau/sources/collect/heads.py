"""Heads of answers: as much of them as a server can mean, and not what it takes to fill the memory."""

from typing import Any

from scrapy.core.downloader.handlers import http11
from twisted.web._newclient import HEADER, STATUS

HEAD_BYTES = 256 << 10


class Handler(http11.HTTP11DownloadHandler):
    """Scrapy's own, which caps bodies; it and Twisted take any number of header lines."""

    def __init__(self, crawler: Any) -> None:
        super().__init__(crawler)
        self._pool._factory = _Factory


class _Protocol(http11._LenientHTTP11ClientProtocol):
    _left = HEAD_BYTES

    def request(self, request: Any) -> Any:
        self._left = HEAD_BYTES
        return super().request(request)

    def dataReceived(self, bytes: bytes) -> None:  # noqa: N802, A002 (Twisted's names)
        if self._parser is not None and self._parser.state in (STATUS, HEADER):
            self._left -= len(bytes)
        if self._left < 0:
            self.transport.abortConnection()  # type: ignore[union-attr]
            return
        super().dataReceived(bytes)  # type: ignore[no-untyped-call]


class _Factory(http11._LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _Protocol:  # noqa: N802, ARG002 (Twisted's names)
        return _Protocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
