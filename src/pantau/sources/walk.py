"""Paths to regular files, in an order that is the same on every machine."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from pantau.errors import PageError
from pantau.sources.decode import plain


def find_files(paths: Iterable[str | Path]) -> Iterator[Path | PageError]:
    """The files behind `paths`: folders are walked to the bottom, names sorted; hidden files and what explains the
    folder (README, LICENSE) are left out.

    The order of `paths` is kept. Links are followed, also to folders, but never in a circle. What is
    missing, unreadable or no regular file comes as a PageError in its place.
    """
    for path in paths:
        yield from _walk(Path(path), ())


def _walk(path: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Path | PageError]:
    try:
        state = path.stat()
    except OSError as error:
        yield _why(path, error)
        return
    if stat.S_ISDIR(state.st_mode):
        place = (state.st_dev, state.st_ino)
        if place not in above:
            yield from _folder(path, (*above, place))
    elif stat.S_ISREG(state.st_mode):
        yield path
    else:
        yield PageError("page_not_file", plain(str(path)))


def _folder(path: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Path | PageError]:
    try:
        names = sorted(os.listdir(path))  # noqa: PTH208 (names alone are wanted, and bytes stay sorted)
    except OSError as error:
        yield _why(path, error)
        return
    for name in names:
        if not name.startswith((".", "README", "LICENSE")):
            yield from _walk(path / name, above)


def _why(path: Path, error: OSError) -> PageError:
    where = plain(str(path))
    if isinstance(error, FileNotFoundError):
        return PageError("page_link" if path.is_symlink() else "page_missing", where)
    return PageError("page_unreadable", where, reason=error.strerror or str(error))
