"""What the fields of nouns mean: by their own description, their noun's docstring, or `meanings.toml`.

A docstring tells of a field in the sentences that name it in backticks.
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
    """What the docstring says of the noun as a whole: all but the sentences that tell of fields."""
    told = [sentence for sentence in _sentences(noun) if not _names(sentence, noun)]
    return _joined(told)


def meaning(noun: type[Noun], name: str) -> str:
    """What a field means; empty where nothing says it."""
    field = noun.model_fields[name]
    if field.description:
        return field.description
    told = [sentence for sentence in _sentences(noun) if name in _names(sentence, noun)]
    return _joined(told) or common().get(noun.__name__, {}).get(name) or common()["any"].get(name, "")


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


def _sentences(noun: type[Noun]) -> list[str]:
    text = " ".join(inspect.cleandoc(noun.__doc__ or "").split())
    return [sentence for sentence in _BETWEEN.split(text) if sentence]


def _names(sentence: str, noun: type[Noun]) -> set[str]:
    said = {name for quoted in re.findall(r"`([^`]+)`", sentence) for name in re.findall(r"\w+", quoted)}
    return said & noun.model_fields.keys()


def _joined(sentences: list[str]) -> str:
    text = " ".join(sentences)
    return text[:1].upper() + text[1:].rstrip(";") + ("." if text.endswith(";") else "")
