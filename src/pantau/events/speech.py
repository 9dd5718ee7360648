"""Speech: what is only said inside a speech act is no act of its own."""

from collections.abc import Sequence

from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene

SPEECH_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
_JOINING = (["and"], ["but"], ["dan"], ["serta"])
_ASKING = frozenset({"REQUEST", "AGREE"})  # "mendesak Israel berhenti dan mundur" asks both


def content_zone(trigger: Trigger, scene: Scene, later: Sequence[Trigger]) -> tuple[int, int] | None:
    """The tokens whose acts are only the content of a speech act; null where the trigger is none.

    It ends at a strong mark, at a word that begins an adverbial clause ("setelah", "while"), or at a comma
    behind which a new subject with its own verb stands.
    """
    if trigger.pattern.type not in SPEECH_ACTS:
        return None
    stops = scene.grammar.words.subordinator - scene.grammar.words.target - scene.grammar.words.content
    for at in range(trigger.end, len(scene.words)):
        word = scene.words[at]
        if word.text in ".;:?!—–" or (word.lower in stops and at > trigger.end):
            return trigger.end, at
        joins = [word.lower] in _JOINING and trigger.pattern.type not in _ASKING
        if joins and any(each.begin == at + 1 and not each.noun for each in later):
            return trigger.end, at  # "mengecam dan menjatuhkan sanksi"
        if word.text == "," and _new_subject(at, scene, later):
            return trigger.end, at
        if trigger.noun and any(each.begin == at and each.pattern.type == "REJECT" for each in later):
            return trigger.end, at  # "Permintaan Kyiv … ditolak Berlin"
    return trigger.end, len(scene.words)


def _new_subject(comma: int, scene: Scene, later: Sequence[Trigger]) -> bool:
    verbs = {trigger.begin for trigger in later if not trigger.noun}
    if scene.lowers(comma + 1, comma + 2) in _JOINING and comma + 2 in verbs:
        return True  # "…, and pressed the president"
    for group in scene.after(comma):
        if group.begin > comma + 2:
            return False
        reach = group.end
        while reach < len(scene.words) and scene.words[reach].lower in scene.grammar.words.auxiliary:
            reach += 1
        return reach in verbs
    return False
