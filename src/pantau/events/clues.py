"""Clues: what the lexicon, the gazetteer and the rules say of a sentence, as numbers that the model reads beside
the words. Training and reading make them here, so that both see the same."""

from collections.abc import Sequence
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from pantau.articles.article import Article
from pantau.events.act import Earlier, Roles
from pantau.events.event import Modality
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged, judge
from pantau.events.pattern import Pattern
from pantau.events.roles import find_roles
from pantau.events.rules import Considered, consider
from pantau.events.scene import Scene
from pantau.events.telling import speaker
from pantau.mentions.found import Found

Floats = NDArray[np.float32]

TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST",
    "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip
SECTORS = (
    "GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "ELI", "REB", "CVL", "REF", "BUS", "LAB", "MED", "JRN", "EDU",
    "REL", "CRM", "IGO", "NGO", "---",
)  # fmt: skip
MODALITIES: tuple[Modality, ...] = get_args(Modality)
_FORMS = ("name", "adjective", "place", "head", "anaphor")
_NAMED_SECTORS = ("GOV", "MIL", "COP", "REB", "CVL", "LEG", "JUD", "IGO", "PTY", "---")
_KINDS = ("title", "body", "people", "weak", "city", "group", "person")
_STEPS = (1, 2, 4, 8, 16)  # tokens between a trigger and a party

WORD = 2 * len(TYPES) + 1 + 2 * len(_FORMS) + 1  # numbers for each token
MARKS = 4  # more numbers for each token where one act is looked at
ACT = len(MODALITIES) + 5 + 2  # for each act
SAME = len(MODALITIES) + 3  # among these: whether the rules read the same type
PARTY = len(_FORMS) + len(_NAMED_SECTORS) + len(_KINDS) + 2 * (len(_STEPS) + 1) + 12  # for each mention of an act


_OF_RULES = [-12, -11, -10, -1]  # of a mention's clues: what the rules say of it


def hide(clues: Floats) -> Floats:
    """The clues of tokens without what lexicon and rules say (where mentions stand, and the act, stays)."""
    seen = clues.copy()
    seen[:, : 2 * len(TYPES) + 1] = 0
    seen[:, WORD + 1 :] = 0
    return seen


def hide_party(clues: Floats) -> Floats:
    """The clues of mentions, or of one, without what the rules say of them."""
    seen = clues.copy()
    seen[..., _OF_RULES] = 0
    return seen


class Clues(NamedTuple):
    """A sentence with all that the rules say of it."""

    scene: Scene
    considered: list[Considered]

    @property
    def earlier(self) -> list[Earlier]:
        """The acts that the rules keep, as what stands before others."""
        return [
            Earlier(each.trigger, each.roles, each.judged)
            for each in self.considered
            if each.event is not None and each.roles is not None and each.judged is not None
        ]


def clues(scene: Scene, article: Article) -> Clues:
    """What the rules make of a sentence."""
    return Clues(scene, consider(scene, article))


def word_clues(found: Clues) -> Floats:
    """Shape (tokens, WORD): types that the lexicon reads there, types that the rules keep there, whether it is
    only said, the form of the mention there and whether it begins there, whether the sentence is a headline."""
    scene = found.scene
    table = np.zeros((len(scene.words), WORD), np.float32)
    for each in found.considered:
        span = slice(each.trigger.begin, each.trigger.end)
        _set(table, span, each.trigger.pattern.type, TYPES)
        if each.event is not None:
            _set(table, span, each.event.type, TYPES, len(TYPES))
        if each.roles is None:
            table[span, 2 * len(TYPES)] = 1
    at = 2 * len(TYPES) + 1
    for mention in scene.mentions:
        table[mention.begin : mention.end, at + _FORMS.index(mention.form)] = 1
        table[mention.begin, at + len(_FORMS) + _FORMS.index(mention.form)] = 1
    table[:, -1] = scene.sentence.headline
    return table


def _set(table: Floats, span: slice, name: str, names: Sequence[str], offset: int = 0) -> None:
    if name in names:
        table[span, offset + names.index(name)] = 1


class Reading(NamedTuple):
    """How the rules read one stretch as one type: parties, modality, and whether they keep it as an event."""

    trigger: Trigger
    roles: Roles
    judged: Judged | None
    listed: bool
    same: bool
    kept: bool


def reading(found: Clues, begin: int, end: int, type_: str) -> Reading:
    """The rules' reading of the tokens `begin` to `end` as an act of a type, also where no lexicon lists them."""
    here = [each for each in found.considered if each.trigger.begin < end and begin < each.trigger.end]
    here.sort(
        key=lambda each: each.trigger.pattern.type != type_ and (each.event is None or each.event.type != type_)
    )
    known = here[0] if here else None
    scene = found.scene
    trigger = known.trigger if known else _unlisted(scene, begin, end, type_)
    if known is not None and known.roles is not None:
        roles, judged = known.roles, known.judged
    else:
        before = [each for each in found.earlier if each.trigger.begin < begin]
        roles = find_roles(trigger, scene, before, len(scene.words))
        judged = judge(trigger, scene, before[-1].trigger.end if before else 0)
    kept = known is not None and known.event is not None
    same = known is not None and (known.event.type if known.event else trigger.pattern.type) == type_
    return Reading(trigger, roles, judged, known is not None, same, kept)


