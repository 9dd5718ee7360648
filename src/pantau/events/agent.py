"""Agents: the doer behind a passive or a noun."""

from pantau.events.act import REACH
from pantau.events.lexicon import Trigger
from pantau.events.objects import broken
from pantau.events.scene import Group, Scene


def agent_of(trigger: Trigger, scene: Scene) -> Group | None:
    """The doer behind a passive or noun: after "oleh"/"by", or directly behind an Indonesian passive."""
    words = scene.grammar.words
    inside = next((group for group in scene.groups if group.begin == trigger.begin + 1), None)
    if scene.lang == "id" and trigger.pattern.form == "passive" and inside is not None and not inside.place:
        return inside
    for group in scene.after(trigger.end):
        gap = [word for word in scene.lowers(trigger.end, group.begin) if word not in words.quantity]
        if any(word in words.agent for word in gap[-2:]) and len(gap) <= REACH:
            return group
        if scene.lang == "id" and trigger.pattern.form == "passive" and not gap and not group.place:
            return None if group[0].form == "head" and group[0].kind == "weak" else group
        if len(gap) > REACH or broken(scene, trigger.end, group.begin):
            return None
    return None


def source_of(trigger: Trigger, scene: Scene) -> Group | None:
    """The doer behind "from"/"dari": "a rocket attack from Gaza"."""
    group = next(scene.after(trigger.end), None)
    return group if group is not None and scene.lowers(trigger.end, group.begin) in (["from"], ["dari"]) else None
