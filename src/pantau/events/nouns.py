"""Nouns: the parties of an act that a noun names, by possessor, prepositions and light verbs."""

from pantau.events.act import CLOSE, FACE_TO_FACE, Earlier, Roles, stands_alone
from pantau.events.agent import agent_of, source_of
from pantau.events.gap import has_light_verb, is_owned
from pantau.events.lexicon import Trigger
from pantau.events.objects import broken, is_target, only_where
from pantau.events.scene import Group, Scene
from pantau.events.subject import can_act, subject_of

_INNER = frozenset({"'s", "'", "-"})  # marks inside "the minister's three-hour visit"


def noun_roles(trigger: Trigger, scene: Scene, earlier: list[Earlier]) -> Roles:
    both = _between(trigger, scene)
    if both is not None:
        return Roles(both, None, "noun", "noun with between")
    owner = _owner(trigger, scene)
    if owner is None and is_owned(scene, trigger.begin):
        owner = next((group for group in scene.before(trigger.begin) if can_act(group)), None)
    if owner is not None and _is_host(trigger, owner, scene):
        return Roles(_light_subject(trigger, scene, earlier, always=True), owner, "noun", "noun with the host")
    agent = agent_of(trigger, scene) or source_of(trigger, scene)
    at = _scene_of(trigger, scene)
    target = at if at is not None and at is not owner else _target(trigger, scene, owner or agent)
    if owner is not None and (_is_patient(trigger, scene) or _is_property(trigger, owner, scene)):
        return Roles(agent, owner, "noun", "noun with the one it was done to")
    if owner is None and agent is None and not _points_back(trigger, scene):
        agent = _light_subject(trigger, scene, earlier)
    return Roles(agent or owner, target, "noun", "noun with its possessor" if owner else "noun")


def is_alone(trigger: Trigger, roles: Roles, scene: Scene) -> bool:
    """Whether nobody is named beside a protest, or beside an attack that the sentence begins with."""
    named = roles.voice == "noun" or trigger.pattern.type == "PROTEST"
    told = named and stands_alone(trigger, headline=scene.sentence.headline)
    return told and roles.actors is roles.recipients is None


def only_country(scene: Scene) -> Group | None:
    """A group of the sentence, where all its places (without any, all its mentions) are of one country: a protest
    without a name is there."""
    groups = [group for group in scene.groups if group.place] or scene.groups
    return groups[0] if len({group[0].mention.country for group in groups}) == 1 else None


def _between(trigger: Trigger, scene: Scene) -> Group | None:
    """Both parties of "pertemuan antara A dan B", "talks between A and B"."""
    words = scene.grammar.words
    for group in scene.after(trigger.end):
        gap = scene.lowers(trigger.end, group.begin)
        found = len(gap) <= CLOSE + 1 and any(word in words.between for word in gap)
        return group if found and len(group) > 1 else None
    return None


def _owner(trigger: Trigger, scene: Scene) -> Group | None:
    """The possessor of a noun: behind it in Indonesian ("serangan udara Israel"), before it in English."""
    words = scene.grammar.words
    if scene.lang == "en":
        crossed = next((each for each in scene.groups if each.begin < trigger.begin < each.end), None)
        if crossed is not None and crossed[-1].form == "name":
            return crossed  # "US drone strike"
        group = next(scene.before(trigger.begin), None)
        if group is None:
            return None
        gap = scene.lowers(group.end, trigger.begin)
        beside = sum(map(str.isalnum, gap)) <= CLOSE and all(word.isalnum() or word in _INNER for word in gap)
        plural = gap[:1] == ["'"] and scene.words[group.end - 1].lower.endswith("s")
        owned = (
            plural or gap[:1] == ["'s"] or group[-1].form == "adjective" or (not gap and group[-1].form == "name")
        )
        owned = owned or (not gap and group[-1].kind == "" and _is_aimed(trigger, scene))
        return group if beside and owned and not set(gap) & (words.target | words.subordinator) else None
    group = next(scene.after(trigger.end), None)
    if group is None or group.place:
        return None
    gap = scene.lowers(trigger.end, group.begin)
    plain = all(word.isalpha() and word not in words.target | words.agent | words.subordinator for word in gap)
    return group if len(gap) <= CLOSE - 1 and plain else None


