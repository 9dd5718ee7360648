"""Checking an answer against its sentence: what does not stand there, or is no known code, is refused."""

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import Literal, NamedTuple

from pantau.events.act import Roles
from pantau.events.codebook import codebook
from pantau.events.lexicon import Trigger
from pantau.events.llm.answer import SaidEvent, SaidParty
from pantau.events.llm.prompt import countries, prompt_file
from pantau.events.pattern import Pattern
from pantau.events.scene import Group, Scene
from pantau.language import tokens
from pantau.mentions.found import Found
from pantau.mentions.mention import Mention

Reason = Literal["shape", "type", "mode", "trigger", "party", "country", "sector", "nobody"]
UNKNOWN = "---"
_COVERED = 0.5  # share of a party's tokens that a mention must cover to speak for it


class Refusal(Exception):
    """An event that is not taken, and what is wrong with it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class Checked(NamedTuple):
    """An event whose words all stand in the sentence."""

    trigger: Trigger
    roles: Roles


def check(said: SaidEvent, scene: Scene, earlier: Sequence[Trigger]) -> Checked:
    """The event at its place in the sentence; `earlier` are the triggers that are taken. Raises: Refusal."""
    type_ = codebook().get(said.type)
    if type_ is None:
        raise Refusal("type")
    if said.mode and said.mode not in type_.modes:
        raise Refusal("mode")
    trigger = _trigger(said, scene, earlier)
    if not any(party.words.strip() for party in (*said.actors, *said.recipients)):
        raise Refusal("nobody")
    return Checked(trigger, _roles(said, scene, trigger.begin))


def _trigger(said: SaidEvent, scene: Scene, earlier: Sequence[Trigger]) -> Trigger:
    """The trigger at the first place where its words stand and no other event has its own."""
    places = list(_places(said.trigger, scene))
    if not places:
        raise Refusal("trigger")
    taken = {(each.begin, each.end) for each in earlier}
    begin, end = next((place for place in places if place not in taken), places[0])
    words = " ".join(token.lower for token in scene.words[begin:end])
    pattern = Pattern(said.type, said.mode or None, "word", scene.words[begin].lower, (), frozenset(), words)
    return Trigger(begin, end, pattern)


def _places(words: str, scene: Scene) -> Iterator[tuple[int, int]]:
    """Where words stand, as stretches of tokens: case, blanks and marks at the ends do not count."""
    wanted = [token.lower for token in tokens(words)]
    while wanted and not wanted[0][0].isalnum():
        del wanted[0]
    while wanted and not wanted[-1][0].isalnum():
        del wanted[-1]
    there = [token.lower for token in scene.words]
    for begin in range(len(there) - len(wanted) + 1) if wanted else ():
        if there[begin : begin + len(wanted)] == wanted:
            yield begin, begin + len(wanted)


def _roles(said: SaidEvent, scene: Scene, at: int) -> Roles:
    actors, recipients = (
        Group(sorted(chain.from_iterable(_party(each, scene, at, said) for each in side), key=itemgetter(0, 1)))
        for side in (said.actors, said.recipients)
    )
    return Roles(actors or None, recipients or None, "active", "parties as answered")


def _party(party: SaidParty, scene: Scene, at: int, said: SaidEvent) -> list[Found]:
    """The party nearest to the trigger; several where the words point back to several ("kedua negara")."""
    if party.country not in countries():
        raise Refusal("country")
    if party.sector not in prompt_file().sectors:
        raise Refusal("sector")
    if not party.words.strip():
        return [_implied(party, scene, at, said)]
    places = sorted(_places(party.words, scene), key=lambda place: abs(place[0] - at))
    if not places:
        raise Refusal("party")
    begin, end = places[0]
    return [_found(begin, end, scene, who) for who in _resolved(party, _mentions(begin, end, scene))]


def _implied(party: SaidParty, scene: Scene, at: int, said: SaidEvent) -> Found:
    """A party without words: nobody knows who, or of a country that the sentence or another party names."""
    named = {each.country for each in (*said.actors, *said.recipients) if each.words.strip()}
    named |= {each.mention.country for each in scene.mentions} | {UNKNOWN}
    if party.country not in named:
        raise Refusal("party")
    place = scene.words[at].start
    mention = Mention(text="", start=place, end=place, kind="actor", country=party.country, sector=party.sector)
    return Found(at, at, "name", "", mention)


def _mentions(begin: int, end: int, scene: Scene) -> list[Found]:
    """The mentions of a known country that cover most of a stretch, the widest first."""
    shared = [(min(each.end, end) - max(each.begin, begin), each) for each in scene.mentions]
    enough = [(share, each) for share, each in shared if share >= _COVERED * (end - begin)]
    known = [(share, each) for share, each in enough if each.mention.country != UNKNOWN]
    return [each for _, each in sorted(known, key=lambda pair: -pair[0])]


class Who(NamedTuple):
    """Whom words name."""

    country: str
    sector: str
    person: str | None = None


def _resolved(party: SaidParty, here: Sequence[Found]) -> list[Who]:
    """The mentions know who it is, the answer what he acts as.

    Where they name another country, theirs counts with its sector; where the country is the same, the answer's
    sector does, but not for a person, whose office depends on the day.
    """
    if not here:
        return [Who(party.country, party.sector)]
    same = next((each.mention for each in here if each.mention.country == party.country), None)
    if same is not None:
        answered = party.sector != UNKNOWN and not same.person
        return [Who(same.country, party.sector if answered else same.sector, same.person)]
    together = [each.mention for each in here if (each.begin, each.end) == (here[0].begin, here[0].end)]
    return [
        Who(each.country, party.sector if each.sector == UNKNOWN else each.sector, each.person)
        for each in together
    ]


def _found(begin: int, end: int, scene: Scene, who: Who) -> Found:
    first, last = scene.words[begin].start, scene.words[end - 1].end
    offset = scene.sentence.start
    text = scene.sentence.text[first - offset : last - offset]
    mention = Mention(text=text, start=first, end=last, kind="actor", **who._asdict())
    return Found(begin, end, "name", "", mention)
