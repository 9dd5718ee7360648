"""Voice: which reading of a trigger holds here (noun or verb), and who is its grammatical subject."""

from collections.abc import Sequence
from typing import Literal

from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene

Voice = Literal["active", "passive", "noun"]

_MODAL_WITHIN = 3  # tokens before an English base form in which a modal makes it a verb
_AGENT_WITHIN = 2  # tokens behind an English participle in which "by" shows the passive
_BE_WITHIN = 4  # tokens before it in which a form of "to be" does


def choose(readings: Sequence[Trigger], scene: Scene) -> Trigger | None:
    """One reading of several at one place: the noun where the context is a noun phrase's, else the verb.

    Null where only a verb is known and an English base form stands where no verb can ("strike teams").
    """
    nouns = [trigger for trigger in readings if trigger.noun]
    verbs = [trigger for trigger in readings if not trigger.noun and _can_be_verb(trigger, scene)]
    if nouns and verbs:
        return nouns[0] if _in_noun_phrase(nouns[0], scene) else verbs[0]
    return next(iter(verbs or nouns), None)


def _can_be_verb(trigger: Trigger, scene: Scene) -> bool:
    """A bare English form is a verb behind "to", a modal, "and", or a subject that is named."""
    if scene.lang != "en" or trigger.pattern.form != "bare" or trigger.begin == 0:
        return True
    words = scene.grammar.words
    near = scene.lowers(trigger.begin - _MODAL_WITHIN, trigger.begin)
    before = near[-1]
    if before in words.auxiliary | words.coordinator | words.pronoun or set(near) & words.modal:
        return True
    return any(mention.end == trigger.begin and mention.form != "adjective" for mention in scene.mentions) or (
        scene.sentence.headline and before.endswith("s")
    )


def _in_noun_phrase(trigger: Trigger, scene: Scene) -> bool:
    before = scene.lowers(trigger.begin - 1, trigger.begin)
    if before and before[0] in scene.grammar.words.noun_before:
        return True
    if any(mention.end == trigger.begin and mention.form == "adjective" for mention in scene.mentions):
        return True
    after = scene.lowers(trigger.end, trigger.end + 1)
    return (
        bool(after)
        and after[0] in {"on", "against", "by", "of"}
        and trigger.pattern.form == "noun"
        and trigger.begin > 0
    )


def voice_of(trigger: Trigger, scene: Scene) -> Voice:
    """active, passive or noun, by the trigger's form and its neighbours."""
    form = trigger.pattern.form
    if form == "noun":
        return "noun"
    if form == "passive":
        return "passive"
    if scene.lang == "en" and form in {"participle", "past"} and _is_passive(trigger, scene):
        return "passive"
    if form == "gerund" and scene.lowers(trigger.begin - 1, trigger.begin)[:1] in (["the"], ["a"], ["'s"]):
        return "noun"
    return "active"


def _is_passive(trigger: Trigger, scene: Scene) -> bool:
    words = scene.grammar.words
    before = scene.lowers(trigger.begin - _BE_WITHIN, trigger.begin)
    for word in reversed(before):
        if word in words.be:
            return True
        if word in {"has", "have", "had"} or word not in words.auxiliary:
            break
    return any(word in words.agent for word in scene.lowers(trigger.begin + 1, trigger.begin + 1 + _AGENT_WITHIN))
