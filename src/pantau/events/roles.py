"""Roles: who did it and to whom, by order, voice, "oleh"/"by", and prepositions."""

from pantau.events.act import HARM, Earlier, Roles
from pantau.events.agent import agent_of
from pantau.events.gap import ends_with_noun
from pantau.events.lexicon import Trigger
from pantau.events.nouns import is_alone, noun_roles, only_country
from pantau.events.objects import ending, object_of
from pantau.events.scene import Group, Scene
from pantau.events.subject import behind_comma, subject_of
from pantau.events.telling import speaker
from pantau.events.voice import voice_of

_IN_POWER = frozenset({"GOV", "MIL", "COP", "JUD", "LEG"})


def find_roles(trigger: Trigger, scene: Scene, earlier: list[Earlier], stop: int) -> Roles:
    """Roles of a trigger; objects are looked for up to the token `stop` (where the next verb stands)."""
    voice = voice_of(trigger, scene)
    if voice == "active":
        roles = _active(trigger, scene, earlier, stop)
    else:
        roles = (_passive if voice == "passive" else noun_roles)(trigger, scene, earlier)
    if is_alone(trigger, roles, scene):
        roles = roles._replace(recipients=only_country(scene))
    if "spoken" in trigger.pattern.flags:
        return Roles(speaker(trigger, scene), roles.actors, roles.voice, "the speaker asks it of the subject")
    if "swap" in trigger.pattern.flags:
        doer = None if _is_scene(roles.recipients, trigger, scene) else roles.recipients
        return roles._replace(actors=doer, recipients=roles.actors, rule=roles.rule + ", swapped")
    return roles


def _is_scene(group: Group | None, trigger: Trigger, scene: Scene) -> bool:
    """ "tewas dalam penembakan di sekolah Austria": where it was done, not who did it."""
    if group is None or group.begin <= trigger.end or trigger.pattern.type not in HARM:
        return False
    return scene.word_before(group) in scene.grammar.words.inside | {"terhadap", "against"}


def _active(trigger: Trigger, scene: Scene, earlier: list[Earlier], stop: int) -> Roles:
    subject, how = subject_of(trigger, scene, earlier)
    obj = object_of(trigger, scene, stop, subject) or ending(trigger, scene, subject)
    if "saling" in scene.lowers(trigger.begin - 1, trigger.end):
        obj = None
    if subject is None and (obj is not None or scene.sentence.headline):
        fronted = behind_comma(trigger, scene, obj)
        if fronted is not None and _can_front(trigger, fronted):
            return Roles(fronted, obj, "active", "verb first, subject after the comma")
    return Roles(subject, obj, "active", how)


def _can_front(trigger: Trigger, subject: Group) -> bool:
    """ "Demo di DPR, Jokowi Panggil …": those in power do not protest."""
    return trigger.pattern.type != "PROTEST" or subject[0].mention.sector not in _IN_POWER


def _passive(trigger: Trigger, scene: Scene, earlier: list[Earlier]) -> Roles:
    subject, how = subject_of(trigger, scene, earlier)
    if subject is not None and how.startswith("first") and ends_with_noun(scene, subject.end, trigger.begin):
        subject = None
    agent = agent_of(trigger, scene)
    if subject is None and trigger.begin == 0:
        subject = behind_comma(trigger, scene, agent)
        agent = agent or next((group for group in scene.after(trigger.end) if group is not subject), None)
        if agent is not None and subject is not None and agent.begin > subject.begin:
            agent = None
    if agent is None:
        how += ", no agent named"
        if trigger.pattern.mode in {"arrest", "convict", "deport"} and subject is not None:
            agent = next((group for group in scene.after(trigger.end) if group.place), None)
    return Roles(agent, subject, "passive", f"passive: {how}")
