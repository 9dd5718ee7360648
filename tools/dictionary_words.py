"""What the fields of nouns mean.

By their own description, by what `meanings.toml` says under their noun, by the parts of the noun's docstring that
name them in backticks, or by what `meanings.toml` says of any field of that name.
"""

import inspect
import json
import re
import tomllib
from functools import cache
from pathlib import Path

from pydantic.fields import FieldInfo

from pantau.noun import Noun

COMMON = Path(__file__).with_name("meanings.toml")
_BETWEEN = re.compile(r"(?<=[.;])\s+")


def about(noun: type[Noun]) -> str:
    """The noun's docstring as one paragraph."""
    return " ".join(inspect.cleandoc(noun.__doc__ or "").split())


def meaning(noun: type[Noun], name: str) -> str:
    """What a field means; empty where nothing says it."""
    said = common().get(noun.__name__, {}).get(printed_name(noun, name))
    return noun.model_fields[name].description or said or _told(noun, name) or common()["any"].get(name, "")


def default(field: FieldInfo) -> str:
    """What a field is where nothing is said, as in JSON; "required" where it must be said."""
    if field.is_required():
        return "required"
    value = field.get_default(call_default_factory=True, validated_data={})
    if isinstance(value, Noun):
        return "an empty one"
    return f"`{json.dumps(value, default=list)}`"


def printed_name(noun: type[Noun], name: str) -> str:
    """The field's name in JSON."""
    return noun.model_fields[name].alias or name


@cache
def common() -> dict[str, dict[str, str]]:
    """Meanings by noun and field; those under `any` hold for every noun."""
    return tomllib.loads(COMMON.read_text(encoding="utf-8"))


def _told(noun: type[Noun], name: str) -> str:
    """The parts of the docstring, between full stops and semicolons, that name the field."""
    told = [part for part in _BETWEEN.split(about(noun)) if name in _names(part)]
    text = " ".join(told)
    return text[:1].upper() + text[1:].rstrip(";") + ("." if text.endswith(";") else "")


def _names(part: str) -> set[str]:
    return {name for quoted in re.findall(r"`([^`]+)`", part) for name in re.findall(r"\w+", quoted)}
