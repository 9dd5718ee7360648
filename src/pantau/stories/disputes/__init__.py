"""Disputes: where two reports of one happening differ.

`facts_of(article)` once an article, `conflicts(a, b)` for every two reports of one act. They are loaded when they
are first asked for, for the readers come with them.
"""

from typing import TYPE_CHECKING, Any

from pantau.stories.disputes.fact import Conflict, Fact, Facts

if TYPE_CHECKING:
    from pantau.stories.disputes.differ import conflicts
    from pantau.stories.disputes.read import facts_of

__all__ = ["Conflict", "Fact", "Facts", "conflicts", "facts_of"]
_HOMES = {"conflicts": "differ", "facts_of": "read"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"pantau.stories.disputes.{_HOMES[name]}"), name)
