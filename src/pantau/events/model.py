"""The coder `model`: triggers, kinds of acts and parties by a small trained encoder; alone, or with what lexicon
and rules say beside the words (the coder `both`, the default)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from pantau.articles.article import Article
from pantau.events.act import Roles
from pantau.events.build import build
from pantau.events.clues import (
    MARKS,
    MODALITIES,
    TYPES,
    Clues,
    Floats,
    Reading,
    clues,
    marks,
    party_clues,
    reading,
    word_clues,
)
from pantau.events.event import Event, Modality
from pantau.events.heads import Act, Heads, Judgement
from pantau.events.keep import once
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.rules import Considered
from pantau.events.scene import Group, Scene
from pantau.language import Sentence
from pantau.mentions.found import Found

ACTOR, RECIPIENT, SAYS = range(3)
OPEN = 0.25  # chance of any type from which a token may be a trigger
PART = 0.5  # chance from which a mention takes a part

Span = tuple[int, int, str, float]  # tokens, type, its chance


class Vectors(Protocol):
    """What turns a sentence into vectors."""

    def tokens(self, sentence: Sentence, clues: Floats) -> Floats:
        """A vector for each token, shape (tokens, 384); `clues` are numbers for each token that are read with it."""
        ...


class Candidate(NamedTuple):
    """A possible event: its tokens, its chance by the first reading, what the second makes of it, the rules' reading."""

    begin: int
    end: int
    first: float
    judgement: Judgement
    read: Reading


def candidates(found: Clues, vectors: Vectors, heads: Heads) -> list[Candidate]:
    """All possible events of a sentence, from left to right: what the tags show, and what the rules alone keep.

    The sentence is read once for its triggers, and once more for each of them, with its words marked.
    """
    sentence, mentions = found.scene.sentence, found.scene.mentions
    clues = word_clues(found)
    seen = heads.clues(np.pad(clues, ((0, 0), (0, MARKS))))
    tags = heads.tags(vectors.tokens(sentence, seen), seen[:, : clues.shape[1]])
    spans = _runs(tags)
    if not heads.blind:
        spans = sorted([*spans, *_kept(found, tags, spans)])
    places = [(each.begin, each.end) for each in mentions]
    kept = []
    for begin, end, type_, chance in spans:
        read = reading(found, begin, end, type_)
        marked = heads.clues(np.concatenate([clues, marks(found, read, begin, end)], 1))
        guess = tags[begin + int(tags[begin:end, 0].argmin())]
        act = Act((begin, end), guess, read, party_clues(found, read, begin, end), places)
        kept.append(Candidate(begin, end, chance, heads.judge(vectors.tokens(sentence, marked), act), read))
    return kept


def _kept(found: Clues, tags: Floats, spans: Sequence[Span]) -> Iterator[Span]:
    """What the rules keep as an event where the tags show none of its type."""
    for each in found.considered:
        begin, end = each.trigger.begin, each.trigger.end
        if each.event is None or each.event.type not in TYPES:
            continue
        type_ = each.event.type
        if not any(span[2] == type_ and span[0] < end and begin < span[1] for span in spans):
            yield begin, end, type_, float(tags[begin:end, 1 + TYPES.index(type_)].max())


def _runs(tags: Floats) -> list[Span]:
    """Runs of tokens that are likelier than `OPEN` to be a trigger, of one type; a gap of one token is allowed."""
    runs: list[list[int]] = []
    likeliest = tags[:, 1:].argmax(1)
    for at in np.flatnonzero(1 - tags[:, 0] >= OPEN):
        if runs and at - runs[-1][-1] <= 2 and likeliest[at] == likeliest[runs[-1][0]]:
            runs[-1].append(int(at))
        else:
            runs.append([int(at)])
    found = []
    for run in runs:
        type_ = int(likeliest[run[0]])
        chance = float(tags[run, 1 + type_].max())
        found.append((run[0], run[-1] + 1, TYPES[type_], chance))
    return found


class Decided(NamedTuple):
    """A candidate with its parties, modality and mode, and the numbers that its confidence is reckoned from."""

    candidate: Candidate
    roles: Roles
    judged: Judged
    mode: str | None
    traits: Floats


def decide(candidate: Candidate, scene: Scene) -> Decided:
    """The likeliest parties, modality and mode of a candidate."""
    judgement = candidate.judgement
    actors = _party(scene, judgement.parts, ACTOR)
    recipients = _party(scene, judgement.parts, RECIPIENT)
    best = int(judgement.modality.argmax())
    modality: Modality = MODALITIES[best]  # type: ignore[assignment]
    mode = max(judgement.modes, key=lambda each: judgement.modes[each]) or None
    roles = Roles(actors, recipients, candidate.read.roles.voice, "parties by the model")
    judged = Judged(modality, judgement.background > PART, f"{modality} by the model")
    return Decided(candidate, roles, judged, mode, traits(candidate, roles, judged, scene))


