"""The coder `rules`: triggers from the codebook's lexicon, parties by order and voice, modality by cue words."""

from collections.abc import Sequence
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.events.act import Earlier, Roles
from pantau.events.build import build
from pantau.events.event import Event
from pantau.events.keep import keep, once
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged, judge
from pantau.events.offer import is_offer, is_threat
from pantau.events.roles import find_roles
from pantau.events.scene import Scene
from pantau.events.speech import SPEECH_ACTS, content_zone
from pantau.events.sport import is_match
from pantau.events.triggers import triggers_of
from pantau.events.wording import reworded
from pantau.language import Sentence
from pantau.mentions.found import Found


class RulesCoder:
    """Pure rules over data files: no model, no state, about a thousand sentences a second."""

    name = "rules"
    version = "0.1.0"

    def code(
        self, article: Article, sentences: Sequence[Sentence], found: Sequence[Sequence[Found]]
    ) -> tuple[Event, ...]:
        """Events in the order of the text."""
        return tuple(
            event
            for sentence, mentions in zip(sentences, found, strict=True)
            for event in code_sentence(sentence, mentions, article)
        )


def code_sentence(sentence: Sentence, mentions: Sequence[Found], article: Article) -> list[Event]:
    """The events of one sentence."""
    considered = consider(Scene(sentence, mentions), article)
    return once([each.event for each in considered if each.event is not None])


class Considered(NamedTuple):
    """A trigger and what the rules make of it; parties and modality are null inside what is only said, and the
    event is null where the rules keep none."""

    trigger: Trigger
    roles: Roles | None = None
    judged: Judged | None = None
    event: Event | None = None


def consider(scene: Scene, article: Article) -> list[Considered]:
    """All triggers of a sentence, from left to right."""
    triggers = triggers_of(scene)
    found: list[Considered] = []
    earlier: list[Earlier] = []
    zone = (0, 0)
    for index, trigger in enumerate(triggers):
        if zone[0] <= trigger.begin < zone[1]:
            found.append(Considered(trigger))
            continue
        later = triggers[index + 1 :]
        own = content_zone(trigger, scene, later)
        roles = find_roles(trigger, scene, earlier, own[1] if own else _next_verb(later, scene))
        judged = judge(trigger, scene, _cue_start(scene, earlier, trigger))
        kept = judged is not None and keep(trigger, roles, headline=scene.sentence.headline)
        if kept or not trigger.noun:
            zone = own or zone
        if judged is None or not kept or is_match(trigger, roles, scene, article):
            found.append(Considered(trigger, roles, judged))
            continue
        if earlier and roles.rule == "subject of the verb before" and judged.why == "no cue":
            judged = _as_before(judged, earlier[-1].judged, trigger)
        earlier.append(Earlier(trigger, roles, judged))
        found.append(Considered(trigger, roles, judged, _event(trigger, roles, judged, scene, article)))
    return found


def _event(trigger: Trigger, roles: Roles, judged: Judged, scene: Scene, article: Article) -> Event:
    """The event, with an offer or a threat told as the act that it is."""
    if is_offer(trigger, scene):
        judged = judged._replace(modality="actual", why="an offer is itself done")
        return build(trigger.retyped("AGREE", None, "directed"), roles, judged, scene, article)
    if judged.modality == "planned" and is_threat(trigger, roles, scene):
        judged = judged._replace(modality="actual", why="a threat is itself done")
        return build(trigger.retyped("THREATEN", "violence"), roles, judged, scene, article)
    return build(reworded(trigger, roles, scene), roles, judged, scene, article)


def _as_before(judged: Judged, before: Judged, trigger: Trigger) -> Judged:
    """The modality of the verb before ("may visit and sign"); but who denies something still accuses others."""
    if before.why == "denied" and trigger.pattern.type in SPEECH_ACTS:
        return judged
    return judged._replace(modality=before.modality, why="as the verb before")


def _next_verb(later: Sequence[Trigger], scene: Scene) -> int:
    """Where the object of a verb that is no speech act is looked for no more."""
    return next((trigger.begin for trigger in later if not trigger.noun), len(scene.words))


def _cue_start(scene: Scene, earlier: Sequence[Earlier], trigger: Trigger) -> int:
    """Where cues begin to bear: at the clause, or behind the verb before it unless the two are coordinated."""
    begin = scene.clause(trigger.begin)[0]
    opening = scene.words[begin - 1] if begin else None
    if opening is not None and opening.lower in scene.grammar.words.subordinator:
        begin -= 1
    if earlier:
        last = earlier[-1].trigger
        gap = scene.lowers(last.end, trigger.begin)
        if not set(gap[-2:]) & {"dan", "and", "serta"}:
            begin = max(begin, last.end)
    return begin
