"""Tellings: who says what in a sentence ("…, kata X", "menurut X …", "X said …", "X membantah …", "X: …")."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pantau.events.gap import beside
from pantau.events.lexicon import Trigger
from pantau.events.scene import Group, Scene
from pantau.language.tokens import tokens
from pantau.mentions.gazetteer import gazetteer

_FAR = 5  # words between a word of saying and the speaker behind it ("kata salah seorang juru bicara …")
_LONG = 8  # tokens of "…, the army command in Port Sudan said"
_NAMED = 2  # words of an unknown name between a title and its colon
_WIDE = 60  # tokens over which what is said can reach
_STRONG = frozenset(".;?!")
_QUOTES = frozenset("\"“”'‘’")


class Telling(NamedTuple):
    """A speaker, the word of saying (`at`), and the stretch in which it and the speaker stand (`begin` to `end`).

    What is said stands behind it (up to `until`), `before` it, or around it; a denial is one too. `owned`: the
    speaker is somebody's ("its spokesman"); the speaker is null where only that is said ("her office said").
    """

    speaker: Group | None
    at: int
    begin: int
    end: int
    before: bool
    until: int
    denied: bool
    owned: bool = False

    def covers(self, trigger: Trigger, scene: Scene) -> bool:
        """Whether the trigger stands in what is said, and not too far away for that."""
        if trigger.begin >= self.end:
            return trigger.begin < min(self.until, self.end + _WIDE)
        if not self.before or trigger.end > self.begin or self.begin - trigger.end > _WIDE:
            return False
        opening = scene.lowers(scene.clause(trigger.begin)[0] - 1, scene.clause(trigger.begin)[0])
        if set(opening) & scene.grammar.words.contrast:
            return False
        return not _STRONG & {word.text for word in scene.words[trigger.end : self.begin]}


@lru_cache(maxsize=2)  # asked for each act of a sentence
def tellings(scene: Scene) -> tuple[Telling, ...]:
    """All tellings of a sentence, from left to right."""
    return tuple(sorted((*_by_word(scene), *_by_colon(scene)), key=lambda each: each.at))


def telling_of(trigger: Trigger, scene: Scene) -> Telling | None:
    """The telling that the trigger stands in, the nearest where there are more."""
    over = [each for each in tellings(scene) if each.covers(trigger, scene)]
    return min(over, key=lambda each: (each.end > trigger.begin, abs(each.at - trigger.begin)), default=None)


def speaker(trigger: Trigger, scene: Scene) -> Group | None:
    """Who says what the trigger stands in; null where nobody does."""
    telling = telling_of(trigger, scene)
    return telling.speaker if telling else None


def _by_colon(scene: Scene) -> Iterator[Telling]:
    """ "X: …", and in English headlines "…: X"."""
    for group in scene.groups:
        behind = scene.words[group.end : group.end + _NAMED + 1]
        colon = next((group.end + index for index, word in enumerate(behind) if word.text == ":"), None)
        if (
            colon is not None
            and not group.place
            and all(word.text.istitle() for word in behind[: colon - group.end])
        ):
            yield Telling(group, colon, group.begin, colon + 1, False, len(scene.words), False)
        closing = scene.sentence.headline and group.end == len(scene.words)
        if closing and scene.lowers(group.begin - 1, group.begin) == [":"]:
            yield Telling(group, group.begin - 1, group.begin - 1, group.end, True, group.end, False)


def _by_word(scene: Scene) -> Iterator[Telling]:
    words = scene.grammar.words
    for at, word in enumerate(scene.words):
        if word.lower not in words.speech | words.deny | words.source or scene.inside_mention(at):
            continue
        source = word.lower in words.source
        found = None if source else _beside(scene, at) or _trailing(scene, at)
        found = found or _behind(scene, at) or (None if source else _leading(scene, at))
        if found is not None:
            yield found


def _beside(scene: Scene, at: int) -> Telling | None:
    """ "X said …", where X stands first in its clause."""
    group = next(scene.before(at), None)
    if group is None or group.place or not beside(scene, group.end, at):
        return None
    if (begin := _phrase(scene, at)) and begin <= group.begin:
        return _trailing(scene, at)
    until = _until(scene, at + 1, aside=bool(set(scene.lowers(group.end, at)) & scene.grammar.words.relative))
    return Telling(group, at, group.begin, at + 1, False, until, _denies(scene, at), _is_owned(scene, group))


def _phrase(scene: Scene, at: int) -> int:
    """Where the phrase between a comma and the word of saying begins ("…, the army command said"); 0 without
    one."""
    words = scene.grammar.words
    last = at - 1 if scene.words[at - 1].text == "," else at  # "…, Kirby, the press secretary, said"
    for index in range(last - 1, max(at - _LONG, 0), -1):
        word = scene.words[index]
        if word.text == "," or word.text in _QUOTES:
            return index + 1
        if not word.text[0].isalnum() and word.text not in {"-", "'s", "’s"}:
            return 0
        if word.lower in words.contrast | words.relative | words.deny | {"and", "dan"}:
            return 0
    return 0


def _trailing(scene: Scene, at: int) -> Telling | None:
    """ "…, X said": what is said stands before it, and behind it too where the sentence goes on."""
    begin = _phrase(scene, at)
    if not begin or _denies(scene, at):
        return None
    inside = [group for group in scene.groups if begin <= group.begin and group.end <= at and not group.place]
    owned = bool(set(scene.lowers(begin, at)) & scene.grammar.words.possessive)
    if not inside and not owned:
        return None
    who = inside[0] if inside else None
    return Telling(who, at, begin - 1, at + 1, True, _until(scene, at + 1), False, owned)


def _leading(scene: Scene, at: int) -> Telling | None:
    """ "X pada Minggu (15/6) menyatakan …", "X, dalam tanggapannya, mengatakan …": X opens the clause."""
    begin = scene.clause(at)[0]
    group = next((group for group in scene.groups if begin <= group.begin and group.end <= at), None)
    if group is None or group.place or group.begin > begin + _FAR or group[0].form == "adjective":
        return None
    return Telling(group, at, group.begin, at + 1, False, _until(scene, at + 1), _denies(scene, at))


def _behind(scene: Scene, at: int) -> Telling | None:
    """ "kata X", "menurut X", "according to X", "…, said X"; where it opens the sentence or stands between commas,
    what is behind it is said too."""
    words = scene.grammar.words
    group = next((each for each in scene.after(at + 1) if each.begin > at), None)
    fillers = words.article | words.quantity | words.possessive | words.unnamed | words.agent | {"to"}
    closes = scene.word_at(at) in words.source or at == 0 or scene.word_at(at - 1) in {",", *_QUOTES}
    near = group is not None and not group.place and group.begin - at <= _FAR + 1 and closes
    if group is None or not near or set(scene.lowers(at + 1, group.begin)) - fillers:
        return _unnamed(scene, at)
    opens = at <= 1 or scene.word_at(group.end) == ","
    until = _until(scene, group.end + 1) if opens else group.end
    return Telling(group, at, at, group.end, at > 0, until, _denies(scene, at), _is_owned(scene, group))


def _unnamed(scene: Scene, at: int) -> Telling | None:
    """ "kata juru bicaranya", "ujar ajudannya": somebody of the one whom the sentence is about."""
    if scene.lang != "id" or scene.word_at(at - 1) != ",":
        return None
    for end in (at + 2, at + 3):
        title = " ".join(scene.lowers(at + 1, end))
        if title.endswith("nya") and gazetteer("id").longest(tokens(title[:-3]), 0):
            return Telling(None, at, at, end, True, end, _denies(scene, at), owned=True)
    return None


def _until(scene: Scene, begin: int, *, aside: bool = False) -> int:
    """Where what is said ends: at a strong mark, a contrast, or the comma that closes "…, which X says …, "."""
    for index in range(begin, len(scene.words)):
        word = scene.words[index]
        if word.text in _STRONG or word.lower in scene.grammar.words.contrast or (aside and word.text == ","):
            return index
    return len(scene.words)


def _denies(scene: Scene, at: int) -> bool:
    return scene.words[at].lower in scene.grammar.words.deny


def _is_owned(scene: Scene, group: Group) -> bool:
    return bool(set(scene.lowers(group.begin - 1, group.begin)) & scene.grammar.words.possessive)
