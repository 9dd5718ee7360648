"""Offers: "siap" or "ready to" before an act of cooperation is an offer, which is itself done (AGREE, actual)."""

from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene

_WITHIN = 2  # tokens before the act in which the offer stands
_KINDLY = frozenset({"COOPERATE", "AID", "SUPPORT"})


def is_offer(trigger: Trigger, scene: Scene) -> bool:
    """Whether a cooperative act is only offered."""
    near = scene.lowers(trigger.begin - _WITHIN, trigger.begin)
    return trigger.pattern.type in _KINDLY and bool(set(near) & scene.grammar.words.offer)


def offered(trigger: Trigger) -> Trigger:
    """The same words as an AGREE."""
    return trigger._replace(pattern=trigger.pattern._replace(type="AGREE", mode=None))
