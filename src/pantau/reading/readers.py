"""Readers: everything that turns a page into a Reading, loaded once per process, under one version."""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from pantau import settings
from pantau.datafiles import digest
from pantau.events.coder import Coder
from pantau.events.coders import load_coder
from pantau.events.lexicon import lexicon
from pantau.language import identify
from pantau.mentions.gazetteer import gazetteer

RELEASE = "0.1.0"
ROOMS = ("reference", "sources", "articles", "language", "mentions", "events", "events/llm", "claims", "reading")


class Readers(NamedTuple):
    """The coder and the version under which readings are kept: release, coder, and a digest of code and data."""

    coder: Coder
    version: str


def load_readers(coder_name: str | None = None) -> Readers:
    """Loads a coder (the one that the settings name, else the default), lexicons, gazetteer and language lists, so
    that the first page is as quick as the next.

    Raises: DataError where a data file is wrong; UsageError where there is no such coder.
    """
    with _for_good():
        coder = load_coder(coder_name or settings.coder_name())
        for lang in ("id", "en"):
            lexicon(lang)
            gazetteer(lang)
        identify("siap")
    return Readers(coder, f"{RELEASE}+{coder.name}@{coder.version}+{_digest()[:12]}")


@contextmanager
def _for_good() -> Iterator[None]:
    """What is made meanwhile is kept to the end: it is not searched for garbage, then or later."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()


def _digest() -> str:
    """SHA-256 over the data files and the code of the rooms that read: what reads otherwise is another version."""
    total = hashlib.sha256(digest().encode())
    package = Path(__file__).parents[1]
    for room in ROOMS:
        for path in sorted((package / room).glob("*.py")):
            total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()
