"""Worker: a process that reads pages, seen from outside."""

import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from typing import Any

from pantau.errors import CoderError, EngineError, PageError, PantauError, TooSlow
from pantau.reading.reading import Reading
from pantau.settings import child_environment
from pantau.sources.page import Page

# Not `-m`, and nothing of the caller's main module: a script without a guard starts no second run of itself.
COMMAND = "from pantau.engine.serve import main; main()"


class Worker:
    """One process, which is started when it is needed and again when a page has killed it."""

    def __init__(self, reader: str, limit_s: float) -> None:
        self._arguments = (reader, str(limit_s))
        self._limit_s = limit_s
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self.version = ""

    def start(self) -> None:
        """Starts the process and waits until its readers are loaded; does nothing where it runs.

        Raises: what the reader raised when it was made (DataError), or EngineError.
        """
        if self._process and self._process.poll() is None:
            return
        if self._closed:
            raise EngineError("engine_closed")
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", COMMAND, *self._arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=child_environment(),
            start_new_session=True,  # Ctrl-C is for the parent, which then stops its workers
        )
        self._check(self._answer())

    def read(self, page: Page) -> Reading | PageError:
        """The page's reading, or why there is none. Raises: as `start`, and CoderError where the coder ends."""
        self.start()
        answer = self._answer(page)
        if isinstance(answer, CoderError):
            raise answer
        if isinstance(answer, Reading | PageError):
            return answer
        if answer == -signal.SIGALRM:
            return TooSlow("page_too_slow", page.locator, seconds=f"{self._limit_s:g}")
        return TooSlow("page_killed_worker", page.locator, code=answer)

    def close(self) -> None:
        """Ends the process at once, from whatever thread; it is not started again."""
        self._closed = True
        if self._process:
            _end(self._process)

    def _answer(self, page: Page | None = None) -> Any:
        """What the process says, to a page or of itself; its exit code where it ended instead."""
        process = self._process
        assert process and process.stdin and process.stdout
        try:
            if page is not None:
                pickle.dump(page, process.stdin, pickle.HIGHEST_PROTOCOL)
                process.stdin.flush()
            return pickle.load(process.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            return _end(process)

    def _check(self, answer: Any) -> None:
        if isinstance(answer, PantauError):
            raise answer
        if not isinstance(answer, str):
            raise EngineError("engine_not_started", code=answer)
        if self.version and answer != self.version:
            raise EngineError("engine_readers_changed", before=self.version, now=answer)
        self.version = answer


def _end(process: subprocess.Popen[bytes]) -> int:
    """Kills the process if it still runs, closes its pipes, and says its exit code."""
    process.kill()
    code = process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what was not yet written to it is lost
            if pipe:
                pipe.close()
    return code
