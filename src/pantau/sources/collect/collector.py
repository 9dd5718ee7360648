"""Collector: the process that fetches, seen from outside."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from pantau.errors import CollectError
from pantau.settings import child_environment
from pantau.sources.collect.job import FAULT, Fetch, Job

COMMAND = "from pantau.sources.collect.child import main; main()"
_STOP_S = 5.0  # what is on its way then is left, and fetched the next time


def collect(job: Job) -> Iterator[Fetch]:
    """Fetches, and says what happened to every address as it happens.

    Closing the iterator (or an interrupt) ends the work; what was told is kept, and the next job goes on.
    Raises: CollectError where the extra is missing, the folder cannot be written, another collector works in it,
    or the process ends before its time or says why it cannot go on.
    """
    if find_spec("scrapy") is None:
        raise CollectError("collect_missing")
    folder = Path(job.folder)
    with _alone(folder) as lock:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=child_environment(),
            pass_fds=(lock,),  # a child whose parent was killed holds the folder until it has ended
            start_new_session=True,  # Ctrl-C is for the parent, which then stops the child
        )
        assert process.stdin and process.stdout
        try:
            with suppress(BrokenPipeError):  # where the child is dead already, its exit code says so
                process.stdin.write(job.line() + "\n")
                process.stdin.flush()  # it stays open: its end tells the child that nobody listens any more
            for line in process.stdout:
                if line.startswith(FAULT):
                    raise CollectError("collect_broken", folder, reason=line.removeprefix(FAULT).strip())
                yield Fetch.model_validate_json(line)
            if process.wait():
                raise CollectError("collect_ended", folder, code=process.returncode)
        finally:
            _end(process)


@contextmanager
def _alone(folder: Path) -> Iterator[int]:
    """Holds the folder for one collector; the lock is an open file. Raises: CollectError."""
    import fcntl

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("w")
    except OSError as error:
        raise CollectError("collect_folder", folder, reason=error.strerror) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CollectError("collect_busy", folder) from error
        yield lock.fileno()


def _end(process: subprocess.Popen[str]) -> None:
    """Asks the child to stop, and makes it stop where it does not."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_STOP_S)
        except BaseException as error:  # a second Ctrl-C too
            process.kill()
            process.wait()
            if not isinstance(error, subprocess.TimeoutExpired):
                raise
    for pipe in (process.stdin, process.stdout):
        with suppress(BrokenPipeError):
            if pipe:
                pipe.close()
