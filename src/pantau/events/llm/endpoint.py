"""The endpoint: one question to an OpenAI-compatible server; its errors in our words, and never with the key."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import openai

from pantau.errors import CoderError, PageError, PantauError
from pantau.events.llm.answer import schema
from pantau.events.llm.prompt import Message
from pantau.events.llm.settings import Format, LlmSettings

_FORMATS: tuple[Format, ...] = ("json_schema", "json_object", "text")  # from the strictest
_LONGEST = 300  # characters of what a server says that stand in an error
_REFUSED = {400, 413, 422}  # the request, not its sender
_LETTERS = 3  # of a token, about: for servers that do not count


class Reply(NamedTuple):
    """The text of an answer and what it cost in tokens."""

    text: str
    tokens_in: int
    tokens_out: int


class Endpoint:
    """A server at an address, and how strictly it can be held to the schema, which the first answer shows."""

    def __init__(self, settings: LlmSettings) -> None:
        self._settings = settings
        self._formats = [settings.format] if settings.format else list(_FORMATS)
        self._answered = False
        self._client = openai.OpenAI(
            base_url=settings.url,
            api_key=settings.key.get_secret_value() or "none",  # never the one of OPENAI_API_KEY
            timeout=settings.timeout_s,
            max_retries=settings.retries,
        )
        self._client.organization = self._client.project = None  # nor what else the environment says of an account

    def ask(self, messages: Sequence[Message]) -> Reply:
        """The answer to a talk.

        Raises: CoderError where no other question would fare better; PageError where the server refuses this one.
        """
        while True:
            try:
                reply = self._ask(messages)
            except (openai.OpenAIError, ValueError) as error:
                if not self._step_down(error):
                    raise self._failure(error) from None
            else:
                self._answered = True
                return reply

    def _step_down(self, error: Exception) -> bool:
        """Takes a laxer format where the server, which has not answered yet, may not know this one."""
        refused = isinstance(error, openai.APIStatusError) and error.status_code in _REFUSED
        if not refused or self._answered or len(self._formats) == 1:
            return False
        del self._formats[0]
        return True

    def _ask(self, messages: Sequence[Message]) -> Reply:
        talk: Any = list(messages)
        completion: Any = self._client.chat.completions.create(
            model=self._settings.model,
            messages=talk,
            extra_body=self._settings.parameters,
            **_held_to(self._formats[0]),
        )
        try:  # nothing has checked the shape of what came
            text = str(completion.choices[0].message.content or "")
            counted = completion.usage and (completion.usage.prompt_tokens, completion.usage.completion_tokens)
        except (AttributeError, IndexError, TypeError):
            raise ValueError("not a chat completion") from None
        if counted and None not in counted:
            return Reply(text, *map(int, counted))
        asked = sum(len(message["content"]) for message in messages)
        return Reply(text, asked // _LETTERS, len(text) // _LETTERS)

    def _failure(self, error: Exception) -> PantauError:
        """Why nothing more can be asked, or not this."""
        if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
            return self._said(CoderError, "llm_key", error)
        if isinstance(error, openai.NotFoundError):
            return self._said(CoderError, "llm_nowhere", error)
        if isinstance(error, openai.APITimeoutError):
            return self._said(CoderError, "llm_slow", error, seconds=f"{self._settings.timeout_s:g}")
        if isinstance(error, openai.APIStatusError) and error.status_code in _REFUSED:
            return self._said(PageError if self._answered else CoderError, "llm_request", error)
        if isinstance(error, openai.APIStatusError):
            return self._said(CoderError, "llm_busy", error)
        if isinstance(error, openai.APIConnectionError):
            return self._said(CoderError, "llm_unreachable", error)
        return self._said(CoderError, "llm_foreign", error)

    def _said(self, kind: Callable[..., PantauError], key: str, error: Exception, **values: str) -> PantauError:
        """An error with what the server said, and the address without what may be secret in it."""
        cause = f" ({error.__cause__})" if error.__cause__ else ""
        reason = self._silent(" ".join(f"{error}{cause}".split()))[:_LONGEST]
        where = self._silent(re.sub(r"(?<=//)[^/@]*@|\?.*", "", self._settings.url))
        return kind(key, where, reason=reason, **values)

    def _silent(self, text: str) -> str:
        key = self._settings.key.get_secret_value()
        return text.replace(key, "***") if key else text


def _held_to(format_: Format) -> dict[str, Any]:
    """The parameter that holds a server to the answer's shape; a text holds it by the instructions alone."""
    if format_ == "json_schema":
        described = {"name": "events", "strict": True, "schema": schema()}
        return {"response_format": {"type": "json_schema", "json_schema": described}}
    return {"response_format": {"type": "json_object"}} if format_ == "json_object" else {}
