"""Gaps: the words between a party and a verb, and what they say about the verb's subject."""

from pantau.events.scene import Scene

_NO_ADVERBS = frozenset({"ally", "family", "assembly", "july", "supply", "reply", "rally", "italy", "fly"})
_OWNED_WITHIN = 3  # words before a noun in which its possessive stands


def beside(scene: Scene, begin: int, end: int) -> bool:
    """Whether a party that ends at `begin` still is the subject of the verb at `end`: only auxiliaries, adverbs,
    or a relative pronoun behind a comma ("Uruguay, which had lent …") stand between."""
    gap = scene.lowers(begin, end)
    if gap[:1] == [","] and gap[1:2] and gap[1] in scene.grammar.words.relative:
        gap = gap[2:]
    return all(word in scene.grammar.words.auxiliary or _is_adverb(word, scene) for word in gap)


def speaks_itself(scene: Scene, at: int) -> bool:
    """Whether the subject of the verb at `at` is "we" or "I": the speaker."""
    before = at - 1
    while before >= 0 and beside(scene, before, before + 1):
        before -= 1
    return bool(set(scene.lowers(before, before + 1)) & scene.grammar.words.own)


def is_owned(scene: Scene, at: int) -> bool:
    """Whether "his" or "its" stands before the noun at `at` ("his second visit"): somebody named before owns it."""
    words = scene.grammar.words
    for word in reversed(scene.lowers(at - _OWNED_WITHIN, at)):
        if word in words.possessive:
            return True
        if word in words.target | words.subordinator | words.coordinator or not word.isalnum():
            return False
    return False


def has_unknown_subject(scene: Scene, begin: int, end: int) -> bool:
    """Whether an English clause has a subject that is no known party ("after an ex-spy was poisoned")."""
    gap = scene.lowers(begin, end)
    if scene.lang != "en" or "," in gap or not gap:
        return False
    words = scene.grammar.words
    if gap[-1] in words.coordinator or set(gap) & words.pronoun:
        return False
    return not all(word in words.auxiliary or _is_adverb(word, scene) for word in gap)


def _is_adverb(word: str, scene: Scene) -> bool:
    return scene.lang == "en" and word.endswith("ly") and word not in _NO_ADVERBS
