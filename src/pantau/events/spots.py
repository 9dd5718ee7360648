"""Spots: the places that a sentence names, and how each is linked to what stands before it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Literal, NamedTuple

from pantau.events.scene import Scene
from pantau.events.triggers import triggers_of
from pantau.mentions.found import Found
from pantau.mentions.units import place_words
from pantau.reference.place import Place, land

Link = Literal["inside", "toward", "origin", "target", "party", "bare"]

_BACK = 7  # words before a place in which its preposition stands ("in the eastern port city of …")


class Spot(NamedTuple):
    """A place, how it is linked, and the token of the preposition that links it (its own first where none does).

    inside: something happens there; toward: somebody goes there; origin: comes from there; target: it is done to
    it; party: somebody is there ("polisi di Paris"); bare: no preposition stands before it ("menyerang Kharkiv").
    """

    found: Found
    place: Place
    link: Link
    at: int

    @property
    def acts(self) -> bool:
        """Whether the name stands for a government as often as for a place."""
        return self.found.mention.why.startswith(("metonym:", "country:"))


class _Governor(NamedTuple):
    """A preposition; whether words stand between it and the place, and whether names do."""

    at: int
    gap: bool
    named: bool


@lru_cache(maxsize=2)  # asked for each act of a sentence
def spots(scene: Scene) -> tuple[Spot, ...]:
    """The places of a sentence, without names that only act ("Moskow menolak") or say whose something is ("in
    the US strikes")."""
    nouns = {act.begin for act in triggers_of(scene)} if scene.lang == "en" else set()
    known = {at for each in scene.places for at in range(each.begin, each.end)}
    here = (each for each in scene.places if each.end not in nouns or not each.alone)
    found = [_spot(each, each.place, scene, known) for each in here if each.place is not None]
    return tuple(spot for spot in [*found, *_domains(scene)] if spot is not None)


def _domains(scene: Scene) -> Iterator[Spot]:
    """The lands whose domain is named by their adjective: "Estonian airspace"."""
    for each in scene.mentions:
        named = each.form == "adjective" and scene.word_at(each.end) in scene.grammar.words.domain
        if named and (place := land(each.mention.country)):
            yield Spot(each, place, "inside", each.begin)


def _spot(found: Found, place: Place, scene: Scene, places: AbstractSet[int]) -> Spot | None:
    words = scene.grammar.words
    if not found.alone and set(scene.lowers(found.begin + 1, found.end)) & words.inside & place_words():
        return Spot(found, place, "party", found.begin)
    beside = {scene.word_at(found.begin - 1), scene.word_at(found.end)}
    if place.kind == "country" and beside & words.domain:
        return Spot(found, place, "inside", found.begin)
    governor = _governor(found, scene, places)
    if governor is None:
        if found.form == "place" and scene.inside_mention(found.begin - 1):
            return Spot(found, place, "party", found.begin)  # "Pengadilan Militer Jayapura"
        bare = found.alone and scene.word_at(found.begin - 1) not in {*words.agent, ","}
        return Spot(found, place, "bare", found.begin) if bare else None
    if scene.word_at(governor.at - 1) in words.residing:
        return None
    link = _link(found, place, governor, scene)
    return Spot(found, place, link, governor.at) if link else None


def _link(found: Found, place: Place, governor: _Governor, scene: Scene) -> Link | None:
    words, word = scene.grammar.words, scene.word_at(governor.at)
    land = place.kind == "country"
    above = not land and word in words.above
    if found.form == "place" or governor.gap or above:
        inside = place_words() if governor.named else place_words() | words.inside
        if land and word in words.aim:
            return "target"  # "fired at Ukraine"
        if word in words.toward and found.alone:
            return "toward"
        if above or word in inside - words.origin - words.toward:
            return "inside"
    if not found.alone or governor.named:
        return None
    return "origin" if word in words.origin else "target" if word in words.target else "bare"


def _governor(found: Found, scene: Scene, places: AbstractSet[int]) -> _Governor | None:
    """The preposition of a place: "in the eastern city of …", "di depan kantor DPRD Kota …", "di Gedung DPR,
    …"."""
    words = scene.grammar.words
    known = place_words() | words.inside | words.target | words.origin | words.toward | words.above
    gap = named = False
    for at in range(found.begin - 1, max(found.begin - _BACK, -1), -1):
        lower = scene.word_at(at)
        if lower in known and lower not in words.locality:
            return _Governor(at, gap or not found.alone, named)
        if lower in words.article:
            continue
        gap = True
        if lower in words.locality or _is_adjective(at, scene):
            continue
        is_name = lower == "," or scene.inside_mention(at) or scene.words[at].text.istitle()
        if {at, at - 1} & places or not is_name or scene.sentence.headline:
            return None
        named = True
    return None


def _is_adjective(at: int, scene: Scene) -> bool:
    """ "in the Ukrainian city of …"."""
    return any(each.begin <= at < each.end and each.form == "adjective" for each in scene.mentions)
