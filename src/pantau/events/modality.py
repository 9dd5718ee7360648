"""Modality: did it happen, by the cue words around a trigger; and whether it is told as history."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from pantau.events.event import Modality
from pantau.events.grammar import Cue, cue_phrases
from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene

_NEAR = 4  # tokens between "refused to" and a noun that is refused
_BEHIND = 6  # tokens behind a trigger in which a time to come counts
_BEFORE = 9  # tokens before a trigger in which a cue counts
_KINDS: tuple[Literal["negated", "hypothetical", "planned"], ...] = ("negated", "hypothetical", "planned")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_YEAR = frozenset({"pada", "tahun", "in", "since", "sejak"})
_DONE = frozenset({"past", "participle", "passive"})
_SPEECH_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})


class Judged(NamedTuple):
    """The modality, whether it is background, and the words that decided."""

    modality: Modality
    background: bool
    why: str


def judge(trigger: Trigger, scene: Scene, begin: int) -> Judged | None:
    """The modality of a trigger, by cues between the token `begin` and the trigger.

    Denial and negation win over possibility, possibility over plans, as the coding rules order them. Null where
    the words speak of no act at all ("able to strike").
    """
    for flag in _KINDS:
        if flag in trigger.pattern.flags:
            return Judged(flag, False, f"the entry is {flag}")
    if "spoken" in trigger.pattern.flags:
        return Judged("actual", False, "said to be due")
    cues = dict(_cues(trigger, scene, begin))
    if "void" in cues:
        return None
    background = "background" in cues or _old_year(trigger, scene)
    if _denied(trigger, scene):
        return Judged("negated", background, "denied")
    if set(scene.lowers(trigger.begin + 1, trigger.end)) & scene.grammar.words.none:
        return Judged("negated", background, "none of it")
    if trigger.noun and _called_off(trigger, scene):
        return Judged("negated", background, "called off")
    if _asked(trigger, scene) and "negated" not in cues:
        return Judged("hypothetical", background, "a question")
    if trigger.pattern.type == "AGREE" and cues.get("planned") in scene.grammar.words.offer:
        del cues["planned"]
    if cues.get("hypothetical") in scene.grammar.words.foretold and _is_told(trigger, scene):
        return Judged("planned", background, f'"{cues["hypothetical"]}" in what was said')
    for kind in _KINDS:
        if kind in cues:
            return Judged(kind, background, f'{kind} by "{cues[kind]}"')
    if _conditional(trigger, scene):
        return Judged("hypothetical", background, "in a sentence with a condition")
    if scene.lang == "en" and (future := _infinitive(trigger, scene)):
        return Judged(future, background, "infinitive")
    if _is_later(trigger, scene):
        return Judged("planned", background, "a day to come")
    return Judged("actual", background, "no cue")


def _cues(trigger: Trigger, scene: Scene, begin: int) -> Iterator[tuple[Cue, str]]:
    """Cues that bear on the trigger: in its clause, near enough, or right inside a noun phrase behind it."""
    first = max(begin, trigger.begin - _BEFORE)
    words = scene.grammar.words
    skip = scene.grammar.cues.not_before
    for start, end, kinds in cue_phrases(scene.lang).all(scene.words):
        named = any(mention.begin <= start < mention.end for mention in scene.mentions) or _is_name(scene, start)
        if not trigger.noun and end == start + 1 and scene.words[start].lower in scene.grammar.cues.attributive:
            continue  # "barred from the upcoming vote, he accused …"
        if trigger.noun and scene.words[end - 1].lower == "to" and trigger.begin - end > _NEAR:
            continue  # "reluctant to alert the public to Russian hacking"
        if first <= start and end <= trigger.begin and not named and not _blocked(scene, end, trigger.begin, skip):
            for kind in kinds:
                if trigger.pattern.type in _SPEECH_ACTS and set(words.deny) & set(scene.lowers(start, end)):
                    continue  # "denied the claims and accused …"
                if kind == "background" and _is_retold(scene, start, end):
                    continue
                if kind == "background" or not _other_clause(scene, end, trigger.begin):
                    yield kind, " ".join(scene.lowers(start, end))


def _is_retold(scene: Scene, start: int, end: int) -> bool:
    """ "said it had killed …": the tense of what is told, and no history."""
    words = scene.grammar.words
    retelling = set(scene.lowers(start, end)) <= words.retold
    return retelling and bool(set(scene.lowers(0, start)) & (words.speech | words.deny))


def _is_name(scene: Scene, at: int) -> bool:
    """Whether a cue word is a name in running text ("Theresa May")."""
    return at > 0 and not scene.sentence.headline and scene.words[at].text.istitle() and scene.lang == "en"


def _denied(trigger: Trigger, scene: Scene) -> bool:
    """All that stands behind a denial in its part of the sentence is denied ("membantah kabar bahwa …")."""
    for word in reversed(scene.words[: trigger.begin]):
        if word.text in ".;:!?":
            return False
        if word.lower in scene.grammar.words.deny:
            until = scene.words[trigger.begin].start
            between = [each.lower for each in scene.words if word.end <= each.start < until]
            own = all(each in scene.grammar.words.auxiliary | scene.grammar.words.content for each in between)
            return trigger.pattern.type not in _SPEECH_ACTS or (own and not trigger.noun)
    return False


def _other_clause(scene: Scene, end: int, trigger_begin: int) -> bool:
    """Whether a comma and a new subject stand between a headline's cue and the trigger ("Tak Layak, Jaksa …")."""
    commas = [at for at in range(end, trigger_begin) if scene.words[at].text == ","]
    if not commas or not scene.sentence.headline:
        return False
    return any(commas[-1] < mention.begin and mention.end <= trigger_begin for mention in scene.mentions)


