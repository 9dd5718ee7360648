"""Subjects: who stands before a verb as its subject, in its clause, its headline, or before the colon."""

from pantau.events.act import Earlier
from pantau.events.gap import beside, has_unknown_subject, leads, speaks_itself
from pantau.events.lexicon import Trigger
from pantau.events.scene import Group, Scene
from pantau.events.telling import speaker
from pantau.events.voice import voice_of

_FRONTED = 2  # words that may stand before a headline's fronted verb


def subject_of(trigger: Trigger, scene: Scene, earlier: list[Earlier]) -> tuple[Group | None, str]:
    """The nearest group before the trigger that can be its subject."""
    suffered = _suffered(trigger, scene)
    if suffered is not None:
        return suffered, "subject beside the verb"
    last = earlier[-1] if earlier else None
    refused = trigger.pattern.form == "passive" or "swap" in trigger.pattern.flags
    if trigger.pattern.type == "REJECT" and refused and last and last.trigger.pattern.type == "REQUEST":
        return last.roles.actors, "who asked"
    speaking = _spoken_of(trigger, scene)
    if speaking is not None:
        return speaking, "who says it of themselves"
    if speaks_itself(scene, trigger.begin):
        return speaker(trigger, scene), "the speaker"
    marching = next(scene.before(trigger.begin), None) if trigger.pattern.type == "PROTEST" else None
    if marching is not None and marching[-1].kind == "weak" and beside(scene, marching.end, trigger.begin):
        return marching, "subject beside the verb"  # "thousands of people protested"
    before = next((group for group in scene.before(trigger.begin) if can_act(group)), None)
    if before is None:
        return None, "no subject"
    if trigger.pattern.form == "gerund" and scene.lowers(before.end, trigger.begin) == ["for"]:
        return before, "subject beside the verb"  # "punished Russia for annexing Crimea"
    if beside(scene, before.end, trigger.begin):
        return before, "subject beside the verb"
    if last is not None and last.trigger.noun and last.trigger.pattern.type == trigger.pattern.type:
        return last.roles.actors, "owner of the noun before"
    if last is not None and last.trigger.end <= trigger.begin and _coordinated(scene, last, trigger):
        inherited = last.roles.recipients if last.roles.voice == "passive" else last.roles.actors
        if inherited is not None:
            return inherited, "subject of the verb before"
    clause = scene.clause(trigger.begin)
    opens = trigger.pattern.form == "gerund" and clause[0] == trigger.begin
    if opens and last is not None and not last.trigger.noun:
        return last.roles.actors, "subject of the verb before"  # "who arrived after visiting Rome"
    inside = [group for group in scene.groups if clause[0] <= group.begin and group.end <= trigger.begin]
    acting = [group for group in inside if can_act(group)]
    first = next((group for group in acting if leads(scene, group)), None)
    if first is not None:
        return first, "first in the clause"
    if clause[0] and scene.words[clause[0] - 1].text == ":":
        return _colon_speaker(scene, clause[0], trigger.begin), "speaker before the colon"
    if has_unknown_subject(scene, clause[0], trigger.begin):
        return None, "another subject"
    opening = (group for group in scene.groups if group.end <= trigger.begin and leads(scene, group))
    return next((group for group in opening if can_act(group)), None), "first in the sentence"


def _spoken_of(trigger: Trigger, scene: Scene) -> Group | None:
    """ "Myanmar mengatakan bahwa mereka …": the pronoun points to the one who speaks."""
    group = next(scene.before(trigger.begin), None)
    if group is None or group[0].form != "anaphor" or group[0].mention.country != "---":
        return None
    beside = all(word in scene.grammar.words.auxiliary for word in scene.lowers(group.end, trigger.begin))
    if not beside or scene.word_before(group) not in scene.grammar.words.content:
        return None
    named = [each for each in scene.before(group.begin) if can_act(each)]
    return named[-1] if named else None


def _suffered(trigger: Trigger, scene: Scene) -> Group | None:
    """Common people beside a passive verb ("96 orang ditangkap"): they do not act, but they suffer."""
    group = next(scene.before(trigger.begin), None)
    if group is None or not (voice_of(trigger, scene) == "passive" or "swap" in trigger.pattern.flags):
        return None
    beside = all(word in scene.grammar.words.auxiliary for word in scene.lowers(group.end, trigger.begin))
    return group if beside and group[-1].kind == "weak" and group[-1].mention.country != "---" else None


def _colon_speaker(scene: Scene, begin: int, end: int) -> Group | None:
    """Who speaks before a colon ("Trump: Kami Siap Menyerang"), unless what is said has a subject of its own."""
    said = scene.lowers(begin, end)
    if not all(word in scene.grammar.words.auxiliary | scene.grammar.words.pronoun for word in said):
        return None
    return next((group for group in scene.before(begin) if group.end == begin - 1), None)


def can_act(group: Group) -> bool:
    weak = group[-1].kind == "weak" and group[-1].form == "head"
    return group[-1].form not in {"place", "adjective"} and not weak


def _coordinated(scene: Scene, last: Earlier, trigger: Trigger) -> bool:
    gap = scene.lowers(last.trigger.end, trigger.begin)
    words = scene.grammar.words
    near = [word for word in gap if word not in words.auxiliary][-1:]
    return (not gap and not last.trigger.noun) or bool(near and near[0] in words.coordinator)


def behind_comma(trigger: Trigger, scene: Scene, first: Group | None) -> Group | None:
    """Headlines that begin with the verb: "Kunjungi DPRD Banten, Dubes Saudi Bahas …"."""
    if trigger.begin > (_FRONTED if scene.sentence.headline else 1):
        return None
    begin = first.end if first else trigger.end
    comma = next((at for at in range(begin, len(scene.words)) if scene.words[at].text == ","), len(scene.words))
    return next((group for group in scene.after(comma) if can_act(group)), None)
