"""Which names of a record mean which field of a page (data/publishers/columns.toml, and what the user says)."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, table
from pantau.errors import UsageError

Field = Literal[
    "id", "title", "text", "html", "html_path", "url", "outlet", "published", "lang", "authors",
    "dateline", "basis", "dropped", "status",
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)
ColumnMap = Mapping[str, str]
"""Field -> the column that holds it: what a user says of his files, beside what is known."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Inside(_Strict):
    text: list[str] = []
    name: list[str] = []


class _Status(_Strict):
    withdrawn: list[str] = []


class Shapes(_Strict):
    """For each field the names it goes by, best first; and what stands in objects and as a status."""

    names: dict[Field, list[str]] = {}
    inside: _Inside = _Inside()
    status: _Status = _Status()


class Columns:
    """The names of all fields, the user's own before the known ones."""

    def __init__(self, own: ColumnMap | None = None) -> None:
        """Raises: UsageError where `own` names a field that there is not."""
        unknown = [field for field in own or {} if field not in FIELDS]
        if unknown:
            raise UsageError("columns_field", names=", ".join(unknown), fields=", ".join(FIELDS))
        self._of = lru_cache(256)(self._ranked)  # the records of a file mostly have the same names
        self._own = {field: own[field] for field in FIELDS if own and field in own}

    @cached_property
    def _names(self) -> dict[str, list[tuple[Field, int]]]:
        """Plain name -> (field, rank)."""
        known: dict[str, list[tuple[Field, int]]] = {}
        for field, column in self._own.items():
            known.setdefault(plain_name(column), []).append((field, -1))
        for field, names in shapes().names.items():
            for rank, name in enumerate(names):
                known.setdefault(plain_name(name), []).append((field, rank))
        return known

    @cached_property
    def _dotted(self) -> list[list[str]]:
        named = [*self._own.values(), *(name for names in shapes().names.values() for name in names)]
        return [name.split(".") for name in named if "." in name]

    def of(self, names: Iterable[str]) -> dict[Field, list[str]]:
        """For each field those of `names` that mean it, best first; names that mean nothing are left out."""
        return self._of(tuple(names))

    def _ranked(self, names: tuple[str, ...]) -> dict[Field, list[str]]:
        found: dict[Field, list[tuple[int, str]]] = {}
        for name in names:
            for field, rank in self._names.get(plain_name(name), ()):
                found.setdefault(field, []).append((rank, name))
        return {field: [name for _, name in sorted(ranked, key=_rank)] for field, ranked in found.items()}

    def flat(self, record: Mapping[str, Any]) -> Mapping[str, Any]:
        """The record, and under a dotted name what lies inside its objects."""
        inner = {".".join(path): value for path in self._dotted if (value := _at(record, path)) is not None}
        return {**record, **inner} if inner else record

    def missing(self, names: Iterable[str]) -> list[str]:
        """The user's own columns that are not among `names`, where no other name stands for their field."""
        named, there = self.of(names), {plain_name(name) for name in names}
        absent = {field: column for field, column in self._own.items() if plain_name(column) not in there}
        return [column for field, column in absent.items() if field not in named]


@cache
def shapes() -> Shapes:
    """Ours, then the user's, joined."""
    joined = Shapes()
    for path in find("publishers/columns.toml"):
        joined = _joined(joined, table(path, Shapes))
    return joined


def _joined(ours: Shapes, more: Shapes) -> Shapes:
    names = {field: ours.names.get(field, []) + more.names.get(field, []) for field in FIELDS}
    inside = _Inside(text=ours.inside.text + more.inside.text, name=ours.inside.name + more.inside.name)
    return Shapes(
        names=names, inside=inside, status=_Status(withdrawn=ours.status.withdrawn + more.status.withdrawn)
    )


def _rank(ranked: tuple[int, str]) -> int:
    return ranked[0]


def _at(record: Any, path: list[str]) -> Any:
    for name in path:
        record = record.get(name) if isinstance(record, Mapping) else None
    return record


@lru_cache(4096)
def plain_name(name: str) -> str:
    """A name as names are compared."""
    return re.sub(r"[\s_@-]", "", name).casefold()