def _called_off(trigger: Trigger, scene: Scene) -> bool:
    """ "Kunjungan … batal", "the visit was cancelled": said behind the noun, in its clause."""
    end = scene.clause(trigger.begin)[1]
    return bool(set(scene.lowers(trigger.end, min(end, trigger.end + _BEFORE))) & scene.grammar.words.cancelled)


def _is_told(trigger: Trigger, scene: Scene) -> bool:
    """ "said it would …": the future as it was told then."""
    return bool(set(scene.lowers(0, trigger.begin)) & scene.grammar.words.speech)


def _blocked(scene: Scene, end: int, trigger_begin: int, skip: frozenset[str]) -> bool:
    if set(scene.lowers(end, end + 1)) & skip:
        return True
    return any(word in ".;:!?" for word in scene.lowers(end, trigger_begin))


def _old_year(trigger: Trigger, scene: Scene) -> bool:
    """ "pada 2015", "in 2003": a bare year behind a preposition tells of history."""
    lowers = scene.lowers(*scene.clause(trigger.begin))
    return any(left in _IN_YEAR and bool(_YEAR.fullmatch(word)) for left, word in pairwise(lowers))


def _asked(trigger: Trigger, scene: Scene) -> bool:
    """A question mark ends the part of the sentence that the trigger stands in."""
    for word in scene.words[trigger.end :]:
        if word.text == "?":
            return True
        if word.text in ".:;,!":
            return False
    return False


def _conditional(trigger: Trigger, scene: Scene) -> bool:
    """ "Jika X …, Y": what follows a condition is as hypothetical as the condition."""
    supposed = bool(set(scene.lowers(0, 1)) & scene.grammar.words.condition)
    return supposed and trigger.pattern.type not in _SPEECH_ACTS


def _is_later(trigger: Trigger, scene: Scene) -> bool:
    """ "Trump visits Japan next week", "talks in Doha tomorrow": a time to come right behind the act."""
    if trigger.pattern.form in _DONE or trigger.pattern.type in _SPEECH_ACTS | {"AGREE"}:
        return False
    end = min(trigger.end + _BEHIND, scene.clause(trigger.begin)[1])
    behind = " ".join(scene.lowers(trigger.end, end)).split(",")[0]
    return any(f" {time} " in f" {behind} " for time in scene.grammar.cues.later)


def _infinitive(trigger: Trigger, scene: Scene) -> Literal["planned", "hypothetical"] | None:
    """ "Paraguay to sign …" is planned, "… allows Iran to build …" only possible."""
    if trigger.pattern.form != "bare" or scene.lowers(trigger.begin - 1, trigger.begin) != ["to"]:
        return None
    subject = next((group for group in scene.groups if group.end == trigger.begin - 1), None)
    if subject is None or scene.word_before(subject) in scene.grammar.words.causative:
        return None
    opens = scene.sentence.headline or subject.begin <= 1 or scene.word_before(subject) == ":"
    return "planned" if opens else "hypothetical"
