"""Attaching: to which act of a sentence a time or a place belongs."""

from bisect import bisect_left

from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene
from pantau.events.speech import SPEECH_ACTS
from pantau.events.telling import Telling, telling_of
from pantau.events.triggers import triggers_of

FAR = 24.0  # from this cost on it belongs to something else
_WIDE = 2 * int(FAR)  # tokens over which an act can have a time or place
_BEFORE = 4.0  # what stands before the act is a little farther than what stands behind it
_SHARED = 5.0  # behind a coordinated verb, or in a clause that goes on at the same time
_OTHERS = 20.0  # behind another act's verb, or in another clause
_NOUN = 9.0  # behind a noun of another act
_JOINING = frozenset({"and", "dan", "serta", "lalu", "then"})
_LED = 3  # words between "at" and the occasion
_ALIKE = frozenset({"AGREE", "SUPPORT", "CONSULT", "COOPERATE"})  # their nouns tell of the same occasion


def acts_in(scene: Scene, begin: int, end: int) -> tuple[Trigger, ...]:
    """The triggers that begin in a stretch of tokens."""
    here = triggers_of(scene)
    return here[bisect_left(here, begin, key=_start) : bisect_left(here, end, key=_start)]


def _start(act: Trigger) -> int:
    return act.begin


def cost(trigger: Trigger, begin: int, end: int, scene: Scene) -> float:
    """How far a time or place over the tokens `begin` to `end` is from an act; FAR or more: it is not the
    act's."""
    if trigger.begin < end and begin < trigger.end:
        return 0.0
    if max(begin - trigger.end, trigger.begin - end) > _WIDE or _is_of_saying(trigger, begin, scene):
        return FAR
    return _behind(trigger, begin, scene) if begin >= trigger.end else _before(trigger, begin, end, scene)


def _behind(trigger: Trigger, begin: int, scene: Scene) -> float:
    total = float(begin - trigger.end) / 2
    met = occasion(trigger.end, begin, scene)
    for other in acts_in(scene, trigger.end, begin):
        total += 1.0 if other.begin < met else _other(trigger, other, scene)
    return total + _breaks(trigger.end, begin, scene) + _participle(trigger, begin, scene)


def _participle(trigger: Trigger, begin: int, scene: Scene) -> float:
    """ "under a protocol signed in Entebbe two years ago": it belongs to the participle right before it."""
    at = begin - 2 if scene.word_at(begin - 1) in scene.grammar.words.inside else begin - 1
    word, before = scene.word_at(at), scene.word_at(at - 1)
    if scene.lang != "en" or at < trigger.end or not word.endswith("ed") or word in scene.grammar.words.light:
        return 0.0
    return 0.0 if before in _JOINING | scene.grammar.words.auxiliary | {","} else _OTHERS


def occasion(begin: int, end: int, scene: Scene) -> int:
    """One past the last occasion that a stretch names ("at talks in …", "dalam pidato di …"); 0 where none is."""
    words = scene.grammar.words
    for at in range(end - 1, begin, -1):
        near = set(scene.lowers(max(at - _LED, begin), at))
        if scene.words[at].lower in words.occasion and near & (words.inside | words.meanwhile):
            return at + 1
    return 0


def _other(trigger: Trigger, other: Trigger, scene: Scene) -> float:
    """What another act between an act and a time or place adds."""
    if other.pattern.type == trigger.pattern.type:
        return 1.0
    said = trigger.pattern.type in SPEECH_ACTS
    if other.noun:
        return 1.0 if other.pattern.type in _ALIKE else FAR if said else _NOUN
    joined = set(scene.lowers(other.begin - 1, other.begin)) & _JOINING
    return _SHARED if joined else FAR if said else _OTHERS


def _before(trigger: Trigger, begin: int, end: int, scene: Scene) -> float:
    total = float(trigger.begin - end) / 2 + _BEFORE
    joined = scene.word_at(trigger.begin - 1) in _JOINING
    for other in acts_in(scene, end, trigger.begin):
        if other.pattern.type != trigger.pattern.type and not other.noun:
            total += 1.0 if joined else FAR if trigger.noun else _OTHERS / 2
    before = acts_in(scene, scene.clause(begin)[0], begin)
    owners = [other for other in before if other.end <= begin and not other.noun]
    if owners and owners[-1].pattern.type != trigger.pattern.type:
        total += _SHARED if joined else _OTHERS
    return total + _breaks(end, trigger.begin, scene) + _opened(begin, end, trigger, scene)


def _opened(begin: int, end: int, trigger: Trigger, scene: Scene) -> float:
    """A clause that a subordinating word opens and a comma closes is another one: "Setelah tiba di Doha, …"."""
    first = scene.clause(begin)[0]
    opening = scene.lowers(first - 1, first)
    alone = begin - first <= 1  # "Sejak Selasa, …"
    if not opening or opening[0] not in scene.grammar.words.subordinator or alone:
        return 0.0
    commas = [at for at in range(end, trigger.begin) if scene.words[at].text == ","]
    if not commas:
        return 0.0
    return _SHARED if opening[0] in scene.grammar.words.meanwhile else _OTHERS


def _breaks(begin: int, end: int, scene: Scene) -> float:
    """Clauses that begin between an act and a time or place; a word right before it opens none ("sejak Senin")."""
    total = 0.0
    for at in scene.breaks[bisect_left(scene.breaks, begin) : bisect_left(scene.breaks, end - 1)]:
        total += _SHARED if scene.word_at(at) in scene.grammar.words.meanwhile else _OTHERS
    return total


def _is_of_saying(trigger: Trigger, begin: int, scene: Scene) -> bool:
    """Whether it tells when or where something was said or printed: "kata Menlu di Jakarta, Rabu (5/6)", "said on
    Tuesday", "dikutip dari AFP, Jumat (29/5)"."""
    words = scene.grammar.words
    said = trigger.pattern.type in SPEECH_ACTS
    for at in range(begin - 1, trigger.end - 1, -1):
        word = scene.word_at(at)
        if word in words.quoted or (word in words.speech and not said):
            return not acts_in(scene, at + 1, begin)
    telling = None if said else telling_of(trigger, scene)
    if telling is None or scene.word_at(telling.at) in words.source:
        return False
    if telling.before and trigger.end <= telling.begin:
        return telling.begin <= begin < _end_of(telling, scene)
    return scene.clause(telling.at)[0] <= begin < trigger.begin and not _is_told(telling, begin, scene)


def _is_told(telling: Telling, begin: int, scene: Scene) -> bool:
    """Whether what is said has begun before a token: somebody is named, or "that" stands there."""
    words = scene.grammar.words
    opening = words.content | words.pronoun | words.possessive
    named = any(telling.end <= each.begin < begin and each.form != "place" for each in scene.mentions)
    return named or bool(set(scene.lowers(telling.end, begin)) & opening)


def _end_of(telling: Telling, scene: Scene) -> int:
    """Where a telling at the end of a sentence stops: at a mark, a contrast, or an act."""
    words = scene.grammar.words
    last = min(telling.end + _WIDE, len(scene.words))
    stops = [other.begin for other in acts_in(scene, telling.end, last)]
    for at in range(telling.end, last):
        if scene.words[at].text in ".;" or scene.words[at].lower in words.contrast | words.relative or at in stops:
            return at
    return last
