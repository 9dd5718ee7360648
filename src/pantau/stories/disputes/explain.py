"""Explain: a conflict in one plain sentence of each language."""

from typing import Literal

from pantau.stories.disputes.fact import Conflict, Field, Sentences, Value
from pantau.stories.disputes.pair import Pair
from pantau.texts import say

_DENIED = {True: "denied_b", False: "denied_a"}


def conflict_of(field: Field, pair: Pair, later: Literal["a", "b"] | None = None) -> Conflict:
    """The conflict of two facts on one field."""
    key = field if field != "happened" else _DENIED[bool(pair.a.value)]
    key += f"_later_{later}" if later else ""
    values = {"a": _shown(pair.a.value), "b": _shown(pair.b.value)}
    told = Sentences(en=say(f"disputes.{key}", "en", **values), id=say(f"disputes.{key}", "id", **values))
    return Conflict(
        field=field, a=pair.a.value, b=pair.b.value, later=later, quote_a=pair.a.quote, quote_b=pair.b.quote,
        explanation=told,
    )  # fmt: skip


def _shown(value: Value) -> str:
    return str(value)
