"""What the value of a field says, whatever its shape: text, number, object or list."""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from pantau.sources.columns import plain_name, shapes
from pantau.sources.decode import plain

_DEEPEST = 8
_SECONDS = range(300_000_000, 2_000_000_000)
_MILLISECONDS = range(1_000_000_000_000, 5_000_000_000_000)


class Odd(ValueError):
    """A value that is neither text nor number, and holds none."""


def text_in(value: Any) -> str | None:
    """The text in a value: objects part by part, lists line by line; of several versions the longest.

    Raises: Odd.
    """
    return "\n".join(_lines(value, 0)).strip() or None


def name_in(value: Any) -> str | None:
    """The first name in a value. Raises: Odd."""
    return next(_names(value, 0), None)


def names_in(value: Any) -> tuple[str, ...]:
    """All names in a value; what is none is left out."""
    try:
        return tuple(_names(value, 0))
    except Odd:
        return ()


def time_in(value: Any) -> str | None:
    """A date as it is written; seconds or milliseconds since 1970 as ISO 8601. Raises: Odd."""
    said = name_in(value)
    number = int(float(said)) if said and re.fullmatch(r"\d{9,13}(\.\d{1,9})?", said) else 0
    if number in _MILLISECONDS:
        number //= 1000
    return datetime.fromtimestamp(number, UTC).isoformat() if number in _SECONDS else said


def _lines(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, list) and depth < _DEEPEST:
        parts = ["\n".join(_lines(each, depth + 1)) for each in value]
        if len(parts) > 1 and all(isinstance(each, Mapping) and "value" in each for each in value):
            parts = [max(parts, key=len)]
        yield from filter(None, parts)
    elif isinstance(value, Mapping) and depth < _DEEPEST:
        parts = _inside(value, shapes().inside.text)
        if value and not parts:
            raise Odd
        for part in parts:
            yield from _lines(part, depth + 1)
    elif said := _said(value):
        yield said


def _names(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, list) and depth < _DEEPEST:
        for each in value:
            yield from _names(each, depth + 1)
    elif isinstance(value, Mapping) and depth < _DEEPEST:
        parts = (_names(part, depth + 1) for part in _inside(value, shapes().inside.name))
        yield from (name for part in parts if (name := next(part, None)) is not None)
    elif said := _said(value):
        yield said


def _inside(value: Mapping[str, Any], keys: list[str]) -> list[Any]:
    named = {plain_name(key): part for key, part in value.items()}
    return [named[plain_name(key)] for key in keys if named.get(plain_name(key))]


def _said(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return plain(value).strip() or None if value else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Odd
    return None if math.isnan(value) else str(value)
