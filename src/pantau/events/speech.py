"""Speech: what is only said inside a speech act is no act of its own, and who alone vouches for a fact."""

from collections.abc import Sequence

from pantau.events.lexicon import Trigger
from pantau.events.scene import Group, Scene
from pantau.mentions.mention import Party

SPEECH_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
_JOINING = (["and"], ["but"], ["dan"], ["serta"])
_ASKING = frozenset({"REQUEST", "AGREE"})  # "mendesak Israel berhenti dan mundur" asks both
_VOUCHING = frozenset({"GOV", "MIL", "COP", "SPY", "REB", "LEG", "PTY", "JUD", "IGO", "ELI"})


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


def said_by(trigger: Trigger, scene: Scene, parties: Sequence[Party]) -> Party | None:
    """The interested party that alone vouches for the act: the speaker, where its country takes part in it."""
    group = speaker(trigger, scene)
    if group is None or trigger.pattern.type in SPEECH_ACTS:
        return None
    mention = group[0].mention
    involved = any(party.country == mention.country for party in parties)
    if mention.country == "---" or mention.sector not in _VOUCHING or not involved:
        return None
    return Party(country=mention.country, sector=mention.sector)


def speaker(trigger: Trigger, scene: Scene) -> Group | None:
    """Who says it: "X: …", "…, kata X", "X mengatakan …", "Iran membantah …", "…, X said"."""
    words = scene.grammar.words
    for group in scene.before(trigger.begin):
        if scene.lowers(group.end, group.end + 1) == [":"]:
            return group
    for at, word in enumerate(scene.words):
        if word.lower not in words.speech | words.deny or trigger.begin <= at < trigger.end:
            continue
        before = next((group for group in scene.before(at) if at - group.end <= 1), None)
        behind = next((group for group in scene.after(at + 1) if group.begin - at <= 1), None)
        if before is not None and not before.place and (at < trigger.begin or before.begin > trigger.end):
            return before
        if behind is not None and at > trigger.end:
            return behind
    return None
