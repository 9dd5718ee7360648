"""Which name of a record means which field of a page (data/publishers/columns.toml)."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, table

Field = Literal[
    "id", "title", "text", "html", "html_path", "url", "outlet", "published", "lang", "authors"
]  # fmt: skip


class Columns(BaseModel):
    """For each field the names it goes by, best first."""

    model_config = ConfigDict(extra="forbid")

    names: dict[Field, list[str]]


@cache
def _names() -> dict[str, tuple[Field, int]]:
    """Plain name -> (field, rank)."""
    known: dict[str, tuple[Field, int]] = {}
    for path in find("publishers/columns.toml"):
        for field, names in table(path, Columns).names.items():
            known |= {_plain(name): (field, rank) for rank, name in enumerate(names)}
    return known


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).casefold()


def fields_of(names: Iterable[str]) -> dict[Field, str]:
    """For each field the name that means it best among `names`; names that mean nothing are left out."""
    best: dict[Field, tuple[int, str]] = {}
    for name in names:
        field, rank = _names().get(_plain(name), (None, 0))
        if field and (field not in best or rank < best[field][0]):
            best[field] = (rank, name)
    return {field: name for field, (_, name) in best.items()}
