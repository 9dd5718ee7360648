"""Types of fields in words, as they look in JSON."""

import types
from datetime import date, datetime
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo

WORDS: dict[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    bytes: "bytes (base64)",
    date: "day (ISO 8601)",
    datetime: "time (ISO 8601)",
    type(None): "null",
    Any: "anything",
}


def nouns_in(annotation: Any) -> list[type[BaseModel]]:
    """All models that a type holds, in its order."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [noun for part in get_args(annotation) for noun in nouns_in(part)]


def type_words(annotation: Any, links: dict[Any, str]) -> str:
    """A type in words; `links` has the Markdown of each noun that is described elsewhere on the page."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if annotation in links:
        return links[annotation]
    if origin is Annotated:
        return type_words(parts[0], links)
    if origin is Literal:
        return " or ".join(f'"{value}"' for value in parts)
    if origin in (Union, types.UnionType):
        return " or ".join(type_words(part, links) for part in parts)
    if origin is tuple and parts[-1] is not Ellipsis:
        return f"[{', '.join(type_words(part, links) for part in parts)}]"
    if origin in (tuple, list, frozenset):
        return f"list of {_enclosed(parts[0], links)}"
    if origin is dict:
        return f"object: {_enclosed(parts[0], links)} → {type_words(parts[1], links)}"
    return WORDS[annotation]


def limits(field: FieldInfo) -> str:
    """The bounds of a number (", -10 to 10"), or nothing."""
    low = [str(each.ge) for each in field.metadata if isinstance(each, Ge)]
    high = [str(each.le) for each in field.metadata if isinstance(each, Le)]
    return f", {low[0]} to {high[0]}" if low and high else ""


def _enclosed(part: Any, links: dict[Any, str]) -> str:
    words = type_words(part, links)
    return f"({words})" if " or " in words else words
