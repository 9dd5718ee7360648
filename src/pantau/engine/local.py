"""LocalEngine: a pool of processes on this machine."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import Self

from pantau.engine.engine import Outcome
from pantau.engine.reader import DEFAULT, LIMIT_S
from pantau.engine.worker import Worker
from pantau.errors import PageError
from pantau.reading.reading import Reading
from pantau.sources.page import Page

AHEAD = 16  # pages for each worker that are taken before the first of them is done


class LocalEngine:
    """Reads pages in `workers` processes, one for each core by default; each page may take `limit_s` seconds.

    A worker that a page kills, or that takes too long, is started again; the page has a PageError.
    For systems with POSIX signals. `reader` names what reads a page, as `module:maker`.
    """

    def __init__(self, workers: int | None = None, limit_s: float = LIMIT_S, reader: str = DEFAULT) -> None:
        self._workers = [Worker(reader, limit_s) for _ in range(workers or _cores())]
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(len(self._workers), "pantau-worker")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def version(self) -> str:
        """The readers' version; starts a worker to ask it. Raises: DataError, EngineError."""
        first = self._workers[0]
        first.start()
        for worker in self._workers:
            worker.version = first.version
        return first.version

    def read(self, pages: Iterable[Page]) -> Iterator[Outcome]:
        """Every page's outcome, in the order of the pages. Raises: DataError, EngineError, CoderError."""
        waiting: deque[tuple[Page, Future[Reading | PageError]]] = deque()
        try:
            for page in pages:
                waiting.append((page, self._threads.submit(self._read, page)))
                if len(waiting) >= AHEAD * len(self._workers):
                    yield _outcome(*waiting.popleft())
            while waiting:
                yield _outcome(*waiting.popleft())
        finally:
            for _, future in waiting:
                future.cancel()

    def close(self) -> None:
        """Stops all workers at once."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def _read(self, page: Page) -> Reading | PageError:
        worker = self._idle.get()
        try:
            return worker.read(page)
        finally:
            self._idle.put(worker)


def _outcome(page: Page, future: Future[Reading | PageError]) -> Outcome:
    return Outcome(page, future.result())


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
