"""Roles: who did it and to whom, by order, voice, "oleh"/"by", and prepositions."""

from typing import NamedTuple

from pantau.events.gap import (
    beside,
    ends_with_noun,
    has_light_verb,
    has_unknown_subject,
    is_far,
    is_owned,
    leads,
    speaks_itself,
)
from pantau.events.lexicon import Trigger, lexicon
from pantau.events.modality import Judged
from pantau.events.scene import Group, Scene
from pantau.events.speech import speaker
from pantau.events.voice import Voice, voice_of

_REACH = 14  # tokens behind a trigger in which its object is looked for
_HARM = frozenset({"ASSAULT", "COERCE", "THREATEN", "ACCUSE", "SANCTION"})
_FACE_TO_FACE = frozenset(
    {"CONSULT", "AGREE", "COOPERATE"}
)  # whose other party stands right behind the preposition
_FRONTED = 2  # words that may stand before a headline's fronted verb
_IN_POWER = frozenset({"GOV", "MIL", "COP", "JUD", "LEG"})
_CLOSE = 3  # words between a noun and its possessor or agent
_INNER = frozenset({"'s", "'", "-"})  # marks inside "the minister's three-hour visit"


class Roles(NamedTuple):
    """The parties of one act, and the rule that found them; either may be unknown."""

    actors: Group | None
    recipients: Group | None
    voice: Voice
    rule: str


class Earlier(NamedTuple):
    """A trigger further left in the sentence: a coordinated verb takes over its subject and its modality."""

    trigger: Trigger
    roles: Roles
    judged: Judged


def find_roles(trigger: Trigger, scene: Scene, earlier: list[Earlier], stop: int) -> Roles:
    """Roles of a trigger; objects are looked for up to the token `stop` (where the next verb stands)."""
    voice = voice_of(trigger, scene)
    if voice == "active":
        roles = _active(trigger, scene, earlier, stop)
    else:
        roles = (_passive if voice == "passive" else _noun)(trigger, scene, earlier)
    if _is_alone(trigger, roles, scene):
        roles = roles._replace(recipients=_only_country(scene))
    if "spoken" in trigger.pattern.flags:
        return Roles(speaker(trigger, scene), roles.actors, roles.voice, "the speaker asks it of the subject")
    if "swap" in trigger.pattern.flags:
        doer = None if _is_scene(roles.recipients, trigger, scene) else roles.recipients
        return roles._replace(actors=doer, recipients=roles.actors, rule=roles.rule + ", swapped")
    return roles


def _is_scene(group: Group | None, trigger: Trigger, scene: Scene) -> bool:
    """ "tewas dalam penembakan di sekolah Austria": where it was done, not who did it."""
    if group is None or group.begin <= trigger.end or trigger.pattern.type not in _HARM:
        return False
    return scene.word_before(group) in scene.grammar.words.inside | {"terhadap", "against"}


def _active(trigger: Trigger, scene: Scene, earlier: list[Earlier], stop: int) -> Roles:
    subject, how = _subject(trigger, scene, earlier)
    obj = _object(trigger, scene, stop, subject) or _ending(trigger, scene, subject)
    if "saling" in scene.lowers(trigger.begin - 1, trigger.end):
        obj = None
    if subject is None and (obj is not None or scene.sentence.headline):
        fronted = _behind_comma(trigger, scene, obj)
        if fronted is not None and _can_front(trigger, fronted):
            return Roles(fronted, obj, "active", "verb first, subject after the comma")
    return Roles(subject, obj, "active", how)


def _ending(trigger: Trigger, scene: Scene, subject: Group | None) -> Group | None:
    """ "menuduhnya": the object is whoever was named last before, besides the subject."""
    word = scene.words[trigger.begin].lower
    if scene.lang != "id" or trigger.pattern.form != "active" or word == trigger.pattern.first:
        return None
    before = [group for group in scene.before(trigger.begin) if group is not subject and not group.place]
    return before[0] if word.endswith("nya") and before else None


def _can_front(trigger: Trigger, subject: Group) -> bool:
    """ "Demo di DPR, Jokowi Panggil …": those in power do not protest."""
    return trigger.pattern.type != "PROTEST" or subject[0].mention.sector not in _IN_POWER


