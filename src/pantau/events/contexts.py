"""Contexts: PLOVER's 37 topics, by the words of the event's sentence."""

from functools import cache
from typing import Literal

from pantau.datafiles import find, table
from pantau.language import Phrases, Sentence
from pantau.noun import Noun


class Topic(Noun):
    """The words of both languages that show one context."""

    id: tuple[str, ...]
    en: tuple[str, ...]


class ContextFile(Noun):
    """The shape of data/contexts.toml."""

    contexts: dict[str, Topic]


@cache
def topics(lang: Literal["id", "en"]) -> Phrases[str]:
    """All context words of a language, ours and the user's. Raises: DataError."""
    phrases: Phrases[str] = Phrases()
    for path in find("contexts.toml"):
        for name, topic in table(path, ContextFile).contexts.items():
            for word in getattr(topic, lang):
                phrases.add(word, name)
    return phrases


def contexts_of(sentence: Sentence) -> tuple[str, ...]:
    """The contexts of a sentence, in alphabetical order."""
    found = topics("en" if sentence.lang == "en" else "id").all(sentence.tokens)
    return tuple(sorted({name for _, _, names in found for name in names}))
