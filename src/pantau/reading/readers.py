"""Readers: everything that turns a page into a Reading, loaded once per process, under one version."""

from typing import NamedTuple

from pantau.datafiles import digest
from pantau.events.coder import Coder
from pantau.events.lexicon import lexicon
from pantau.events.rules import RulesCoder
from pantau.language import identify
from pantau.mentions.gazetteer import gazetteer

RELEASE = "0.1.0"  # of extraction, language, mentions and claims; raised when any of them reads differently


class Readers(NamedTuple):
    """The coder and the version under which readings are kept: release, coder and a digest of the data files."""

    coder: Coder
    version: str


def load_readers() -> Readers:
    """Loads lexicons, gazetteer and language lists, so that the first page is as quick as the next.

    Raises: DataError where a data file is wrong.
    """
    coder = RulesCoder()
    for lang in ("id", "en"):
        lexicon(lang)
        gazetteer(lang)
    identify("siap")
    return Readers(coder, f"{RELEASE}+{coder.name}@{coder.version}+{digest()[:12]}")
