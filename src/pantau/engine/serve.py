"""The inside of a worker process: pages come in, readings go out, one at a time.

The first answer is the readers' version. A page that takes too long ends the process: the timer belongs to the
system, so that it goes off whatever the reader does (a regular expression, say, lets no Python code run), and
goes off too where nobody is left to wait for the answer.
"""

import os
import pickle
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from pantau.engine.reader import Reader, make
from pantau.errors import CoderError, EngineError, PageError, PantauError
from pantau.reading.reading import Reading
from pantau.sources.page import Page

START_S = 120.0


def main() -> None:
    """Serves until the input ends. Arguments: the reader's name, the limit in seconds."""
    pages, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a library prints must not get between the answers
    try:
        _serve(pages, answers, sys.argv[1], float(sys.argv[2]))
    except (EOFError, BrokenPipeError):  # nobody is left to work for
        os._exit(0)


def _serve(pages: BinaryIO, answers: BinaryIO, name: str, limit_s: float) -> None:
    with _limit(START_S):
        reader = _start(name)
    _answer(answers, reader if isinstance(reader, PantauError) else reader.version)
    while not isinstance(reader, PantauError):
        page = pickle.load(pages)
        with _limit(limit_s):
            found = _read(reader, page)
        _answer(answers, found)


def _start(name: str) -> Reader | PantauError:
    try:
        return make(name)
    except PantauError as error:
        return error
    except Exception as error:
        return EngineError("engine_no_reader", reason=_said(error))


def _read(reader: Reader, page: Page) -> Reading | PageError | CoderError:
    try:
        return reader(page)
    except (PageError, CoderError) as error:
        return error
    except (Exception, SystemExit) as error:
        return PageError("page_reader_failed", page.locator, reason=_said(error))


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _answer(answers: BinaryIO, what: str | Reading | PantauError) -> None:
    pickle.dump(what, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Ends this process (SIGALRM, nothing handles it) unless the block is left in time."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
