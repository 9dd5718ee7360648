"""Vouching: who alone vouches for an act, as far as an interested party does."""

from collections.abc import Sequence
from typing import NamedTuple

from pantau.events.gap import has_light_verb
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.scene import Scene
from pantau.events.speech import SPEECH_ACTS
from pantau.events.telling import Telling, telling_of
from pantau.mentions.found import Found
from pantau.mentions.mention import Party

_VOUCHING = frozenset({"GOV", "MIL", "COP", "SPY", "REB", "LEG", "PTY", "JUD", "IGO", "ELI"})
_WATCHFUL = frozenset({"GOV", "MIL", "SPY"})
_KNOWN = frozenset({"CONSULT", "AID", "SANCTION"})  # who did them may well say so
_BODIES = frozenset({"MIL", "COP", "REB", "SPY", "JUD", "LEG"})
_OFFICE = 3  # words between a title and the body that it is of ("Kepala Dinas Penerangan TNI AL")


class Sides(NamedTuple):
    """Who takes part in an act, and the country in which it happened."""

    actors: Sequence[Party]
    recipients: Sequence[Party]
    ground: str | None


def said_by(trigger: Trigger, scene: Scene, judged: Judged, sides: Sides) -> Party | None:
    """The interested party that alone vouches for the act; null where nobody does, or only somebody neutral.

    The speaker is interested where its country takes part in the act or sees it on its ground, and where it
    watches another's forces move.
    """
    telling = telling_of(trigger, scene)
    told = judged.background and judged.modality != "negated"
    if telling is None or told or _is_neutral(telling, scene):
        return None
    who = _voucher(telling, scene, (*sides.actors, *sides.recipients))
    if who is None or who.country == "---" or who.sector not in _VOUCHING:
        return None
    own = any(party.country == who.country for party in sides.actors)
    other = who.country in {sides.ground, *(party.country for party in sides.recipients)}
    watching = trigger.pattern.type == "MOBILIZE" and not sides.recipients and who.sector in _WATCHFUL
    return who if (own or other or watching) and _in_doubt(trigger, scene, judged, own=own) else None


def _in_doubt(trigger: Trigger, scene: Scene, judged: Judged, *, own: bool) -> bool:
    """Whether it matters who says it: what somebody plans or does in words is known by his word.

    A denial always does; of an act that only a noun names ("after the attack") others know too.
    """
    if judged.modality == "negated":
        return True
    if judged.modality != "actual" or (own and trigger.pattern.type in _KNOWN):
        return False
    presumed = trigger.noun and not has_light_verb(scene, trigger.begin)
    return trigger.pattern.type not in SPEECH_ACTS and not presumed


def _is_neutral(telling: Telling, scene: Scene) -> bool:
    """ "state media said", "menurut saksi mata": no party to what they tell."""
    begin, end = telling.begin, telling.end
    if telling.speaker is not None:
        begin, end = min(begin, telling.speaker.begin), max(end, telling.speaker.end)
    return bool(set(scene.lowers(begin, end + 1)) & scene.grammar.words.neutral)


def _voucher(telling: Telling, scene: Scene, parties: Sequence[Party]) -> Party | None:
    """The speaker; null where several countries say it."""
    known = [party for party in parties if party.country != "---"]
    if telling.speaker is None:
        return known[0] if known else None
    if len({member.mention.country for member in telling.speaker}) > 1:
        return None
    speaker = _of_body(telling.speaker[0], scene)
    if speaker.form != "name" and known:
        return _bare(speaker, known, owned=telling.owned)
    return Party(country=speaker.mention.country, sector=speaker.mention.sector)


def _of_body(speaker: Found, scene: Scene) -> Found:
    """A bare title with the body or land behind it: "Kepala Dinas Penerangan TNI AL", "jubir kepresidenan
    Kongo"."""
    behind = next((each for each in scene.mentions if each.begin >= speaker.end), None)
    if speaker.form != "head" or behind is None or behind.form != "name" or behind.begin - speaker.end > _OFFICE:
        return speaker
    gap = scene.words[speaker.end : behind.begin]
    if not all(word.text.istitle() or (word.text.isalpha() and len(gap) == 1) for word in gap):
        return speaker
    sector = speaker.mention.sector if behind.place is not None else behind.mention.sector
    return behind._replace(mention=behind.mention.model_copy(update={"sector": sector}))


def _bare(speaker: Found, known: Sequence[Party], *, owned: bool) -> Party:
    """Whose a speaker is whom only a title names ("the army said", "its spokesman said"): of the party that is
    like it, else of its own country where that takes part, else of the one that acts."""
    sector = speaker.mention.sector
    like = next((party for party in known if party.sector == sector and sector in _BODIES), None)
    if like is not None:
        return like
    if speaker.kind == "generic" and (owned or sector == "GOV"):
        sector = known[0].sector if known[0].sector in _VOUCHING else sector
        return Party(country=known[0].country, sector=sector)
    mine = [party for party in known if party.country == speaker.mention.country and not owned]
    return Party(country=(mine or known)[0].country, sector=sector)