def _unlisted(scene: Scene, begin: int, end: int, type_: str) -> Trigger:
    """A trigger that no lexicon lists, its form guessed from its letters."""
    first = scene.words[begin].lower
    rest = tuple(frozenset({word}) for word in scene.lowers(begin + 1, end))
    pattern = Pattern(type_, None, "word", first, rest, frozenset(), first)
    if scene.lang == "id":
        if first.startswith(("di", "ter")) and len(first) > 5:
            pattern = pattern._replace(form="passive")
        elif first.startswith(("pe", "ke")) or first.endswith("an"):
            pattern = pattern._replace(form="noun")
    elif first.endswith(("tion", "ment", "sion", "al")):
        pattern = pattern._replace(form="noun")
    elif first.endswith("ed"):
        pattern = pattern._replace(form="past")
    elif first.endswith("ing"):
        pattern = pattern._replace(form="gerund")
    return Trigger(begin, end, pattern)


def marks(found: Clues, read: Reading, begin: int, end: int) -> Floats:
    """Shape (tokens, MARKS): the act that is looked at, and who by the rules does it, suffers it, tells of it."""
    table = np.zeros((len(found.scene.words), MARKS), np.float32)
    table[begin:end, 0] = 1
    parties = (read.roles.actors, read.roles.recipients, speaker(read.trigger, found.scene))
    for column, group in enumerate(parties, 1):
        for mention in group or ():
            table[mention.begin : mention.end, column] = 1
    return table


def act_clues(read: Reading) -> Floats:
    """Shape (ACT,): the rules' modality and background, what they know of the words, their voice."""
    table = np.zeros(ACT, np.float32)
    if read.judged is not None:
        table[MODALITIES.index(read.judged.modality)] = 1
        table[4] = read.judged.background
        table[5] = read.judged.why != "no cue"
    table[6:9] = read.listed, read.same, read.kept
    table[9:] = read.roles.voice == "passive", read.roles.voice == "noun"
    return table


def party_clues(found: Clues, read: Reading, begin: int, end: int) -> Floats:
    """Shape (mentions, PARTY): what kind of mention it is, where it stands to the act, its part by the rules."""
    scene = found.scene
    table = np.zeros((len(scene.mentions), PARTY), np.float32)
    said = speaker(read.trigger, scene) or ()
    before = [member for each in found.earlier if each.trigger.begin < begin for member in each.roles.members]
    clause = scene.clause(begin)
    for at, mention in enumerate(scene.mentions):
        row = table[at]
        row[_FORMS.index(mention.form)] = 1
        offset = len(_FORMS)
        sector = mention.mention.sector
        row[offset + (_NAMED_SECTORS.index(sector) if sector in _NAMED_SECTORS else len(_NAMED_SECTORS) - 1)] = 1
        offset += len(_NAMED_SECTORS)
        if mention.kind in _KINDS:
            row[offset + _KINDS.index(mention.kind)] = 1
        offset += len(_KINDS)
        behind = mention.begin >= end
        distance = mention.begin - end if behind else begin - mention.end
        row[offset + behind * (len(_STEPS) + 1) + _step(distance)] = 1
        row[-12:] = (
            mention in (read.roles.actors or ()),
            mention in (read.roles.recipients or ()),
            mention in said,
            clause[0] <= mention.begin < clause[1],
            *_place(at, scene, (begin, end)),
            mention in before,
        )
    return table


def _step(distance: int) -> int:
    return sum(distance >= step for step in _STEPS)


def _place(at: int, scene: Scene, span: tuple[int, int]) -> tuple[float, ...]:
    """Seven numbers: how many other mentions stand nearer to the act, whether its country is unknown or was named
    before, whether it lies over the act, names a person, begins the sentence."""
    mention = scene.mentions[at]
    nearer = sum(
        other is not mention and _between(other, mention, span) and other.form != "place"
        for other in scene.mentions
    )
    country = mention.mention.country
    return (
        nearer == 0,
        min(nearer, 4) / 4,
        country == "---",
        any(other.mention.country == country for other in scene.mentions[:at]),
        mention.begin < span[1] and span[0] < mention.end,
        mention.mention.person is not None,
        mention.begin == 0,
    )


def _between(other: Found, mention: Found, span: tuple[int, int]) -> bool:
    if mention.begin >= span[1]:
        return span[1] <= other.begin < mention.begin
    return mention.end <= other.begin < span[0]
