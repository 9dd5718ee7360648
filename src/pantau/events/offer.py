"""Offers and threats: "siap" before an act of cooperation is an offer, "will" before an attack a threat.

Both are themselves done: AGREE and THREATEN, actual.
"""

from pantau.events.act import Roles
from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene
from pantau.events.telling import speaker

_ANNOUNCED_WITHIN = 4  # tokens before an attack in which its announcement stands
_WITHIN = 2  # tokens before the act in which the offer stands
_KINDLY = frozenset({"COOPERATE", "AID", "SUPPORT"})


def is_offer(trigger: Trigger, scene: Scene) -> bool:
    """Whether a cooperative act is only offered."""
    near = scene.lowers(trigger.begin - _WITHIN, trigger.begin)
    return trigger.pattern.type in _KINDLY and bool(set(near) & scene.grammar.words.offer)


def is_threat(trigger: Trigger, roles: Roles, scene: Scene) -> bool:
    """Whether the attacker says that it will attack ("Israel will strike Iran, its minister said")."""
    near = scene.lowers(trigger.begin - _ANNOUNCED_WITHIN, trigger.begin)
    if trigger.pattern.type != "ASSAULT" or trigger.noun or not set(near) & scene.grammar.words.resolve:
        return False
    parties = (roles.actors, roles.recipients, speaker(trigger, scene))
    countries = [{member.mention.country for member in group or ()} - {"---"} for group in parties]
    if not countries[0] & countries[2]:
        return False  # somebody else says so
    return all(countries[:2]) and not countries[0] & countries[1] and roles.rule.startswith("subject beside")
