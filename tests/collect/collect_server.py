"""A server on loopback that behaves as its answers say: well, badly, or not at all."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic
from typing import Any

from pantau.sources.collect.job import Limits

QUICK = Limits(delay_s=0, backoff_s=0.001, timeout_s=20, page_bytes=1 << 20, listing_bytes=1 << 20)
ARTICLE = (
    "<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
)
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Hands each path to its answer; what is not known is not found."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        """One request."""
        path = self.path.split("?")[0]
        self.server.asked.append((path, dict(self.headers), monotonic()))
        answer = self.server.answers.get(path)
        try:
            self.say(404) if answer is None else answer(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def say(self, status: int, body: bytes = b"", **headers: str) -> None:
        """A whole answer; `_` in the name of a header is `-`."""
        self.head(status, **{"Content_Length": str(len(body)), **headers})
        self.wfile.write(body)

    def head(self, status: int, **headers: str) -> None:
        """The beginning of an answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Silent."""


class Server(ThreadingHTTPServer):
    """`answers` by path; `asked` holds path, headers and moment of every request; `stop` frees what waits."""

    daemon_threads = True

    def __init__(self, host: str = "127.0.0.1") -> None:
        super().__init__((host, 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str], float]] = []
        self.stop = threading.Event()

    @property
    def root(self) -> str:
        """Where it answers."""
        return f"http://{self.server_address[0]!s}:{self.server_port}"

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [path for path, *_ in self.asked]

    def page(self, path: str, title: str, text: str = "Sebuah kalimat.", **headers: str) -> None:
        """Answers with an article."""
        self.answers[path] = says(200, ARTICLE.format(title=title, text=text).encode(), **headers)

    def feed(self, path: str, *links: str, dates: str | None = None, **headers: str) -> None:
        """Answers with a feed of these links, which are paths of this server or addresses."""
        date = f"<pubDate>{dates}</pubDate>" if dates else ""
        urls = [link if "://" in link else self.root + link for link in links]
        items = "".join(f"<item><title>Judul</title><link>{url}</link>{date}</item>" for url in urls)
        body = f"<rss version='2.0'><channel><title>Lokal</title>{items}</channel></rss>".encode()
        self.answers[path] = says(200, body, Content_Type="application/rss+xml", **headers)


def says(status: int, body: bytes = b"", **headers: str) -> Answer:
    """An answer that is always the same."""
    kind = {"Content_Type": "text/html; charset=utf-8"}
    return lambda handler: handler.say(status, body, **{**kind, **headers})


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs until the block is left."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.stop.set()
            server.shutdown()
            thread.join()
