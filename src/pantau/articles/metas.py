"""Metas by names that sites spell in many ways."""

import re
from collections.abc import Iterator, Sequence

from pantau.articles.head import Head

_SIGNS = re.compile(r"[^a-z0-9]")


def metas_named(head: Head, names: Sequence[str]) -> Iterator[str]:
    """What the metas of these names say, in the order of the names.

    Only letters and digits count: "dc.date.issued" and "DC_DateIssued" are one.
    """
    metas = {_plain(name): value for name, value in reversed(head.metas.items())}
    for name in names:
        if value := metas.get(_plain(name)):
            yield value


def _plain(name: str) -> str:
    return _SIGNS.sub("", name.lower())
