"""Triggers: all words of a sentence that the lexicon takes for acts, found once for all that ask."""

from functools import lru_cache

from pantau.events.lexicon import Trigger, find_triggers
from pantau.events.scene import Scene
from pantau.events.voice import choose


@lru_cache(maxsize=2)  # the rules, times and places ask for the same sentence
def triggers_of(scene: Scene) -> tuple[Trigger, ...]:
    """From left to right, kept as events or not."""
    return tuple(find_triggers(scene.words, scene.lang, lambda readings: choose(readings, scene)))
