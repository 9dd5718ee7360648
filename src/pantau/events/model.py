"""The coder `model`: triggers, kinds of acts and parties by a small trained encoder; alone, or with what lexicon
and rules say beside the words (the coder `both`, the default)."""

from collections.abc import Iterator, Sequence

from pantau.articles.article import Article
from pantau.events.build import build
from pantau.events.candidates import Candidate, Vectors, candidates
from pantau.events.clues import SECTORS, TYPES, Floats, clues
from pantau.events.decide import Decided, readings
from pantau.events.event import Event
from pantau.events.heads import Heads, one_thread
from pantau.events.keep import once
from pantau.events.lexicon import Trigger
from pantau.events.rules import Considered
from pantau.events.scene import Group, Scene
from pantau.language import Sentence
from pantau.mentions.found import Found

RELEASE = "0.2.0"
SURE = 0.75  # chance from which an act shows a party in another sector than its words alone


class ModelCoder:
    """Events by the trained encoder and its heads.

    `both` reads the clues of lexicon and rules beside the words, and keeps what the rules find of types and
    entries that are the user's own; `model` reads the words alone.
    """

    def __init__(self, vectors: Vectors, heads: Heads, weights: str) -> None:
        """`weights` tells models apart: it stands in the version, since another model reads otherwise."""
        self.name = "model" if heads.blind else "both"
        self.version = f"{RELEASE}.{weights}"
        self._vectors, self._heads = vectors, heads

    def code(
        self, article: Article, sentences: Sequence[Sentence], found: Sequence[Sequence[Found]]
    ) -> tuple[Event, ...]:
        """Events in the order of the text; a sentence that names nobody has none."""
        with one_thread():
            return tuple(
                event
                for sentence, mentions in zip(sentences, found, strict=True)
                if mentions
                for event in self._sentence(Scene(sentence, mentions), article)
            )

    def _sentence(self, scene: Scene, article: Article) -> list[Event]:
        known = clues(scene, article)
        made = [self._best(each, scene) for each in candidates(known, self._vectors, self._heads)]
        events = [
            event_of(each, scene, article, chance) for each, chance in made if chance >= self._heads.threshold
        ]
        own = (
            [] if self._heads.blind else [each.event for each in known.considered if each.event and _is_own(each)]
        )
        return sorted([*once(events), *own], key=lambda each: each.trigger.start)

    def _best(self, candidate: Candidate, scene: Scene) -> tuple[Decided, float]:
        """The reading of a candidate that is likeliest right, with its confidence."""
        several = readings(candidate, scene, blind=self._heads.blind)
        chances = [self._heads.sure(each.traits) for each in several]
        best = max(range(len(several)), key=lambda at: chances[at])
        return several[best], chances[best]


def _is_own(each: Considered) -> bool:
    """Whether the rules stand alone with it: a type or an entry that the model was never shown."""
    return each.event is not None and (each.event.type not in TYPES or "own" in each.trigger.pattern.flags)


def event_of(made: Decided, scene: Scene, article: Article, chance: float) -> Event:
    """The event with all that the rules know of place, time and source."""
    each = made.candidate
    words = " ".join(scene.lowers(each.begin, each.end))
    known = each.read.trigger.pattern
    listed = f"lexicon: {known.entry}" if each.read.listed else "no entry"
    pattern = known._replace(
        type=each.judgement.type,
        mode=made.mode,
        flags=known.flags & {"home"} | {"directed"},
        entry=f'"{words}" {each.judgement.chance:.2f} ({listed})',
    )
    trigger = Trigger(each.begin, each.end, pattern)
    actors, recipients = (_in_their_sectors(group, made, scene) for group in made.roles[:2])
    changed = "".join(_changes(made.roles.members, (*(actors or ()), *(recipients or ()))))
    roles = made.roles._replace(actors=actors, recipients=recipients, rule=f"{made.roles.rule}{changed}")
    return build(trigger, roles, made.judged, scene, article, chance=round(chance, 2))


def _in_their_sectors(group: Group | None, made: Decided, scene: Scene) -> Group | None:
    """The parties, each in the sector that it has in this act ("AS" whose troops attack is its military)."""
    if group is None:
        return None
    chances = dict(zip(scene.mentions, made.candidate.judgement.sectors, strict=True))
    return Group(_in_sector(each, chances[each]) if each in chances else each for each in group)


def _changes(before: Sequence[Found], after: Sequence[Found]) -> Iterator[str]:
    """In words, which parties stand in another sector than their words say."""
    for old, new in zip(before, after, strict=True):
        if old.mention.sector != new.mention.sector:
            yield f", {new.mention.text} acts as {new.mention.sector}"


def _in_sector(party: Found, chances: Floats) -> Found:
    """A sector of the user's, or one that no label has, stays."""
    best = int(chances.argmax())
    if chances[best] < SURE or party.mention.sector not in SECTORS:
        return party
    return party._replace(mention=party.mention.model_copy(update={"sector": SECTORS[best]}))
