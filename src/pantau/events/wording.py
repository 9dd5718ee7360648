"""Wording: "attack" between politicians is harsh speech (ACCUSE), a missile fired at nobody a test (MOBILIZE)."""

from pantau.events.act import Roles
from pantau.events.lexicon import Trigger
from pantau.events.scene import Group, Scene

_FIRED_WITHIN = 2  # tokens behind "tembak" in which what is fired stands
_CIVIL = frozenset({"PTY", "LEG", "ELI", "JRN", "GOV", "JUD"})
_UNARMED = frozenset({"PTY", "LEG", "ELI", "JRN"})


def is_harsh_speech(trigger: Trigger, roles: Roles, scene: Scene) -> bool:
    """Whether an attack without a weapon is one of words: the attackers, or both sides at home, bear no arms."""
    words = trigger.pattern.entry.split()
    if trigger.pattern.type != "ASSAULT" or len(words) > 1 or words[0] not in scene.grammar.words.harsh:
        return False
    if roles.actors is None:
        return False
    if not _all_in(roles.actors, _CIVIL) or not (roles.recipients is None or _all_in(roles.recipients, _CIVIL)):
        return False
    home = roles.countries
    return _all_in(roles.actors, _UNARMED) or (roles.recipients is not None and len(home) == 1)


def _all_in(group: Group, sectors: frozenset[str]) -> bool:
    return all(member.mention.sector in sectors for member in group)


def is_test(trigger: Trigger, roles: Roles, scene: Scene) -> bool:
    """Whether missiles are fired that hit nobody ("Korut Tembak Rudal ke Laut Jepang")."""
    fired = trigger.pattern.type == "ASSAULT" and trigger.pattern.mode in {None, "heavy-weapons", "firearms"}
    near = scene.lowers(trigger.begin, trigger.end + _FIRED_WITHIN)
    return (
        fired
        and roles.actors is not None
        and roles.recipients is None
        and bool(set(near) & scene.grammar.words.missile)
    )


def reworded(trigger: Trigger, roles: Roles, scene: Scene) -> Trigger:
    """The trigger with the type that its parties make of its words."""
    if is_harsh_speech(trigger, roles, scene):
        return trigger.retyped("ACCUSE", "disapprove")
    return trigger.retyped("MOBILIZE", "weapons") if is_test(trigger, roles, scene) else trigger
