"""Settings come from the environment or pantau.toml; what is missing or wrong is named."""

from pathlib import Path

import pytest

from pantau.errors import UsageError
from pantau.events import coders
from pantau.events.llm.settings import LlmSettings, llm_settings


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The least that must be told."""
    monkeypatch.setenv("PANTAU_LLM_URL", "http://localhost:8000/v1")
    monkeypatch.setenv("PANTAU_LLM_MODEL", "small")


def test_the_least_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    found = llm_settings()
    assert (found.url, found.model, found.key.get_secret_value()) == ("http://localhost:8000/v1", "small", "")
    assert (found.sentences, found.rate, found.retries, found.limit_tokens) == (20, 60, 4, 1_000_000)
    assert found.cache == Path("/somewhere/pantau/llm.db")


def test_the_environment_stands_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = '[llm]\nurl = "http://other/v1"\nmodel = "large"\nrate = 5\nparameters = { seed = 1 }\n'
    (tmp_path / "pantau.toml").write_text(file)
    monkeypatch.delenv("PANTAU_LLM_MODEL")
    monkeypatch.setenv("PANTAU_LLM_KEY", "k")
    monkeypatch.setenv("PANTAU_LLM_PRICE_IN", "0.15")
    monkeypatch.setenv("PANTAU_LLM_RATE", "")
    found = llm_settings()
    assert (found.url, found.model, found.rate) == ("http://localhost:8000/v1", "large", 5)
    assert (found.key.get_secret_value(), found.price_in, found.parameters) == ("k", 0.15, {"seed": 1})


def test_parameters_can_stand_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANTAU_LLM_PARAMETERS", '{"temperature": 1, "max_completion_tokens": 4000}')
    assert llm_settings().parameters == {"temperature": 1, "max_completion_tokens": 4000}


@pytest.mark.parametrize("name", ["URL", "MODEL"])
def test_what_is_missing_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(f"PANTAU_LLM_{name}")
    with pytest.raises(UsageError) as caught:
        llm_settings()
    assert f"PANTAU_LLM_{name} is missing" in str(caught.value) and f"`{name.lower()}`" in caught.value.todo()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("URL", "localhost:8000"), ("URL", "ftp://host/v1"), ("RATE", "many"), ("SENTENCES", "0"),
        ("TIMEOUT_S", "-1"), ("FORMAT", "xml"), ("PARAMETERS", "{"), ("PARAMETERS", "[1]"), ("TEMPERATURE", "0"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"PANTAU_LLM_{name}", value)
    with pytest.raises(UsageError) as caught:
        llm_settings()
    assert caught.value.where == f"llm {name.lower()}"


def test_a_limit_of_money_needs_prices() -> None:
    with pytest.raises(ValueError, match="price_in"):
        LlmSettings(url="http://h/v1", model="m", limit_cost=1)


def test_the_coder_is_there_by_name_and_says_when_its_package_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    coder = coders.load_coder("llm")
    assert coder.name == "llm" and coder.version.startswith("1-") and coder.version.endswith("/small")
    monkeypatch.setattr(coders, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r'pip install "pantau\[llm\]"'):
        coders.load_coder("llm")
    with pytest.raises(UsageError, match="llm"):
        coders.load_coder("nobody")
