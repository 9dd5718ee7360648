"""Coders by name, and what happens where a model is missing."""

from pathlib import Path

import pytest

from pantau.errors import UsageError
from pantau.events.coders import load_coder


def test_without_the_model_the_rules_carry_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PANTAU_CODER")
    monkeypatch.setenv("PANTAU_MODEL", str(tmp_path))
    assert load_coder().name == "rules"
    with pytest.raises(UsageError, match=r"encoder\.onnx"):
        load_coder("both")


def test_an_unknown_coder_is_named_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match="rules"):
        load_coder("nobody")
