"""Title: an office in a sentence with its country and the cues around it."""

from typing import NamedTuple

from pantau.claims.cues import CueKind, words
from pantau.claims.places import Place
from pantau.claims.scene import Scene
from pantau.claims.words import Hit
from pantau.reference.place import places_named

_REACH = 8  # cues and countries on either side
_TENSES: frozenset[CueKind] = frozenset({"former", "earlier", "acting", "elect", "blocked", "neutral"})
_POSSESSIVE = {"'s", "’s"}
_LOCAL = "other_official"
_WIDEST = 4  # words of a second portfolio ("Foreign Affairs and Trade")


class Title(NamedTuple):
    """An office over the tokens `begin` to `end`, its cues and country included."""

    hit: Hit
    begin: int
    end: int
    cues: frozenset[CueKind]
    place: Place | None
    narrowed: bool

    @property
    def open(self) -> bool:
        """Whether the words claim an office at all (not a candidate's, a deputy's or an aide's)."""
        return not self.cues & {"elect", "blocked"}


def title_of(scene: Scene, hit: Hit) -> Title:
    """The office with what stands directly before and after it."""
    begin, cues_before, place_before = _back(scene, hit)
    end, cues_after, place_after = _ahead(scene, hit)
    place = hit.country or place_after or place_before
    narrowed = _narrowed(scene, begin) or (place is None and _narrowed_behind(scene, hit, end))
    return Title(hit, begin, end, cues_before | cues_after, place, narrowed)


def with_place_behind(scene: Scene, title: Title, at: int) -> Title:
    """The title with the country that stands behind its holder's name: "Prime Minister Fumio Kishida of Japan"."""
    place = scene.place_from.get(at + 1)
    if title.place is None and place and scene.word(at) in words("origin"):
        return title._replace(place=place)
    return title


def with_place_before(scene: Scene, title: Title) -> Title:
    """The title with the country that "its" before it means, the one named last: "Mexico …, its president"."""
    if title.place is None and scene.word(title.begin - 1) in words("own"):
        before = [place for end, place in scene.place_to.items() if end <= title.begin]
        return title._replace(place=max(before, key=lambda place: place.end, default=None))
    return title


def _back(scene: Scene, hit: Hit) -> tuple[int, frozenset[CueKind], Place | None]:
    at, cues, place = hit.begin, frozenset[CueKind](), None
    english = any(meaning.lang == "en" for meaning in hit.meanings)
    for _ in range(_REACH):
        cue, before = scene.cue_to.get(at), scene.place_to.get(at)
        if cue and "era" in cue.kinds:
            return at, cues | {"earlier"}, place
        if cue and cue.kinds & _TENSES:
            at, cues = cue.begin, cues | (cue.kinds & _TENSES)
        elif before and place is None and english:
            at, place = before.begin, before
        elif scene.word(at - 1) == "-" and at > 1:
            at -= 1
        else:
            break
    return at, cues, place


def _ahead(scene: Scene, hit: Hit) -> tuple[int, frozenset[CueKind], Place | None]:
    at, cues, place = hit.end, frozenset[CueKind](), None
    indonesian = any(meaning.lang == "id" for meaning in hit.meanings)
    for _ in range(_REACH):
        cue, after = scene.cue_from.get(at), scene.place_from.get(at)
        if cue and "era" in cue.kinds:
            return at, cues | {"earlier"}, place
        if after and place is None and (indonesian or scene.word(at - 1) in words("of")):
            at, place = after.end, after
        elif cue and cue.kinds & _TENSES and cue.begin not in scene.name_from:
            at, cues = cue.end, cues | (cue.kinds & _TENSES)
        elif closed := _bracketed(scene, at):
            at = closed
        elif scene.word(at) == "ke" and scene.word(at + 1) == "-":
            at, cues = at + 3, cues | {"earlier"}
        elif scene.word(at) == "-" and (at + 1 in scene.cue_from or at + 1 in scene.place_from):
            at += 1
        elif place is None and (wide := _second_portfolio(scene, at)):
            at, place = wide.end, wide
        else:
            break
    return at, cues, place


def _bracketed(scene: Scene, at: int) -> int:
    """The place behind an abbreviation in brackets, as in "Amerika Serikat (AS)"; 0 where there is none."""
    if scene.word(at) != "(":
        return 0
    return next((end + 1 for end in range(at + 2, at + 5) if scene.word(end) == ")"), 0)


def _second_portfolio(scene: Scene, at: int) -> Place | None:
    """The country behind "dan Perdagangan" in "Menteri Luar Negeri dan Perdagangan Hungaria"."""
    if scene.word(at) not in words("conjunctions"):
        return None
    for index in range(at + 1, min(at + 1 + _WIDEST, len(scene.tokens))):
        if index in scene.place_from and index > at + 1:
            return scene.place_from[index]
        if not scene.is_capital(index) or any(hit.begin == index for hit in scene.hits):
            return None
    return None


def _narrowed(scene: Scene, begin: int) -> bool:
    """Whether a capitalised word before the title may narrow it ("California Attorney General", "Bavaria's")."""
    if scene.word(begin - 1) in _POSSESSIVE:
        return scene.is_capital(begin - 2) and begin not in scene.name_to
    return begin > 1 and scene.is_capital(begin - 1) and begin not in scene.name_to


def _narrowed_behind(scene: Scene, hit: Hit, end: int) -> bool:
    """Whether a part of a state stands behind an Indonesian title ("Perdana Menteri Skotlandia")."""
    if all(meaning.lang == "en" or meaning.office.office_class == _LOCAL for meaning in hit.meanings):
        return False
    widest = min(end + 2, len(scene.tokens))
    return any(places_named(scene.text(end, stop)) for stop in range(end + 1, widest + 1))
