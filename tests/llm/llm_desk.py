"""A desk beside the server: articles coded with settings that lead to it, and answers in short form."""

from pathlib import Path
from typing import Any

from llm_server import Server

from pantau.articles.article import Article
from pantau.events.event import Actor, Event
from pantau.events.llm.account import LlmAccount, llm_account
from pantau.events.llm.coder import LlmCoder
from pantau.events.llm.settings import LlmSettings
from pantau.reading.reader import mentions_of, sentences_of

KEY = "sk-very-secret-0123456789"
VISIT = "Presiden Rusia Vladimir Putin mengunjungi Pyongyang pada 19 Juni 2024."


class Desk:
    """Codes articles, each time by a coder that was just started."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server, self.cache = server, folder / "llm.db"

    def settings(self, **more: Any) -> LlmSettings:
        """The settings with some of their own."""
        told = {"url": self.server.url, "model": "test-model", "key": KEY, "cache": self.cache, "rate": 0}
        return LlmSettings(**{**told, **more})

    def code(self, text: str, lang: str = "id", day: str | None = None, **more: Any) -> tuple[Event, ...]:
        """The events of an article."""
        article = Article(id="a1", text=text, lang=lang, published=day, published_precision="day" if day else None)
        sentences = sentences_of(article)
        return LlmCoder(self.settings(**more)).code(article, sentences, mentions_of(article, sentences))

    def answered(self, text: str, *events: object, lang: str = "id", day: str | None = None) -> tuple[Event, ...]:
        """The events of one sentence for which the server has these."""
        self.server.known[text] = list(events)
        return self.code(text, lang, day)

    def account(self, **more: Any) -> LlmAccount:
        """What was done in this run."""
        return llm_account(self.settings(**more))


def said(type_: str, trigger: str, actors: str, recipients: str = "", **more: Any) -> dict[str, Any]:
    """An event as it is answered; parties as "words: RUS GOV, other words: PRK GOV"."""
    plain = {"mode": None, "modality": "actual", "background": False, "confidence": 0.9}
    parties = {"actors": _parties(actors), "recipients": _parties(recipients)}
    return {"type": type_, "trigger": trigger, **plain, **parties, **more}


def _parties(text: str) -> list[dict[str, str]]:
    pairs = [each.partition(":") for each in text.split(", ") if each]
    codes = [(words, *code.split()) for words, _, code in pairs]
    return [{"words": words, "country": country, "sector": sector} for words, country, sector in codes]


def parties(actors: tuple[Actor, ...]) -> list[str]:
    """Parties as "words: RUS GOV"."""
    return [f"{each.text}: {each.country} {each.sector}" for each in actors]


GOOD = said("CONSULT", "mengunjungi", "Presiden Rusia Vladimir Putin: RUS GOV", "Pyongyang: PRK GOV", mode="visit")
