"""Dump: all rows that another run over the same pages must give too, for comparing two stores."""

import hashlib
import json
import zlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from pantau.store.schema import metadata, runs


def dump(connection: Connection) -> Iterator[str]:
    """A JSON line per row, by table and key; `runs`, the only table with times, is left out."""
    for name, table in sorted(metadata.tables.items()):
        if table is not runs:
            for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
                values = {column: _shown(value) for column, value in row._mapping.items()}
                yield json.dumps([name, values], ensure_ascii=False)


def _shown(value: Any) -> Any:
    return hashlib.sha256(zlib.decompress(value)).hexdigest() if isinstance(value, bytes) else value