def _passive(trigger: Trigger, scene: Scene, earlier: list[Earlier]) -> Roles:
    subject, how = _subject(trigger, scene, earlier)
    if subject is not None and how.startswith("first") and ends_with_noun(scene, subject.end, trigger.begin):
        subject = None
    agent = _agent(trigger, scene)
    if subject is None and trigger.begin == 0:
        subject = _behind_comma(trigger, scene, agent)
        agent = agent or next((group for group in scene.after(trigger.end) if group is not subject), None)
        if agent is not None and subject is not None and agent.begin > subject.begin:
            agent = None
    if agent is None:
        how += ", no agent named"
        if trigger.pattern.mode in {"arrest", "convict", "deport"} and subject is not None:
            agent = next((group for group in scene.after(trigger.end) if group.place), None)
    return Roles(agent, subject, "passive", f"passive: {how}")


def _noun(trigger: Trigger, scene: Scene, earlier: list[Earlier]) -> Roles:
    both = _between(trigger, scene)
    if both is not None:
        return Roles(both, None, "noun", "noun with between")
    owner = _owner(trigger, scene)
    if owner is None and is_owned(scene, trigger.begin):
        owner = next((group for group in scene.before(trigger.begin) if _can_act(group)), None)
    if owner is not None and _is_host(trigger, owner, scene):
        return Roles(_light_subject(trigger, scene, earlier, always=True), owner, "noun", "noun with the host")
    agent = _agent(trigger, scene) or _source(trigger, scene)
    target = _scene_of(trigger, scene) or _target(trigger, scene, owner or agent)
    if owner is not None and (_is_patient(trigger, scene) or _is_property(trigger, owner)):
        return Roles(agent, owner, "noun", "noun with the one it was done to")
    if owner is None and agent is None and not _points_back(trigger, scene):
        agent = _light_subject(trigger, scene, earlier)
    return Roles(agent or owner, target, "noun", "noun with its possessor" if owner else "noun")


def _is_alone(trigger: Trigger, roles: Roles, scene: Scene) -> bool:
    """Whether nobody is named beside a protest, or beside an attack that the sentence begins with."""
    begins = roles.voice == "noun" and (scene.sentence.headline or trigger.begin <= _CLOSE)
    told = trigger.pattern.type == "PROTEST" or (trigger.pattern.type == "ASSAULT" and begins)
    return told and roles.actors is roles.recipients is None


def _only_country(scene: Scene) -> Group | None:
    """A group of the sentence, where all its places (without any, all its mentions) are of one country: a protest
    without a name is there."""
    groups = [group for group in scene.groups if group.place] or scene.groups
    return groups[0] if len({group[0].mention.country for group in groups}) == 1 else None


def _subject(trigger: Trigger, scene: Scene, earlier: list[Earlier]) -> tuple[Group | None, str]:
    """The nearest group before the trigger that can be its subject."""
    suffered = _suffered(trigger, scene)
    if suffered is not None:
        return suffered, "subject beside the verb"
    last = earlier[-1] if earlier else None
    refused = trigger.pattern.form == "passive" or "swap" in trigger.pattern.flags
    if trigger.pattern.type == "REJECT" and refused and last and last.trigger.pattern.type == "REQUEST":
        return last.roles.actors, "who asked"
    speaking = _spoken_of(trigger, scene)
    if speaking is not None:
        return speaking, "who says it of themselves"
    if speaks_itself(scene, trigger.begin):
        return speaker(trigger, scene), "the speaker"
    before = next((group for group in scene.before(trigger.begin) if _can_act(group)), None)
    if before is None:
        return None, "no subject"
    if trigger.pattern.form == "gerund" and scene.lowers(before.end, trigger.begin) == ["for"]:
        return before, "subject beside the verb"  # "punished Russia for annexing Crimea"
    if beside(scene, before.end, trigger.begin):
        return before, "subject beside the verb"
    last = earlier[-1] if earlier else None
    if last is not None and last.trigger.noun and last.trigger.pattern.type == trigger.pattern.type:
        return last.roles.actors, "owner of the noun before"
    if last is not None and last.trigger.end <= trigger.begin and _coordinated(scene, last, trigger):
        inherited = last.roles.recipients if last.roles.voice == "passive" else last.roles.actors
        if inherited is not None:
            return inherited, "subject of the verb before"
    clause = scene.clause(trigger.begin)
    opens = trigger.pattern.form == "gerund" and clause[0] == trigger.begin
    if opens and last is not None and not last.trigger.noun:
        return last.roles.actors, "subject of the verb before"  # "who arrived after visiting Rome"
    inside = [group for group in scene.groups if clause[0] <= group.begin and group.end <= trigger.begin]
    acting = [group for group in inside if _can_act(group)]
    first = next((group for group in acting if leads(scene, group)), None)
    if first is not None:
        return first, "first in the clause"
    if clause[0] and scene.words[clause[0] - 1].text == ":":
        return _colon_speaker(scene, clause[0], trigger.begin), "speaker before the colon"
    if has_unknown_subject(scene, clause[0], trigger.begin):
        return None, "another subject"
    opening = (group for group in scene.groups if group.end <= trigger.begin and leads(scene, group))
    return next((group for group in opening if _can_act(group)), None), "first in the sentence"


