"""A server on loopback that speaks as OpenAI-compatible servers do, with recorded answers."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Told = list[dict[str, Any]]
Reply = Callable[["Handler"], None]
SOON = {"retry-after-ms": "1"}
USAGE = (1000, 100)


class Handler(BaseHTTPRequestHandler):
    """Gives the replies that wait first, then what is recorded for each sentence."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_POST(self) -> None:
        """One request."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, dict(self.headers), body))
        reply = self.server.first.pop(0) if self.server.first else self.server.recorded
        try:
            reply(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Silent."""


class Server(ThreadingHTTPServer):
    """`known` are sentences with their events; `first` are replies that come before them; `asked` came in."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.known: dict[str, Told] = {}
        self.first: list[Reply] = []
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.stop = threading.Event()

    @property
    def url(self) -> str:
        """Its address as the settings take it."""
        return f"http://127.0.0.1:{self.server_port}/v1"

    def recorded(self, handler: Handler) -> None:
        """The events of every block of the question."""
        content(told(*(self.known.get(text, []) for text in self.blocks()[-1])))(handler)

    def blocks(self) -> list[list[str]]:
        """The sentences of each request."""
        return [re.findall(r"^\[\d+\] (.*)$", body["messages"][-1]["content"], re.M) for *_, body in self.asked]


def told(*sentences: Told) -> str:
    """The answer to blocks in their order."""
    return json.dumps({"sentences": [{"n": n, "events": events} for n, events in enumerate(sentences, 1)]})


def content(text: str | None, usage: tuple[int | None, int | None] | None = USAGE) -> Reply:
    """A chat completion with this text."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    body: dict[str, Any] = {
        "id": "c",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [choice],
    }
    if usage:
        body["usage"] = {"prompt_tokens": usage[0], "completion_tokens": usage[1]}
    return raw(200, json.dumps(body))


def fails(status: int, message: str = "no") -> Reply:
    """An error of the server, which may be asked again at once."""
    return raw(status, json.dumps({"error": {"message": message}}), **SOON)


def raw(status: int, body: str, kind: str = "application/json", **headers: str) -> Reply:
    """An answer as it stands."""

    def reply(handler: Handler) -> None:
        handler.send_response(status)
        sent = {"Content-Type": kind, "Content-Length": str(len(body.encode())), **headers}
        for name, value in sent.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body.encode())

    return reply


def silence(handler: Handler) -> None:
    """No answer as long as the server runs."""
    handler.server.stop.wait()
    handler.close_connection = True


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs until the block is left."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.stop.set()
            server.shutdown()
            thread.join()
