"""Objects: who stands behind a verb as the one to whom it was done."""

from pantau.events.act import HARM, REACH
from pantau.events.gap import is_far
from pantau.events.lexicon import Trigger, lexicon
from pantau.events.scene import Group, Scene

_HELP = frozenset({"REQUEST", "AID", "SUPPORT", "AGREE"})
_AT_HOME = frozenset({"MOBILIZE", "PROTEST"})
_STRUCK = frozenset({"ASSAULT", "COERCE", "THREATEN"})


def object_of(trigger: Trigger, scene: Scene, stop: int, subject: Group | None) -> Group | None:
    """The nearest group behind an active verb, in reach, not across a strong mark; places only as targets."""
    limit = min(stop, trigger.end + REACH)
    inner = [group for group in scene.groups if trigger.begin < group.begin and group.end <= trigger.end]
    inner = [group for group in inner if group[0].form != "anaphor" and not _is_weapon(group)]
    for group in [*inner, *scene.after(trigger.end)]:
        if group.begin >= limit or broken(scene, trigger.end, group.begin):
            return None
        if (scene.sentence.headline or scene.lang == "en") and "," in scene.lowers(trigger.end, group.begin):
            return None  # the next clause
        if _is_victim(group, trigger, scene):
            return None
        home = subject is not None and _is_at_home(group, subject, trigger)
        if group is not subject and not home and _can_suffer(group, trigger, scene):
            return None if is_far(trigger, group, scene) else group
    return None


def _is_at_home(group: Group, subject: Group, trigger: Trigger) -> bool:
    """ "Norway sends troops to Svalbard": a place in one's own land is only where one does it."""
    at_home = {each.mention.country for each in group} <= {each.mention.country for each in subject}
    return group.place and at_home and trigger.pattern.type in _AT_HOME


def ending(trigger: Trigger, scene: Scene, subject: Group | None) -> Group | None:
    """ "menuduhnya": the object is whoever was named last before, besides the subject."""
    word = scene.words[trigger.begin].lower
    if scene.lang != "id" or trigger.pattern.form != "active" or word == trigger.pattern.first:
        return None
    before = [group for group in scene.before(trigger.begin) if group is not subject and not group.place]
    return before[0] if word.endswith("nya") and before else None


def _is_weapon(group: Group) -> bool:
    """ "luncurkan ~ rudal ke": the forces in the trigger's own words are what the act is done with."""
    return group[0].form == "head" and group[0].mention.sector == "MIL"


def _is_victim(group: Group, trigger: Trigger, scene: Scene) -> bool:
    """ "kecam serangan terhadap Saudi": who suffers what is condemned is not the one who is blamed."""
    near = set(scene.lowers(group.begin - 2, group.begin))
    if trigger.pattern.type != "ACCUSE" or near & {"dari", "from", "by"}:
        return False
    if not near & scene.grammar.words.target:
        return False
    known = lexicon(scene.lang)
    patterns = [pattern for word in scene.lowers(trigger.end, group.begin) for pattern in known.get(word, ())]
    harm = {"ASSAULT"} if trigger.pattern.mode == "investigate" else HARM
    return any(pattern.form == "noun" and pattern.type in harm for pattern in patterns)


def _can_suffer(group: Group, trigger: Trigger, scene: Scene) -> bool:
    """Whether a group behind a verb can be the one to whom it was done."""
    if all(member.kind == "weak" and member.mention.country == "---" for member in group):
        return False
    if _is_weapon(group) and group[0].kind == "weak":
        return False  # "mengirim drone ke Rusia"
    if group[0].mention.text.lower() in scene.grammar.words.nominative:
        return False
    if trigger.pattern.type in _HELP and scene.word_before(group) in scene.grammar.words.opposed:
        return False  # "minta amunisi lawan Rusia"
    favoured = group.begin > trigger.end and scene.word_before(group) in scene.grammar.words.favour
    if favoured and trigger.pattern.type in HARM:
        return False  # "fighting for Russia"
    direct = group.begin == trigger.end and group[0].mention.sector != "BUS"  # "izinkan China …"
    loose = trigger.pattern.type == "AGREE" and not direct
    if group.place and group.begin == trigger.end and trigger.pattern.type in _STRUCK:
        return True  # "menyerang Kharkiv"
    needs_target = group.place or loose or trigger.pattern.type == "MOBILIZE"
    if trigger.pattern.type == "MOBILIZE" and group[0].form == "head":
        return False  # the forces that are sent are not the ones against whom they go
    if group.place and group.begin > trigger.end and only_where(group, scene) and not _hurts_there(trigger):
        return False
    return not needs_target or is_target(group, scene)


def only_where(group: Group, scene: Scene) -> bool:
    """ "di Pyongyang", "in Pyongyang": the place of the act."""
    return scene.word_before(group) in scene.grammar.words.inside


def _hurts_there(trigger: Trigger) -> bool:
    """Whether an act done in a place is done to it: violence, coercion, a protest, a visit."""
    return trigger.pattern.type in HARM | {"PROTEST"} or trigger.pattern.mode == "visit"


def is_target(group: Group, scene: Scene) -> bool:
    return scene.word_before(group) in scene.grammar.words.target


def broken(scene: Scene, begin: int, end: int) -> bool:
    """Whether a strong mark or a subordinating word (but for content words) lies between."""
    lowers = scene.lowers(begin, end)
    subordinators = scene.grammar.words.subordinator - scene.grammar.words.target
    return any(word in subordinators or word in ".;:?!—–" for word in lowers)
