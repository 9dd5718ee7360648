"""Voice: which reading of a trigger holds here (noun or verb), and who is its grammatical subject."""

from collections.abc import Sequence
from typing import Literal

from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene
from pantau.mentions.found import Found

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
        noun = _in_noun_phrase(nouns[0], scene) and not _is_verbal(verbs[0], scene)
        return nouns[0] if noun else verbs[0]
    return next(iter(verbs or nouns), None)


def _is_verbal(trigger: Trigger, scene: Scene) -> bool:
    """ "after meeting the Pope", "before visiting Rome": an -ing form right behind a subordinating word."""
    before = set(scene.lowers(trigger.begin - 1, trigger.begin))
    return trigger.pattern.form == "gerund" and bool(before & {"after", "before", "while"})


def _can_be_verb(trigger: Trigger, scene: Scene) -> bool:
    """Whether an English form can be a verb here (not in "strike teams", "Paris attacks")."""
    if scene.lang != "en" or trigger.begin == 0 or trigger.pattern.form in {"word", "past"}:
        return True
    words = scene.grammar.words
    hyphen, verb = scene.words[trigger.begin - 1 : trigger.begin + 1]
    if hyphen.text == "-" and hyphen.end == verb.start:
        return False  # "a long-threatened strike"
    near = scene.lowers(trigger.begin - _MODAL_WITHIN, trigger.begin)
    before = near[-1]
    subject = next((mention for mention in scene.mentions if mention.end == trigger.begin), None)
    if trigger.pattern.form in {"participle", "gerund"}:
        verbal = words.verbal_before if trigger.pattern.form == "gerund" else words.coordinator | words.relative
        return subject is not None or before not in words.noun_before - verbal
    if trigger.pattern.form == "active" and before in words.be | words.modal | {"has", "have", "had"}:
        return False  # "Tuesday's strikes"
    asked = scene.words[-1].text == "?" and set(scene.lowers(0, 1)) & words.modal
    if asked or before in words.auxiliary | words.coordinator | words.pronoun or set(near) & words.modal:
        return True
    if subject is None:
        plain = trigger.pattern.words > 1 and before not in words.noun_before
        return scene.sentence.headline and (before.endswith("s") or plain)
    if trigger.pattern.form == "active":
        return subject.form == "name" and not (subject.kind == "city" and trigger.pattern.type == "ASSAULT")
    several = any(len(group) > 1 and group.end == trigger.begin for group in scene.groups)
    return subject.form != "adjective" and (several or _is_plural(subject, before, scene))


def _is_plural(subject: Found, last_word: str, scene: Scene) -> bool:
    """Whether a subject takes the bare form of a verb ("protesters demand", not "the EU ban")."""
    plain = subject.mention.text.isupper() or subject.kind == "city"
    return (last_word.endswith("s") and not plain) or last_word in scene.grammar.words.plural


def _in_noun_phrase(trigger: Trigger, scene: Scene) -> bool:
    before = scene.lowers(trigger.begin - 1, trigger.begin)
    if before and before[0] in scene.grammar.words.noun_before:
        return True
    if any(mention.end == trigger.begin and mention.form == "adjective" for mention in scene.mentions):
        return True
    after = scene.lowers(trigger.end, trigger.end + 1)
    return trigger.begin > 0 and after[:1] in (["on"], ["against"], ["by"], ["of"])


def voice_of(trigger: Trigger, scene: Scene) -> Voice:
    """active, passive or noun, by the trigger's form and its neighbours."""
    form = trigger.pattern.form
    if form == "noun" or _is_plain_noun(trigger, scene):
        return "noun"
    if form == "passive":
        return "passive"
    if scene.lang == "en" and form in {"participle", "past"} and _is_passive(trigger, scene):
        return "passive"
    if form == "gerund" and scene.lowers(trigger.begin - 1, trigger.begin)[:1] in (["the"], ["a"], ["'s"]):
        return "noun"
    return "active"


def _is_plain_noun(trigger: Trigger, scene: Scene) -> bool:
    """In an Indonesian body text a bare stem is a verb only beside its subject ("invasi", "agresi" are nouns)."""
    if scene.lang != "id" or scene.sentence.headline or trigger.pattern.form != "bare" or trigger.pattern.rest:
        return False
    before = scene.lowers(trigger.begin - 1, trigger.begin)
    beside = any(mention.end == trigger.begin for mention in scene.mentions)
    return not beside and not set(before) & scene.grammar.words.auxiliary


def _is_passive(trigger: Trigger, scene: Scene) -> bool:
    words = scene.grammar.words
    if scene.words[trigger.begin].lower in words.suffered and _is_bare(trigger, scene):
        return True
    for token in reversed(scene.words[max(trigger.begin - _BE_WITHIN, 0) : trigger.begin]):
        word = token.lower
        if word in words.be:
            return scene.sentence.headline or not token.text.isupper()  # not the Islamic State
        if word in {"has", "have", "had"} or word not in words.auxiliary:
            break
    return any(word in words.agent for word in scene.lowers(trigger.begin + 1, trigger.begin + 1 + _AGENT_WITHIN))


def _is_bare(trigger: Trigger, scene: Scene) -> bool:
    """Whether no object follows ("300 soldiers killed in …"): a word that needs one is passive then."""
    after = scene.lowers(trigger.end, trigger.end + 1)
    return trigger.pattern.words == 1 and (not after or after[0] in scene.grammar.words.unfollowed)
