"""Texts of the interface in Indonesian and English, from `data/texts/LANGUAGE/*.toml`, a file a room."""

import tomllib
from functools import cache
from typing import Any

from pantau.settings import PACKAGED_DATA, interface_language


@cache
def catalogue(language: str) -> dict[str, str]:
    """All texts of one language, flat: the key `done` in the table `[run]` is `run.done`."""
    flat: dict[str, str] = {}
    for path in sorted((PACKAGED_DATA / "texts" / language).glob("*.toml")):
        for table, texts in tomllib.loads(path.read_text(encoding="utf-8")).items():
            flat |= {f"{table}.{key}": text for key, text in texts.items()}
    return flat


def say(key: str, /, language: str | None = None, **values: Any) -> str:
    """The text `key` in the interface's language with `{name}` filled from `values`."""
    return catalogue(language or interface_language())[key].format(**values)