def _party(scene: Scene, parts: Floats, role: int) -> Group | None:
    """The mentions that take a part, of each country the likeliest; null where none does."""
    chosen: dict[tuple[str, str], tuple[float, Found]] = {}
    for mention, chances in zip(scene.mentions, parts, strict=True):
        chance = float(chances[role])
        if chance < PART or chances[1 - role] > chance:
            continue
        country = mention.mention.country
        key = (country, mention.mention.sector if country == "---" else "")
        if key not in chosen or chance > chosen[key][0]:
            chosen[key] = (chance, mention)
    members = sorted((mention for _, mention in chosen.values()), key=lambda each: each.begin)
    return Group(members) if members else None


def traits(candidate: Candidate, roles: Roles, judged: Judged, scene: Scene) -> Floats:
    """What the confidence is reckoned from, shape (TRAITS,): how sure each part is, whether the rules agree."""
    parts = candidate.judgement.parts
    sure = []
    for role, group in ((ACTOR, roles.actors), (RECIPIENT, roles.recipients)):
        taking = [float(parts[at, role]) for at, each in enumerate(scene.mentions) if each in (group or ())]
        others = [float(parts[at, role]) for at, each in enumerate(scene.mentions) if each not in (group or ())]
        sure += [min(taking, default=0.0), bool(taking), max((x for x in others if x < PART), default=0.0)]
    read = candidate.read
    ours = (
        {each.mention.country for each in roles.actors or ()},
        {each.mention.country for each in roles.recipients or ()},
    )
    theirs = tuple(
        {each.mention.country for each in group or ()} for group in (read.roles.actors, read.roles.recipients)
    )
    same = read.kept and read.trigger.pattern.type == candidate.judgement.type
    return np.array(
        [
            _logit(candidate.first), _logit(candidate.judgement.chance), *sure, _logit(float(candidate.judgement.modality.max())),
            judged.modality != "actual", read.listed, same, same and ours == theirs,
            same and read.judged is not None and read.judged.modality == judged.modality,
            scene.sentence.headline, scene.lang == "en", len(scene.words) / 40, "---" in (ours[0] | ours[1]),
        ],
        np.float32,
    )  # fmt: skip


def _logit(chance: float) -> float:
    kept = min(max(chance, 0.01), 0.99)
    return float(np.log(kept / (1 - kept)))


class ModelCoder:
    """Events by the trained encoder and its heads.

    `both` reads the clues of lexicon and rules beside the words, and keeps what the rules find of types and
    entries that are the user's own; `model` reads the words alone.
    """

    version = "0.2.0"

    def __init__(self, vectors: Vectors, heads: Heads) -> None:
        self.name = "model" if heads.blind else "both"
        self._vectors, self._heads = vectors, heads

    def code(
        self, article: Article, sentences: Sequence[Sentence], found: Sequence[Sequence[Found]]
    ) -> tuple[Event, ...]:
        """Events in the order of the text; a sentence that names nobody has none."""
        return tuple(
            event
            for sentence, mentions in zip(sentences, found, strict=True)
            if mentions
            for event in self._sentence(Scene(sentence, mentions), article)
        )

    def _sentence(self, scene: Scene, article: Article) -> list[Event]:
        known = clues(scene, article)
        made = [decide(each, scene) for each in candidates(known, self._vectors, self._heads)]
        chances = [self._heads.sure(each.traits) for each in made]
        events = [
            event_of(each, scene, article, chance)
            for each, chance in zip(made, chances, strict=True)
            if chance >= self._heads.threshold
        ]
        own = (
            [] if self._heads.blind else [each.event for each in known.considered if each.event and _is_own(each)]
        )
        return sorted([*once(events), *own], key=lambda each: each.trigger.start)


def _is_own(each: Considered) -> bool:
    """Whether the rules stand alone with it: a type or an entry that the model was never shown."""
    return each.event is not None and (each.event.type not in TYPES or "own" in each.trigger.pattern.flags)


def event_of(made: Decided, scene: Scene, article: Article, chance: float) -> Event:
    """The event with all that the rules know of place, time and source."""
    each = made.candidate
    flags = each.read.trigger.pattern.flags & {"home"} | {"directed"}
    pattern = each.read.trigger.pattern._replace(type=each.judgement.type, mode=made.mode, flags=frozenset(flags))
    trigger = Trigger(each.begin, each.end, pattern)
    return build(trigger, made.roles, made.judged, scene, article, chance=round(chance, 2))
