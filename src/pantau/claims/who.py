"""Who holds a title in a sentence: the person named beside it."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from pantau.claims.cues import words
from pantau.claims.people import Person
from pantau.claims.scene import Scene
from pantau.claims.title import Title, title_of

_COMMAS = {",", "(", "–", "—"}
_LEAST_WORDS = 2  # of a name that no register knows

Where = Literal["after", "joined", "before", "comma"]
Resolve = Callable[[str], Person | None]


class Candidate(NamedTuple):
    """A person over the tokens `begin` to `end` who may hold the title, and where the name stands.

    `was` is true where the words between say that the office was held before.
    """

    where: Where
    person: Person
    begin: int
    end: int
    was: bool = False


def candidates(scene: Scene, title: Title, resolve: Resolve) -> Iterator[Candidate]:
    """Persons beside the title, likeliest first; `resolve` tells whom a part of a name means.

    After it ("Menlu Retno Marsudi"), after an office joined to it, before it ("Yoav Gallant, Israeli
    Defence Minister"), or after a comma ("Menteri Pertahanan Rusia, Sergei Shoigu").
    """
    direct = _at(scene, title.end, "after", resolve)
    if direct:
        yield direct
        return
    joined = _joined(scene, title, resolve)
    if joined:
        yield joined
    before = _before(scene, title, resolve)
    if before:
        yield before
    if scene.word(title.end) == "," and (title.place or not scene.titled):
        behind = _at(scene, title.end + 1, "comma", resolve)
        if behind and title_is_free(scene, behind.end):
            yield behind


def title_is_free(scene: Scene, end: int) -> bool:
    """Whether no other title follows the name at once ("…, Lavrov, menteri luar negeri")."""
    return not (scene.word(end) == "," and any(hit.begin == end + 1 for hit in scene.hits))


def _at(scene: Scene, at: int, where: Where, resolve: Resolve) -> Candidate | None:
    while at not in scene.name_from and (cue := scene.cue_from.get(at)) and "honorifics" in cue.kinds:
        at = cue.end
    name = scene.name_from.get(at)
    end = scene.unknown_name(at)
    if name and not (name.end == at + 1 and end > name.end and not scene.titled):
        return Candidate(where, name.person, at, name.end)
    if scene.word(end) == "," and end > at and not scene.titled and scene.unknown_name(end + 1) > end + 2:
        at, end = end + 1, scene.unknown_name(end + 1)  # "Kepala Dinas Perhubungan, Bambang Wirasena"
        name = scene.name_from.get(at)
        if name:
            return Candidate(where, name.person, at, name.end)
    return _partly(scene, where, at, end, resolve)


def _partly(scene: Scene, where: Where, begin: int, end: int, resolve: Resolve) -> Candidate | None:
    """A person whose name the register does not have in full: in a headline as many words as mean somebody."""
    for stop in range(end, begin if scene.titled else end - 1, -1):
        person = resolve(scene.text(begin, stop)) if stop > begin else None
        if person:
            return Candidate(where, person, begin, stop)
    said = scene.text(begin, end) if end > begin else ""
    if scene.titled or len(said.split()) < _LEAST_WORDS:
        return None
    return Candidate(where, Person(said), begin, end)


def _joined(scene: Scene, title: Title, resolve: Resolve) -> Candidate | None:
    """Behind an office joined to this one: "Menteri Pertahanan sekaligus presiden terpilih Prabowo Subianto"."""
    cue = scene.cue_from.get(title.end)
    if cue and "joins" in cue.kinds:
        titles = (title_of(scene, hit) for hit in scene.hits)
        behind = next((other.end for other in titles if other.begin == cue.end), _candidacy(scene, cue.end))
    elif scene.word(title.end) in words("conjunctions"):
        behind = _candidacy(scene, title.end + 1)
    else:
        return None
    return _at(scene, behind + (scene.word(behind) == ","), "joined", resolve) if behind else None


def _candidacy(scene: Scene, begin: int) -> int:
    """The end of a candidacy that begins at most two words behind `begin` ("Democratic candidate"), or 0."""
    for at in range(begin, begin + 4):
        cue = scene.cue_from.get(at)
        if cue and "elect" in cue.kinds:
            hit = next((hit for hit in scene.hits if hit.begin == cue.end), None)
            return hit.end if hit else cue.end
    return 0


def _before(scene: Scene, title: Title, resolve: Resolve) -> Candidate | None:
    at, was, said = title.begin, False, False
    cue = scene.cue_to.get(at)
    if cue and cue.kinds & {"is_now", "was_then"}:
        at, was = cue.begin, "was_then" in cue.kinds
        said = cue.end - cue.begin > 1 or scene.word(cue.begin) in words("strong")
    if scene.word(at - 1) in _COMMAS and at > 1 and (said or _closes(scene, title)):
        at, said = at - 1, True
    if not said:
        return None
    name = scene.name_to.get(at)
    if name:
        return Candidate("before", name.person, name.begin, at, was)
    begin = scene.unknown_name_before(at)
    found = _partly(scene, "before", begin, at, resolve) if begin < at else None
    return found._replace(was=was) if found and found.end == at else None


def _closes(scene: Scene, title: Title) -> bool:
    """Whether the title ends as an apposition does; in a headline only one with its country does."""
    behind = scene.word(title.end)
    return (not behind or behind in words("closing")) and (not scene.titled or title.place is not None)