def _spoken_of(trigger: Trigger, scene: Scene) -> Group | None:
    """ "Myanmar mengatakan bahwa mereka …": the pronoun points to the one who speaks."""
    group = next(scene.before(trigger.begin), None)
    if group is None or group[0].form != "anaphor" or group[0].mention.country != "---":
        return None
    beside = all(word in scene.grammar.words.auxiliary for word in scene.lowers(group.end, trigger.begin))
    if not beside or scene.word_before(group) not in scene.grammar.words.content:
        return None
    named = [each for each in scene.before(group.begin) if _can_act(each)]
    return named[-1] if named else None


def _suffered(trigger: Trigger, scene: Scene) -> Group | None:
    """Common people beside a passive verb ("96 orang ditangkap"): they do not act, but they suffer."""
    group = next(scene.before(trigger.begin), None)
    if group is None or not (trigger.pattern.form == "passive" or "swap" in trigger.pattern.flags):
        return None
    beside = all(word in scene.grammar.words.auxiliary for word in scene.lowers(group.end, trigger.begin))
    return group if beside and group[-1].kind == "weak" and group[-1].mention.country != "---" else None


def _colon_speaker(scene: Scene, begin: int, end: int) -> Group | None:
    """Who speaks before a colon ("Trump: Kami Siap Menyerang"), unless what is said has a subject of its own."""
    said = scene.lowers(begin, end)
    if not all(word in scene.grammar.words.auxiliary | scene.grammar.words.pronoun for word in said):
        return None
    return next((group for group in scene.before(begin) if group.end == begin - 1), None)


def _can_act(group: Group) -> bool:
    weak = group[-1].kind == "weak" and group[-1].form == "head"
    return group[-1].form not in {"place", "adjective"} and not weak


def _coordinated(scene: Scene, last: Earlier, trigger: Trigger) -> bool:
    gap = scene.lowers(last.trigger.end, trigger.begin)
    words = scene.grammar.words
    near = [word for word in gap if word not in words.auxiliary][-1:]
    return (not gap and not last.trigger.noun) or bool(near and near[0] in words.coordinator)


def _object(trigger: Trigger, scene: Scene, stop: int, subject: Group | None) -> Group | None:
    """The nearest group behind an active verb, in reach, not across a strong mark; places only as targets."""
    limit = min(stop, trigger.end + _REACH)
    inner = [group for group in scene.groups if trigger.begin < group.begin and group.end <= trigger.end]
    inner = [group for group in inner if group[0].form != "anaphor" and not _is_weapon(group)]
    for group in [*inner, *scene.after(trigger.end)]:
        if group.begin >= limit or _broken(scene, trigger.end, group.begin):
            return None
        if (scene.sentence.headline or scene.lang == "en") and "," in scene.lowers(trigger.end, group.begin):
            return None  # the next clause
        if _is_victim(group, trigger, scene):
            return None
        if group is not subject and _can_suffer(group, trigger, scene):
            return None if is_far(trigger, group, scene) else group
    return None


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
    harm = {"ASSAULT"} if trigger.pattern.mode == "investigate" else _HARM
    return any(pattern.form == "noun" and pattern.type in harm for pattern in patterns)


