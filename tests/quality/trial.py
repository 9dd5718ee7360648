"""Tries mutants: reads each as `pantau extract` does, under a limit and without network."""

import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from heapq import nlargest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from mutants import SENTENCE, Mutant, mutants

from pantau.articles.article import Article
from pantau.errors import PageError
from pantau.views.filters import extract_pages

LIMIT_S = 10
"""CPU seconds for one input; a second limit, six times as long, is on the clock, for what waits."""


class Tried(NamedTuple):
    """Problems in words, (CPU seconds, name) of the slowest, and figures."""

    problems: list[str]
    slowest: list[tuple[float, str]]
    figures: dict[str, int | float]


class _TooLong(BaseException):
    """Above Exception, so that nothing on the way takes it for a bad page."""


def trial(number: int, seed: int = 1, only: str = "") -> Tried:
    """Reads so many mutants, each from a file of its own."""
    problems, times, counts = [], [], {"mutants": 0, "articles": 0, "dropped": 0, "quarantined": 0}
    with TemporaryDirectory() as folder, _no_network():
        for mutant in mutants(number, seed):
            if only not in mutant.name:
                continue
            path = Path(folder) / mutant.name
            path.write_bytes(mutant.content)
            began = time.process_time()
            found, trouble = _read(path)
            times.append((round(time.process_time() - began, 2), mutant.name))
            problems += [f"{mutant.name}: {each}" for each in [*trouble, *_wrong(found, mutant, path)]]
            counts["mutants"] += 1
            counts["quarantined"] += any(isinstance(one, PageError) for one in found)
            counts["dropped"] += any(isinstance(one, Article) and one.dropped is not None for one in found)
            counts["articles"] += any(isinstance(one, Article) and one.dropped is None for one in found)
            path.unlink()
    slowest = nlargest(8, times)
    figures = {**counts, "problems": len(problems), "slowest_s": slowest[0][0] if slowest else 0.0}
    return Tried(problems, slowest, figures)


def _read(path: Path) -> tuple[list[Article | PageError], list[str]]:
    """What comes out of a file, and what went wrong; a crash or a hang leaves what came before it."""
    found: list[Article | PageError] = []
    try:
        with _limited():
            found.extend(extract_pages([path]))
    except _TooLong:
        return found, ["hangs"]
    except Exception as error:
        return found, [f"crashes: {type(error).__name__}: {str(error)[:200]}"]
    return found, []


def _wrong(found: list[Article | PageError], mutant: Mutant, path: Path) -> Iterator[str]:
    """What a user could not accept of what came out."""
    if not found:
        yield "gives nothing, not even a reason"
    for one in found[:50]:
        if isinstance(one, Article):
            one.line().encode()
        elif not one.where.startswith(str(path)) or not (one.what("id") and one.todo("en")):
            yield f"is not named: {one!r}"
    said = (one.full for one in found if isinstance(one, Article) and one.dropped is None)
    if mutant.readable and not any(SENTENCE in full for full in said):
        yield f"can be read, and is not: {[getattr(one, 'dropped', None) or str(one)[:150] for one in found[:3]]}"


@contextmanager
def _limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise _TooLong

    before = {number: signal.signal(number, stop) for number in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, LIMIT_S)
    signal.setitimer(signal.ITIMER_REAL, 6 * LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _no_network() -> Iterator[None]:
    """While it lasts, whoever asks for a name or a connection fails (and is a crash)."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    kept = socket.socket.connect, socket.getaddrinfo
    socket.socket.connect = socket.getaddrinfo = refuse  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        socket.socket.connect, socket.getaddrinfo = kept  # type: ignore[method-assign]


def odd_files(folder: Path) -> list[Path]:
    """Things in a folder that are no files to be read: a circle of links, a pipe, what may not be opened."""
    folder.mkdir()
    (folder / "circle").symlink_to(folder)
    (folder / "dead.html").symlink_to(folder / "nowhere.html")
    os.mkfifo(folder / "pipe.html")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "socket.json"))
    (folder / "closed.html").write_text("<p>x</p>")
    (folder / "closed.html").chmod(0)
    named = ["dead.html", "pipe.html", "socket.json", *(["closed.html"] if os.getuid() else [])]
    return [folder / name for name in named]


def run_folder(seed: int = 1, number: int = 60) -> list[str]:
    """`pantau run` over a folder of mutants and odd files: problems in words."""
    import pantau

    with TemporaryDirectory() as place:
        folder = Path(place) / "news"
        folder.mkdir()
        odd = odd_files(folder / "odd")
        bad = []
        for mutant in mutants(number, seed):
            (folder / mutant.name).write_bytes(mutant.content)
            found, _ = _read(folder / mutant.name)
            bad += [str(folder / mutant.name)] if any(isinstance(one, PageError) for one in found) else []
        with pantau.open(Path(place) / "pantau.db") as desk:
            account = desk.run(folder, workers=2)
            damage = desk.damage()
        named = {failure.locator for failure in account.failures}
        missing = [path for path in [*map(str, odd), *bad] if not any(name.startswith(path) for name in named)]
    return [*damage, *(f"{path} is not named" for path in missing)]
