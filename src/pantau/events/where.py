"""Place: where an act happened, as far as the sentence names a place that the gazetteer knows."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pantau.articles.article import Article
from pantau.articles.dateline import split_dateline
from pantau.events.attach import FAR, cost, occasion
from pantau.events.event import Where
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.scene import Scene
from pantau.events.speech import SPEECH_ACTS
from pantau.mentions.found import Found
from pantau.mentions.mention import Party
from pantau.mentions.units import place_words
from pantau.reference.place import Place, place_called, places_named

Link = Literal["inside", "toward", "origin", "target", "party", "bare"]

_BACK = 7  # words before a place in which its preposition stands ("in the eastern port city of …")
_CLOSE = 3  # words between a verb and the place that is its object
_ARRIVES = frozenset(
    {"CONSULT", "AID", "MOBILIZE", "ASSAULT", "COOPERATE"}
)  # what is done toward a place is done there
_LEAVES = frozenset({"RETREAT", "COERCE"})  # what is done from a place is done there
_GIVES = frozenset({"AID", "COOPERATE"})
_STRIKES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})  # what is done to a place is done there
_ORDER: dict[Link, float] = {"inside": 0, "target": 1, "bare": 1, "toward": 2, "origin": 2, "party": 6}


class Spot(NamedTuple):
    """A place in the sentence, and how it is linked to what stands before it."""

    found: Found
    place: Place
    link: Link


def place_of(
    trigger: Trigger, scene: Scene, article: Article, judged: Judged, parties: Sequence[Party]
) -> Where | None:
    """The place that belongs to the act; null where none is named.

    Not where somebody comes from, nor where another act happened. A dateline counts where the sentence names no
    place and a party's country lies there.
    """
    beside = {act.begin for act in scene.acts} if scene.lang == "en" else set()  # "in the US strikes"
    spots = [
        spot
        for found in scene.places
        if found.place and found.end not in beside and (spot := _spot(found, found.place, scene))
    ]
    rated = [
        (cost(trigger, spot.found.begin, spot.found.end, scene) + _ORDER[spot.link], spot)
        for spot in spots
        if _is_scene_of(trigger, spot, scene)
    ]
    near = [(far, spot) for far, spot in rated if far < FAR]
    if near:
        return _where(_exact(min(near, key=lambda each: each[0])[1], scene))
    countries = {party.country for party in parties}
    place = None if judged.background else _dateline(scene, article)
    return _where(place) if place is not None and place.country in countries else None


def _spot(found: Found, place: Place, scene: Scene) -> Spot | None:
    """How a place is linked; null for a name that acts ("Moskow menolak") or only says whose somebody is."""
    words = scene.grammar.words
    if not found.alone and set(scene.lowers(found.begin + 1, found.end)) & words.inside & place_words():
        return Spot(found, place, "party")  # "polisi di Paris"
    governor = _governor(found, scene)
    if governor is None:
        return (
            Spot(found, place, "bare")
            if found.alone and scene.word_at(found.begin - 1) not in words.agent
            else None
        )
    word = scene.word_at(governor.at)
    if scene.word_at(governor.at - 1) in words.residing:
        return None
    there = place.kind != "country" and word in words.above
    if found.form == "place" or governor.gap or there:
        if word in words.toward and found.alone:
            return Spot(found, place, "toward")
        inside = place_words() if governor.named else place_words() | words.inside
        if place.kind == "country" and word in words.aim:
            return Spot(found, place, "target")  # "fired at Ukraine"
        if there or word in inside - words.origin - words.toward:
            return Spot(found, place, "inside")
    if not found.alone or governor.named:
        return None
    return Spot(found, place, "origin" if word in words.origin else "target" if word in words.target else "bare")


class Governor(NamedTuple):
    """The preposition that governs a place; whether words stand between ("in the port of …"), and whether names do."""

    at: int
    gap: bool
    named: bool


def _governor(found: Found, scene: Scene) -> Governor | None:
    """The preposition of a place: "in the eastern city of …", "di depan kantor DPRD Kota …", "di Gedung DPR, …"."""
    words = scene.grammar.words
    known = place_words() | words.inside | words.target | words.origin | words.toward | words.above
    places = {at for each in scene.places for at in range(each.begin, each.end)}
    gap = named = False
    for at in range(found.begin - 1, max(found.begin - _BACK, -1), -1):
        lower = scene.word_at(at)
        if lower in known and lower not in words.locality:
            return Governor(at, gap or not found.alone, named)
        if lower in words.article:
            continue
        gap = True
        if lower in words.locality or _is_adjective(at, scene):
            continue
        ends_place = at - 1 in places or at in places
        is_name = lower == "," or scene.inside_mention(at) or scene.words[at].text.istitle()
        if ends_place or not is_name or scene.sentence.headline:
            return None
        named = True
    return None


def _is_adjective(at: int, scene: Scene) -> bool:
    """ "in the Ukrainian city of …"."""
    return any(each.begin <= at < each.end and each.form == "adjective" for each in scene.mentions)


def _is_scene_of(trigger: Trigger, spot: Spot, scene: Scene) -> bool:
    """Whether an act of this type can have happened at a place that is linked so."""
    type_, mode, link = trigger.pattern.type, trigger.pattern.mode, spot.link
    behind = spot.found.begin > trigger.begin
    if link in {"inside", "party"}:
        return (
            not behind
            or type_ not in SPEECH_ACTS - {"SUPPORT", "AGREE", "CONCEDE"}
            or _is_occasion(trigger, spot, scene)
        )
    if link == "origin":
        return behind and (type_ in _LEAVES or mode in {"expel", "abduct"})
    if link == "toward":
        to_state = type_ in _GIVES and (spot.place.kind == "country" or _acts(spot))
        return behind and type_ in _ARRIVES and not to_state
    close = behind and spot.found.begin - trigger.end <= _CLOSE
    if mode == "visit":
        return close
    suffers = trigger.pattern.form == "passive"  # "diserang Moskow": it acts
    return close and type_ in _STRIKES and spot.place.kind != "country" and not (suffers and _acts(spot))


def _acts(spot: Spot) -> bool:
    """Whether the name stands for a government as often as for a place."""
    return spot.found.mention.why.startswith(("metonym:", "country:"))


def _is_occasion(trigger: Trigger, spot: Spot, scene: Scene) -> bool:
    """Whether something was said there: "mengecam Israel dalam pidato di New York", "memanggil dubes di Ankara"."""
    governor = _governor(spot.found, scene)
    preposition = governor.at if governor else spot.found.begin
    if occasion(trigger.end, preposition, scene):
        return True
    named = {at for each in scene.mentions for at in range(each.begin, each.end)}
    between = range(trigger.end, preposition)
    return all(at in named or scene.words[at].lower in scene.grammar.words.article for at in between)


def _exact(spot: Spot, scene: Scene) -> Place:
    """Of places with one name the one whose province or land stands behind it ("Banjar, Kalimantan Selatan")."""
    behind = next((each for each in scene.places if each.begin >= spot.found.end), None)
    if behind is None or behind.place is None or behind.begin - spot.found.end > _CLOSE - 1:
        return spot.place
    for other in places_named(spot.place.name):
        if behind.place.name == other.within or (
            behind.place.kind == "country" and behind.place.country == other.country
        ):
            return other
    return spot.place


def _dateline(scene: Scene, article: Article) -> Place | None:
    """Where the report comes from, for its first sentence."""
    start = len(article.title) + 1 if article.title else 0
    if scene.sentence.headline or scene.sentence.start > start:
        return None
    name = article.dateline or split_dateline(scene.sentence.text).place
    return place_called(name.partition(",")[0]) if name else None


def _where(place: Place) -> Where:
    return Where(name=place.name, country=place.country, lat=place.lat, lon=place.lon, precision=place.kind)
