"""Asking: the events of sentences, as answered before, else from the server in blocks, within limits."""

import time
from collections.abc import Callable, Iterator, Sequence

from pantau.errors import CoderError, PageError
from pantau.events.llm.answer import Events, read_answer
from pantau.events.llm.endpoint import Endpoint
from pantau.events.llm.ledger import Ledger, key_of
from pantau.events.llm.prompt import Prompt
from pantau.events.llm.settings import LlmSettings

_MILLION = 1_000_000


class Asking:
    """Asks one model with one prompt; `sleep` waits some seconds for a turn."""

    def __init__(
        self,
        settings: LlmSettings,
        prompt: Prompt,
        ledger: Ledger,
        endpoint: Endpoint,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings, self._prompt, self._ledger, self._endpoint = settings, prompt, ledger, endpoint
        self._sleep = sleep

    def events(self, texts: Sequence[str], lang: str) -> dict[str, Events]:
        """The events of each sentence as they were answered, each sentence asked once and never again.

        Raises: CoderError where nothing more can be asked (what was answered is kept); PageError where a sentence
        has no answer that can be read.
        """
        keys = {text: self._key(text, lang) for text in texts}
        kept = self._ledger.answers(list(keys.values()))
        found = {text: kept[key] for text, key in keys.items() if key in kept}
        new = [text for text in keys if text not in found]
        self._ledger.count({"kept": len(found), "new": len(new)})
        for block in _blocks(new, self._settings.sentences):
            found |= self._answered(block, lang)
        return found

    def _key(self, text: str, lang: str) -> str:
        return key_of(text, lang, self._prompt.edition, self._settings.model)

    def _answered(self, block: Sequence[str], lang: str) -> dict[str, Events]:
        """The answers to a block. What is left out is asked again; where all of it is, in two halves."""
        found = self._ask(block, lang)
        left = [text for text in block if text not in found]
        if len(block) == 1 and left:
            raise PageError("llm_answer")
        for part in _blocks(left, len(left) if found else (len(left) + 1) // 2):
            found |= self._answered(part, lang)
        return found

    def _ask(self, block: Sequence[str], lang: str) -> dict[str, Events]:
        """One request; what it answers is kept at once, since it is paid for."""
        self._within_limits()
        while wait := self._ledger.turn(self._settings.rate, time.time()):
            self._sleep(wait)
        reply = self._endpoint.ask(self._prompt.ask(block))
        numbered = read_answer(reply.text, range(1, len(block) + 1))
        answers = {block[n - 1]: events for n, events in numbered.items()}
        self._ledger.keep(
            {self._key(text, lang): events for text, events in answers.items()},
            requests=1,
            tokens_in=reply.tokens_in,
            tokens_out=reply.tokens_out,
        )
        return answers

    def _within_limits(self) -> None:
        counts, limit = self._ledger.counts(), self._settings
        tokens = counts.get("tokens_in", 0) + counts.get("tokens_out", 0)
        if limit.limit_tokens and tokens >= limit.limit_tokens:
            raise CoderError("llm_tokens", "llm", spent=f"{tokens:,}", limit=f"{limit.limit_tokens:,}")
        cost = cost_of(counts, limit)
        if limit.limit_cost and cost >= limit.limit_cost:
            raise CoderError("llm_cost", "llm", spent=f"{cost:.4g}", limit=f"{limit.limit_cost:g}")


def cost_of(counts: dict[str, int], settings: LlmSettings) -> float:
    """What a run's tokens cost, in the currency of the prices."""
    asked = counts.get("tokens_in", 0) * settings.price_in
    return (asked + counts.get("tokens_out", 0) * settings.price_out) / _MILLION


def _blocks(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), max(size, 1)):
        yield texts[start : start + size]
