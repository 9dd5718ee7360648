"""Place: where an act happened, as far as the sentence names a place that the gazetteer knows."""

from collections.abc import Sequence

from pantau.articles.article import Article
from pantau.articles.dateline import split_dateline
from pantau.events.attach import FAR, acts_in, cost, occasion
from pantau.events.event import Where
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.scene import Scene
from pantau.events.speech import SPEECH_ACTS
from pantau.events.spots import Link, Spot, spots
from pantau.mentions.mention import Party
from pantau.reference.place import Place, place_called, places_named

_NEAR = 20  # tokens before a place in which the act stands that is directed there
_CLOSE = 3  # words between a verb and the place that is its object
_SIGNED = frozenset({"SUPPORT", "AGREE", "CONCEDE"})  # speech acts that are done in company
_ARRIVES = frozenset({"CONSULT", "AID", "MOBILIZE", "ASSAULT", "COOPERATE"})  # done where they are directed to
_LEAVES = frozenset({"RETREAT", "COERCE"})  # done where somebody is taken from
_LEAVING = frozenset({"expel", "abduct"})
_STRIKES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})  # done where they hit
_GIVES = frozenset({"AID", "COOPERATE"})  # what a land is given is not given there
_ORDER: dict[Link, float] = {"inside": 0, "target": 1, "bare": 1, "toward": 2, "origin": 2, "party": 6}


def place_of(
    trigger: Trigger, scene: Scene, article: Article, judged: Judged, parties: Sequence[Party]
) -> Where | None:
    """The place that belongs to the act; null where none is named.

    Not where somebody comes from, nor where another act happened. A dateline counts where the sentence names no
    place and a party's country lies there.
    """
    rated = [
        (cost(trigger, spot.found.begin, spot.found.end, scene) + _ORDER[spot.link], spot) for spot in spots(scene)
    ]
    near = [(far, spot) for far, spot in rated if far < FAR and _is_scene_of(trigger, spot, scene)]
    if near:
        return _where(_exact(min(near, key=lambda each: each[0])[1], scene))
    countries = {party.country for party in parties}
    place = None if judged.background else _dateline(scene, article)
    return _where(place) if place is not None and place.country in countries else None


def _is_scene_of(trigger: Trigger, spot: Spot, scene: Scene) -> bool:
    """Whether an act of this type can have happened at a place that is linked so."""
    type_, mode = trigger.pattern.type, trigger.pattern.mode
    said = type_ in SPEECH_ACTS - _SIGNED and spot.found.begin > trigger.begin
    if spot.link in {"inside", "party"}:
        return not said or _is_occasion(trigger, spot, scene)
    if spot.link == "bare" and _suffers(trigger, spot):
        return True
    before = acts_in(scene, spot.found.begin - _NEAR, spot.found.begin)  # "serangan ke Odesa menewaskan …"
    if trigger.begin >= spot.found.begin and not any(act.pattern.type == type_ for act in before):
        return False
    if spot.link == "origin":
        return type_ in _LEAVES or mode in _LEAVING
    if spot.link == "toward":
        return type_ in _ARRIVES and not (type_ in _GIVES and spot.acts)
    return spot.found.begin - trigger.end <= _CLOSE and _hits(trigger, spot)


def _hits(trigger: Trigger, spot: Spot) -> bool:
    """Whether a place that is an act's object is where it happens: a host's, or what is struck; a land is a
    party."""
    if trigger.pattern.mode == "visit":
        return True
    acts_itself = spot.acts and trigger.pattern.form == "passive"  # "diserang Moskow"
    return trigger.pattern.type in _STRIKES and spot.place.kind != "country" and not acts_itself


def _suffers(trigger: Trigger, spot: Spot) -> bool:
    """Whether a place is the subject to which an act is done: "Caracas was bombed"."""
    passive = trigger.pattern.type in _STRIKES and trigger.pattern.form in {"passive", "participle"}
    return passive and spot.place.kind != "country" and 0 <= trigger.begin - spot.found.end <= _CLOSE - 1


def _is_occasion(trigger: Trigger, spot: Spot, scene: Scene) -> bool:
    """Whether it was said there: "mengecam Israel dalam pidato di New York", "memanggil dubes di Ankara"."""
    if occasion(trigger.end, spot.at, scene):
        return True
    named = {at for each in scene.mentions for at in range(each.begin, each.end)}
    between = range(trigger.end, spot.at)
    return all(at in named or scene.word_at(at) in scene.grammar.words.article for at in between)


def _exact(spot: Spot, scene: Scene) -> Place:
    """Of places with one name the one whose province or land stands behind it ("Banjar, Kalimantan Selatan"); of a
    land the city that is told behind it ("in Japan's capital, Tokyo")."""
    behind = next((each for each in scene.places if each.begin >= spot.found.end), None)
    if behind is None or behind.place is None or behind.begin - spot.found.end >= _CLOSE:
        return spot.place
    within = behind.place.country == spot.place.country and behind.place.kind != "country"
    if spot.place.kind == "country" and within and scene.word_at(behind.begin - 1) == ",":
        return behind.place
    named, land = behind.place.name, behind.place.country if behind.place.kind == "country" else "---"
    exact = (each for each in places_named(spot.place.name) if named == each.within or land == each.country)
    return next(exact, spot.place)


def _dateline(scene: Scene, article: Article) -> Place | None:
    """Where the report comes from, for its first sentence."""
    start = len(article.title) + 1 if article.title else 0
    if scene.sentence.headline or scene.sentence.start > start:
        return None
    name = article.dateline or split_dateline(scene.sentence.text).place
    return place_called(name.partition(",")[0]) if name else None


def _where(place: Place) -> Where:
    return Where(name=place.name, country=place.country, lat=place.lat, lon=place.lon, precision=place.kind)
