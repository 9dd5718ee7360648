"""Gaps: the words between a party and a verb, and what they say about the verb's subject."""

from pantau.events.lexicon import Trigger
from pantau.events.scene import Group, Scene

_BEHIND_PREPOSITION = 4  # words between a preposition and its noun's name
_LIGHT_WITHIN = 7  # tokens before a noun in which its light verb stands
_OTHER = 4  # words in which another noun has room
_DECIDED = 4  # words between the owner of a decision and its infinitive
_OWNED_WITHIN = 3  # words before a noun in which its possessive stands


def beside(scene: Scene, begin: int, end: int) -> bool:
    """Whether a party that ends at `begin` still is the subject of the verb at `end`: only auxiliaries, adverbs,
    or a relative pronoun behind a comma ("Uruguay, which had lent …") stand between."""
    gap = scene.lowers(begin, end)
    if gap[:1] == [","] and gap[1:2] and gap[1] in scene.grammar.words.relative:
        gap = gap[2:]
    if gap == [","] and scene.lowers(end + 1, end + 2) == ["by"]:
        return True  # "Iraqi forces, backed by …"
    if gap[:1] == ["'s"] and gap[-1:] == ["to"] and len(gap) <= _DECIDED:
        return True  # "Russia's decision to grant …"
    return all(word in scene.grammar.words.auxiliary or _is_adverb(word, scene) for word in gap)


def speaks_itself(scene: Scene, at: int) -> bool:
    """Whether the subject of the verb at `at` is "we" or "I": the speaker."""
    before = at - 1
    while before >= 0 and beside(scene, before, before + 1):
        before -= 1
    return bool(set(scene.lowers(before, before + 1)) & scene.grammar.words.own)


def leads(scene: Scene, group: Group) -> bool:
    """Whether a group can be a clause's subject: not behind a preposition, and no possessor ("Iran's")."""
    behind = scene.lowers(group.end, group.end + 1)
    return scene.word_before(group) not in scene.grammar.words.target and behind != ["'s"]


def has_light_verb(scene: Scene, at: int) -> bool:
    """Whether a light verb carries the noun at `at`: "held a second round of talks", "melakukan serangan"."""
    words = scene.grammar.words
    for word in reversed(scene.lowers(at - _LIGHT_WITHIN, at)):
        if word in words.light:
            return True
        if word in (words.subordinator | words.target) - {"of", "from"} or word in ",;:":
            return False
    return False


def is_far(trigger: Trigger, group: Group, scene: Scene) -> bool:
    """Whether an English entry ends in a preposition ("meet with") behind which something else stands."""
    last = scene.lowers(trigger.end - 1, trigger.end)[0]
    if scene.lang != "en" or trigger.end - trigger.begin < 2 or last not in scene.grammar.words.target:
        return False
    if trigger.pattern.type not in {"CONSULT", "COOPERATE"}:
        return False
    gap = scene.lowers(trigger.end, group.begin)
    if trigger.pattern.mode == "visit":
        return not all(word in scene.grammar.words.article | scene.grammar.words.possessive for word in gap)
    return len(gap) > _BEHIND_PREPOSITION or bool(set(gap) & scene.grammar.words.target)


def is_owned(scene: Scene, at: int) -> bool:
    """Whether "his" or "its" stands before the noun at `at` ("his second visit"): a party named before owns it."""
    words = scene.grammar.words
    for word in reversed(scene.lowers(at - _OWNED_WITHIN, at)):
        if word in words.possessive:
            return True
        if word in words.target | words.subordinator | words.coordinator or not word.isalnum():
            return False
    return False


def ends_with_noun(scene: Scene, begin: int, end: int) -> bool:
    """Whether an English noun that is no known party stands before a verb ("X said 70 people had been killed")."""
    words = scene.grammar.words
    gap = [
        word for word in scene.lowers(begin, end) if word not in words.auxiliary and not _is_adverb(word, scene)
    ]
    if scene.lang != "en" or len(gap) < _OTHER:
        return False
    return gap[-1].isalnum() and gap[-1] not in words.coordinator | words.pronoun | words.relative


def has_unknown_subject(scene: Scene, begin: int, end: int) -> bool:
    """Whether an English clause has a subject that is no known party ("after an ex-spy was poisoned")."""
    gap = scene.lowers(begin, end)
    if scene.lang != "en" or scene.sentence.headline or "," in gap or not gap:
        return False
    words = scene.grammar.words
    if gap[-1] in words.coordinator or set(gap) & words.pronoun:
        return False
    return not all(word in words.auxiliary or _is_adverb(word, scene) for word in gap)


def _is_adverb(word: str, scene: Scene) -> bool:
    return scene.lang == "en" and word.endswith("ly") and word not in scene.grammar.words.no_adverb
