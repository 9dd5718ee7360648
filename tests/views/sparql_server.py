"""A query service on loopback with recorded answers: for each item that a question names, its held posts."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Held = tuple[str, str, str, str, str, str | None]  # person, name, position, its label, start, end
_DIGITS = {4: "9", 7: "10", 10: "11"}


class Handler(BaseHTTPRequestHandler):
    """Refuses as often as it is told to, then answers."""

    server: "Server"

    def do_POST(self) -> None:
        """One question."""
        said = self.rfile.read(int(self.headers["Content-Length"])).decode()
        question = parse_qs(said)["query"][0]
        self.server.asked.append(question)
        status = self.server.first.pop(0) if self.server.first else 200
        body = self.server.body or json.dumps(answer(self.server.held, question)).encode()
        self.send_response(status)
        self.send_header("Retry-After", "0")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Silent."""


class Server(ThreadingHTTPServer):
    """`held` is what it knows, `first` are statuses that come before answers, `body` replaces every answer."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.held: list[Held] = []
        self.first: list[int] = []
        self.body: bytes | None = None
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        """Where it is asked."""
        return f"http://127.0.0.1:{self.server_port}/sparql"


def answer(held: list[Held], question: str) -> dict[str, Any]:
    """The bindings of all posts whose person or position the question names, in the service's shape."""
    named = set(re.findall(r"wd:(Q\d+)", question))
    return {"results": {"bindings": [_line(each) for each in held if named & {each[0], each[2]}]}}


def _line(held: Held) -> dict[str, Any]:
    person, name, position, label, start, end = held
    line = {
        "person": f"http://www.wikidata.org/entity/{person}", "personLabel": name,
        "position": f"http://www.wikidata.org/entity/{position}", "positionLabel": label,
        "start": _time(start), "startDigits": _DIGITS[len(start)],
    }  # fmt: skip
    if end:
        line |= {"end": _time(end), "endDigits": _DIGITS[len(end)]}
    return {name: {"type": "literal", "value": value} for name, value in line.items()}


def _time(day: str) -> str:
    return f"{day}{'-01' * (3 - len(day.split('-')))}T00:00:00Z"


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
