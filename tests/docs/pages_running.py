"""Pages whose files and commands can be tried: what they hold, and how it is run.

A file is a code block behind "File `PATH`:". A command stands behind "$ " in a console block, and below it what it
prints, in which "..." stands for anything.
"""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILE = re.compile(r"\bFile\s+`([^`]+)`:\s+```\w*\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
LOOSE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class Tried(NamedTuple):
    """A command of a page, what the page says that it prints, and what it printed."""

    command: str
    wanted: str
    got: str

    @property
    def right(self) -> bool:
        """Whether the page is right."""
        return doctest.OutputChecker().check_output(self.wanted, self.got, LOOSE)


def try_page(page: Path, folder: Path) -> Iterator[Tried]:
    """Writes the page's files into a folder and runs its commands there, in their order."""
    text = page.read_text(encoding="utf-8")
    for name, content in FILE.findall(text):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    for block in CONSOLE.findall(text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, wanted = part.partition("\n")
            yield Tried(command, wanted, _run(command, folder))


def _run(command: str, folder: Path) -> str:
    own = {name: value for name, value in os.environ.items() if not name.startswith("PANTAU_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{own.get('PATH', '')}"
    result = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**own, "PATH": path, "COLUMNS": "100", "PANTAU_LANG": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return result.stdout