def _can_suffer(group: Group, trigger: Trigger, scene: Scene) -> bool:
    """Whether a group behind a verb can be the one to whom it was done."""
    if all(member.kind == "weak" and member.mention.country == "---" for member in group):
        return False
    if group[0].mention.text.lower() in scene.grammar.words.nominative:
        return False
    if scene.word_before(group) in scene.grammar.words.favour and trigger.pattern.type in _HARM:
        return False  # "fighting for Russia"
    direct = group.begin == trigger.end and group[0].mention.sector != "BUS"  # "izinkan China …"
    loose = trigger.pattern.type == "AGREE" and not direct
    needs_target = group.place or loose or trigger.pattern.type == "MOBILIZE"
    if trigger.pattern.type == "MOBILIZE" and group[0].form == "head":
        return False  # the forces that are sent are not the ones against whom they go
    if group.place and group.begin > trigger.end and _only_where(group, scene) and not _hurts_there(trigger):
        return False
    return not needs_target or _is_target(group, scene)


def _only_where(group: Group, scene: Scene) -> bool:
    """ "di Pyongyang", "in Pyongyang": the place of the act."""
    return scene.word_before(group) in scene.grammar.words.inside


def _hurts_there(trigger: Trigger) -> bool:
    """Whether an act done in a place is done to it: violence, coercion, a protest, a visit."""
    return trigger.pattern.type in _HARM | {"PROTEST"} or trigger.pattern.mode == "visit"


def _is_target(group: Group, scene: Scene) -> bool:
    return scene.word_before(group) in scene.grammar.words.target


def _broken(scene: Scene, begin: int, end: int) -> bool:
    """Whether a strong mark or a subordinating word (but for content words) lies between."""
    lowers = scene.lowers(begin, end)
    subordinators = scene.grammar.words.subordinator - scene.grammar.words.target
    return any(word in subordinators or word in ".;:?!—–" for word in lowers)


def _behind_comma(trigger: Trigger, scene: Scene, first: Group | None) -> Group | None:
    """Headlines that begin with the verb: "Kunjungi DPRD Banten, Dubes Saudi Bahas …"."""
    if trigger.begin > (_FRONTED if scene.sentence.headline else 1):
        return None
    begin = first.end if first else trigger.end
    comma = next((at for at in range(begin, len(scene.words)) if scene.words[at].text == ","), len(scene.words))
    return next((group for group in scene.after(comma) if _can_act(group)), None)


def _agent(trigger: Trigger, scene: Scene) -> Group | None:
    """The doer behind a passive or noun: after "oleh"/"by", or directly behind an Indonesian passive."""
    words = scene.grammar.words
    inside = next((group for group in scene.groups if group.begin == trigger.begin + 1), None)
    if scene.lang == "id" and trigger.pattern.form == "passive" and inside is not None and not inside.place:
        return inside
    for group in scene.after(trigger.end):
        gap = [word for word in scene.lowers(trigger.end, group.begin) if word not in words.quantity]
        if any(word in words.agent for word in gap[-2:]) and len(gap) <= _REACH:
            return group
        if scene.lang == "id" and trigger.pattern.form == "passive" and not gap and not group.place:
            return None if group[0].form == "head" and group[0].kind == "weak" else group
        if len(gap) > _REACH or _broken(scene, trigger.end, group.begin):
            return None
    return None


def _between(trigger: Trigger, scene: Scene) -> Group | None:
    """Both parties of "pertemuan antara A dan B", "talks between A and B"."""
    words = scene.grammar.words
    for group in scene.after(trigger.end):
        gap = scene.lowers(trigger.end, group.begin)
        found = len(gap) <= _CLOSE + 1 and any(word in words.between for word in gap)
        return group if found and len(group) > 1 else None
    return None


