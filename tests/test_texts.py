"""The interface speaks both languages: same keys, same placeholders, and no text that is asked for is missing."""

import re
import string
import tomllib
from pathlib import Path

import pytest

from pantau.settings import PACKAGED_DATA
from pantau.texts import catalogue, say

SOURCE = PACKAGED_DATA.parent
TEXTS = PACKAGED_DATA / "texts"
FILES = sorted({path.name for lang in ("en", "id") for path in (TEXTS / lang).glob("*.toml")})


def flat(path: Path) -> dict[str, str]:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return {f"{table}.{key}": text for table, texts in content.items() for key, text in texts.items()}


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_keys_and_placeholders(name: str) -> None:
    english, indonesian = flat(TEXTS / "en" / name), flat(TEXTS / "id" / name)
    assert english.keys() == indonesian.keys()
    for key, text in english.items():
        assert placeholders(text) == placeholders(indonesian[key]), key
        assert text.strip() and indonesian[key].strip(), key


@pytest.mark.parametrize("lang", ["en", "id"])
def test_no_key_stands_in_two_files(lang: str) -> None:
    keys = [key for name in FILES for key in flat(TEXTS / lang / name)]
    assert sorted(keys) == sorted(set(keys))


def test_every_error_says_what_to_do_next() -> None:
    errors = {key for key in catalogue("en") if key.startswith("errors.")}
    for key in errors:
        assert f"{key}_todo" in errors or key.endswith("_todo"), key


def test_every_text_that_the_code_names_exists() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    named = set(re.findall(r"\bsay\(\"([\w.]+)\"", code))
    named |= {f"errors.{key}" for key in re.findall(r"\b\w*(?:Error|TooSlow)\(\"([a-z]+_[a-z_]+)\"", code)}
    assert len(named) > 50
    assert sorted(named - catalogue("en").keys()) == []


def test_the_language_follows_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANTAU_LANG", "id")
    assert say("modality.planned") == "direncanakan"
    monkeypatch.setenv("PANTAU_LANG", "en")
    assert say("modality.planned") == "planned"