def _is_aimed(trigger: Trigger, scene: Scene) -> bool:
    """ "respond to the US attack on Syria": an attack on somebody has its doer before it."""
    aimed = scene.lowers(trigger.end, trigger.end + 1) in (["on"], ["against"])
    return aimed and trigger.pattern.type == "ASSAULT" and next(scene.after(trigger.end), None) is not None


def _is_patient(trigger: Trigger, scene: Scene) -> bool:
    """Whether the possessor of this noun is the one to whom it was done ("penangkapan Navalny")."""
    noun = scene.words[trigger.begin].lower
    if trigger.pattern.type == "MOBILIZE":
        return False  # "pengerahan pasukan Rusia": the forces are the actor's own
    if noun in scene.grammar.words.patient:
        return scene.lowers(trigger.end, trigger.end + 1) != ["of"]  # "the Iranian arrest of a Briton"
    derived = noun.startswith("pe") and not noun.startswith("per") and noun.endswith(("an", "annya"))
    return scene.lang == "id" and derived and noun[2:3] not in {"r"} and not noun.startswith("pernyataan")


def _is_property(trigger: Trigger, owner: Group, scene: Scene) -> bool:
    """ "serangan kilang minyak Saudi": things are attacked, they do not attack."""
    thing = owner[0].kind == "weak" and owner[0].mention.sector != "MIL"
    between = set(scene.lowers(trigger.end, owner.end)) & scene.grammar.words.things
    return trigger.pattern.type == "ASSAULT" and (thing or bool(between))


def _points_back(trigger: Trigger, scene: Scene) -> bool:
    """ "agresi tersebut": the act was told before."""
    return bool(set(scene.lowers(trigger.end, trigger.end + 1)) & scene.grammar.words.pointing)


def _is_host(trigger: Trigger, owner: Group, scene: Scene) -> bool:
    """ "the India visit": a bare country before an English visit is where it goes."""
    bare = owner[-1].form == "name" and owner[-1].kind in {"", "city"} and owner[-1].mention.person is None
    return scene.lang == "en" and trigger.pattern.mode == "visit" and bare and owner.end == trigger.begin


def _target(trigger: Trigger, scene: Scene, owner: Group | None) -> Group | None:
    """The group behind a preposition of direction that follows a noun ("serangan Israel ke Gaza")."""
    begin = trigger.end
    for group in scene.after(begin):
        if group is owner:
            continue
        if group.begin - max(trigger.end, owner.end if owner and owner.begin >= begin else 0) > CLOSE + 3:
            return None
        if broken(scene, begin, group.begin):
            return None
        where = group.place and only_where(group, scene) and trigger.pattern.mode != "visit"
        if where and trigger.pattern.type in FACE_TO_FACE:
            continue  # "talks in Geneva"
        near = set(scene.lowers(group.begin - CLOSE, group.begin))
        if is_target(group, scene) or (
            near & scene.grammar.words.target and trigger.pattern.type not in FACE_TO_FACE
        ):
            return group
        if trigger.pattern.type == "ASSAULT" and near & scene.grammar.words.lands:
            return group
    return None


def _scene_of(trigger: Trigger, scene: Scene) -> Group | None:
    """The place that names an act: "the Paris attacks", "bom Bali"; it is where it was done."""
    if scene.lang == "en":
        group = next((each for each in scene.before(trigger.begin) if each.end >= trigger.begin - 2), None)
        return (
            group if group is not None and group.place and not scene.lowers(group.end, trigger.begin)[1:] else None
        )
    group = next((each for each in scene.after(trigger.end) if each.begin <= trigger.end + 1), None)
    return group if group is not None and group.place and not is_target(group, scene) else None


def _light_subject(
    trigger: Trigger, scene: Scene, earlier: list[Earlier], *, always: bool = False
) -> Group | None:
    """The subject of a light verb that carries the noun ("melakukan serangan", "held talks")."""
    if not always and not has_light_verb(scene, trigger.begin):
        return None
    return subject_of(trigger, scene, earlier)[0]
