"""Reading one page: from bytes to article, mentions, events and claims, in one pure function.

The noun is cheap to import, the readers are not: they are loaded when they are first asked for.
"""

from typing import TYPE_CHECKING, Any

from pantau.reading.reading import Reading

if TYPE_CHECKING:
    from pantau.reading.reader import read, read_article_text
    from pantau.reading.readers import Readers, load_readers

__all__ = ["Readers", "Reading", "load_readers", "read", "read_article_text"]
_HOMES = {"read": "reader", "read_article_text": "reader", "Readers": "readers", "load_readers": "readers"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"pantau.reading.{_HOMES[name]}"), name)