def _owner(trigger: Trigger, scene: Scene) -> Group | None:
    """The possessor of a noun: behind it in Indonesian ("serangan udara Israel"), before it in English."""
    words = scene.grammar.words
    if scene.lang == "en":
        group = next(scene.before(trigger.begin), None)
        if group is None:
            return None
        gap = scene.lowers(group.end, trigger.begin)
        beside = sum(map(str.isalnum, gap)) <= _CLOSE and all(word.isalnum() or word in _INNER for word in gap)
        plural = gap[:1] == ["'"] and scene.words[group.end - 1].lower.endswith("s")
        owned = (
            plural or gap[:1] == ["'s"] or group[-1].form == "adjective" or (not gap and group[-1].form == "name")
        )
        return group if beside and owned and not set(gap) & (words.target | words.subordinator) else None
    group = next(scene.after(trigger.end), None)
    if group is None or group.place:
        return None
    gap = scene.lowers(trigger.end, group.begin)
    plain = all(word.isalpha() and word not in words.target | words.agent | words.subordinator for word in gap)
    return group if len(gap) <= _CLOSE - 1 and plain else None


def _is_patient(trigger: Trigger, scene: Scene) -> bool:
    """Whether the possessor of this noun is the one to whom it was done ("penangkapan Navalny")."""
    noun = scene.words[trigger.begin].lower
    if trigger.pattern.type == "MOBILIZE":
        return False  # "pengerahan pasukan Rusia": the forces are the actor's own
    if noun in scene.grammar.words.patient:
        return scene.lowers(trigger.end, trigger.end + 1) != ["of"]  # "the Iranian arrest of a Briton"
    derived = noun.startswith("pe") and not noun.startswith("per") and noun.endswith(("an", "annya"))
    return scene.lang == "id" and derived and noun[2:3] not in {"r"} and not noun.startswith("pernyataan")


def _is_property(trigger: Trigger, owner: Group) -> bool:
    """ "serangan kilang minyak Saudi": things are attacked, they do not attack."""
    return trigger.pattern.type == "ASSAULT" and owner[0].kind == "weak" and owner[0].mention.sector != "MIL"


def _points_back(trigger: Trigger, scene: Scene) -> bool:
    """ "agresi tersebut": the act was told before."""
    return bool(set(scene.lowers(trigger.end, trigger.end + 1)) & {"tersebut", "itu", "ini"})


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
        if group.begin - max(trigger.end, owner.end if owner and owner.begin >= begin else 0) > _CLOSE + 3:
            return None
        if _broken(scene, begin, group.begin):
            return None
        where = group.place and _only_where(group, scene) and trigger.pattern.mode != "visit"
        if where and trigger.pattern.type in _FACE_TO_FACE:
            continue  # "talks in Geneva"
        near = set(scene.lowers(group.begin - _CLOSE, group.begin)) & scene.grammar.words.target
        if _is_target(group, scene) or (near and trigger.pattern.type not in _FACE_TO_FACE):
            return group
    return None


def _source(trigger: Trigger, scene: Scene) -> Group | None:
    """The doer behind "from"/"dari": "a rocket attack from Gaza"."""
    group = next(scene.after(trigger.end), None)
    return group if group is not None and scene.lowers(trigger.end, group.begin) in (["from"], ["dari"]) else None


def _scene_of(trigger: Trigger, scene: Scene) -> Group | None:
    """The place that names an act: "the Paris attacks", "bom Bali"; it is where it was done."""
    if scene.lang == "en":
        group = next((each for each in scene.before(trigger.begin) if each.end >= trigger.begin - 2), None)
        return (
            group if group is not None and group.place and not scene.lowers(group.end, trigger.begin)[1:] else None
        )
    group = next((each for each in scene.after(trigger.end) if each.begin <= trigger.end + 1), None)
    return group if group is not None and group.place and not _is_target(group, scene) else None


def _light_subject(
    trigger: Trigger, scene: Scene, earlier: list[Earlier], *, always: bool = False
) -> Group | None:
    """The subject of a light verb that carries the noun ("melakukan serangan", "held talks")."""
    if not always and not has_light_verb(scene, trigger.begin):
        return None
    return _subject(trigger, scene, earlier)[0]
