"""The settings of the coder `llm`, from PANTAU_LLM_… or the table [llm] of pantau.toml."""

import json
import os
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, model_validator

from pantau import settings
from pantau.errors import UsageError
from pantau.noun import Noun

Format = Literal["json_schema", "json_object", "text"]
_NEEDED = ("url", "model")


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home) / "pantau" / "llm.db"


def _table(said: object) -> object:
    return json.loads(said) if isinstance(said, str) else said


class LlmSettings(Noun):
    """Whom to ask, how, how often and how much.

    `format` is how the server can be held to the schema (null: found out). `sentences` go into one request, `rate`
    requests into a minute (0: any number); a request may take `timeout_s` and is sent again `retries` times where
    the server is busy or fails. `limit_tokens` and `limit_cost` bound a run (0: no bound); prices are for a
    million tokens, in any currency. `parameters` go into the request as they are.
    """

    url: str = Field(pattern=r"^https?://[^/\s]+")
    model: str = Field(min_length=1)
    key: SecretStr = SecretStr("")
    format: Format | None = None
    sentences: int = Field(20, ge=1, le=200)
    rate: int = Field(60, ge=0)
    timeout_s: float = Field(120, gt=0)
    retries: int = Field(4, ge=0, le=20)
    limit_tokens: int = Field(1_000_000, ge=0)
    limit_cost: float = Field(0, ge=0)
    price_in: float = Field(0, ge=0)
    price_out: float = Field(0, ge=0)
    cache: Path = Field(default_factory=_cache)
    parameters: Annotated[dict[str, Any], BeforeValidator(_table)] = Field({"temperature": 0})

    @model_validator(mode="after")
    def _can_be_reckoned(self) -> Self:
        if self.limit_cost and not (self.price_in or self.price_out):
            raise ValueError("limit_cost needs price_in and price_out")
        return self


def llm_settings() -> LlmSettings:
    """What the settings say. Raises: UsageError where one is missing or wrong."""
    said = settings.llm()
    for key in _NEEDED:
        if not said.get(key):
            raise UsageError("llm_unset", "llm", variable=f"PANTAU_LLM_{key.upper()}", name=key)
    try:
        return LlmSettings.model_validate(said)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise UsageError("llm_setting", f"llm {key}".strip(), reason=first["msg"]) from None
