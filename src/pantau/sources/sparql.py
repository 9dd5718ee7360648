"""A SPARQL service, asked politely: one question at a time with a pause, who asks is named, a busy service is left
alone for as long as it says, and answers are kept for the day, so that what was interrupted goes on."""

import hashlib
import json
import time
from collections.abc import Callable
from datetime import date
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from pantau.datafiles import put
from pantau.errors import CollectError

AGENT = "Pantau (register of offices; asks one question at a time)"
_PAUSE = 1.0  # seconds between two questions
_TIMEOUT = 90.0  # seconds for one answer
_LONGEST_WAIT = 120.0  # seconds that a busy service may ask us to wait
_TRIES = 4
_LARGEST = 64 * 1024 * 1024  # bytes of an answer
_BUSY = {429, 500, 502, 503, 504}


class Sparql:
    """A service at an address; `kept` is the folder of its answers."""

    def __init__(self, address: str, kept: Path, wait: Callable[[float], None] = time.sleep) -> None:
        self._address, self._wait = address, wait
        self._kept = kept / date.today().isoformat()
        self._asked = False

    def ask(self, question: str) -> dict[str, Any]:
        """The answer to a question, from today's answers where it is there. Raises: CollectError."""
        name = hashlib.sha256(f"{self._address}\n{question}".encode()).hexdigest()[:32]
        path = self._kept / f"{name}.json"
        if path.is_file():
            return self._parsed(path.read_bytes())
        if self._asked:
            self._wait(_PAUSE)
        self._asked = True
        said = self._answer(question)
        answer = self._parsed(said)
        put(path, said)
        return answer

    def _answer(self, question: str) -> bytes:
        for left in reversed(range(_TRIES)):
            try:
                return self._once(question)
            except HTTPError as error:
                if error.code not in _BUSY or not left:
                    raise self._failure(f"HTTP {error.code}") from error
                self._wait(_asked_to_wait(error.headers, _TRIES - left))
            except (URLError, OSError) as error:
                if not left:
                    raise self._failure(str(getattr(error, "reason", error))) from error
                self._wait(_PAUSE * 2 ** (_TRIES - left))
        raise AssertionError("the last try returns or raises")

    def _once(self, question: str) -> bytes:
        headers = {"User-Agent": AGENT, "Accept": "application/sparql-results+json"}
        request = Request(self._address, data=urlencode({"query": question}).encode(), headers=headers)
        with urlopen(request, timeout=_TIMEOUT) as reply:
            said: bytes = reply.read(_LARGEST + 1)
        if len(said) > _LARGEST:
            raise self._failure(f"more than {_LARGEST} bytes")
        return said

    def _parsed(self, said: bytes) -> dict[str, Any]:
        try:
            answer = json.loads(said)
        except ValueError as error:
            raise self._failure("no JSON") from error
        if not isinstance(answer, dict):
            raise self._failure("no JSON object")
        return answer

    def _failure(self, reason: str) -> CollectError:
        return CollectError("sparql_failed", self._address, reason=reason)


def _asked_to_wait(headers: Message, tries: int) -> float:
    said = headers.get("Retry-After", "")
    return min(float(said) if said.isdecimal() else _PAUSE * 2**tries, _LONGEST_WAIT)
