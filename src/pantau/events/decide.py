"""Deciding: the likeliest parties, modality and mode of a candidate, and what its confidence is reckoned from."""

from typing import NamedTuple

import numpy as np

from pantau.events.act import Roles
from pantau.events.candidates import Candidate
from pantau.events.clues import MODALITIES, TYPES, Floats
from pantau.events.modality import Judged
from pantau.events.scene import Group, Scene
from pantau.mentions.found import Found

ACTOR, RECIPIENT = 0, 1
BACKGROUND = 0.5  # chance from which an act is background
PARTS = (0.6, 0.4, 0.2)  # chances from which a mention takes a part; each makes a reading of its own


class Decided(NamedTuple):
    """A candidate with its parties, modality and mode, and the numbers that its confidence is reckoned from."""

    candidate: Candidate
    roles: Roles
    judged: Judged
    mode: str | None
    traits: Floats


def readings(candidate: Candidate, scene: Scene, *, blind: bool) -> list[Decided]:
    """All that a candidate may be: with parties of whom the model is more or less sure, or whom the rules name.

    `blind`: the rules have no word in it.
    """
    parts = candidate.judgement.parts
    pairs = [(_party(scene, parts, ACTOR, least), _party(scene, parts, RECIPIENT, least)) for least in PARTS]
    if not blind and candidate.read.kept:
        pairs.append((candidate.read.roles.actors, candidate.read.roles.recipients))
    different = {tuple(map(_named, pair)): pair for pair in reversed(pairs)}
    return [_decided(candidate, scene, *pair, blind=blind) for pair in different.values()]


def _named(group: Group | None) -> tuple[int, ...]:
    return tuple(each.begin for each in group or ())


def _decided(
    candidate: Candidate, scene: Scene, actors: Group | None, recipients: Group | None, *, blind: bool
) -> Decided:
    judgement = candidate.judgement
    modality = MODALITIES[int(judgement.modality.argmax())]
    mode = max(judgement.modes, key=lambda each: judgement.modes[each]) or None
    how = _parties_by(scene, judgement.parts, actors, recipients)
    roles = Roles(actors, recipients, candidate.read.roles.voice, how)
    judged = Judged(modality, judgement.background > BACKGROUND, f"{modality} {judgement.modality.max():.2f}")
    agreed = np.zeros(_AGREED, np.float32) if blind else _agreement(candidate, roles, judged)
    kind = np.array([each == judgement.type for each in TYPES], np.float32)
    traits = np.concatenate([_sure(candidate, roles, judged, scene), agreed, kind])
    return Decided(candidate, roles, judged, mode, traits)


def _party(scene: Scene, parts: Floats, role: int, least: float) -> Group | None:
    """The mentions that take a part, of each country the likeliest; null where none does."""
    chosen: dict[tuple[str, str], tuple[float, Found]] = {}
    for mention, chances in zip(scene.mentions, parts, strict=True):
        chance = float(chances[role])
        if chance < least or chances[1 - role] > chance:
            continue
        country = mention.mention.country
        key = (country, mention.mention.sector if country == "---" else "")
        if key not in chosen or chance > chosen[key][0]:
            chosen[key] = (chance, mention)
    members = sorted((mention for _, mention in chosen.values()), key=lambda each: each.begin)
    return Group(members) if members else None


def _parties_by(scene: Scene, parts: Floats, *groups: Group | None) -> str:
    """In words, how sure the parties are."""
    said = []
    for role, (name, group) in enumerate(zip(("actor", "recipient"), groups, strict=True)):
        chances = [float(parts[at, role]) for at, each in enumerate(scene.mentions) if each in (group or ())]
        said.append(f"{name} {min(chances):.2f}" if chances else f"no {name}")
    return ", ".join(said)


def _sure(candidate: Candidate, roles: Roles, judged: Judged, scene: Scene) -> Floats:
    """How sure the model is of each part, and what sort of sentence it is."""
    parts = candidate.judgement.parts
    sure: list[float] = []
    for role, group in ((ACTOR, roles.actors), (RECIPIENT, roles.recipients)):
        taking = [float(parts[at, role]) for at, each in enumerate(scene.mentions) if each in (group or ())]
        others = [float(parts[at, role]) for at, each in enumerate(scene.mentions) if each not in (group or ())]
        nearly = max(others, default=0.0)
        sure += [min(taking, default=0.0), bool(taking), nearly]
    chances = (candidate.first, candidate.judgement.chance, float(candidate.judgement.modality.max()))
    unknown = any(each.mention.country == "---" for each in roles.members)
    where = (scene.sentence.headline, scene.lang == "en", len(scene.words) / 40)
    return np.array([*map(_logit, chances), *sure, judged.modality != "actual", unknown, *where], np.float32)


_AGREED = 4


def _agreement(candidate: Candidate, roles: Roles, judged: Judged) -> Floats:
    """Whether the rules know the words, keep them as the same type, with the same parties, the same modality."""
    read = candidate.read
    same = read.kept and read.trigger.pattern.type == candidate.judgement.type
    pairs = ((roles.actors, read.roles.actors), (roles.recipients, read.roles.recipients))
    parties = same and all(_countries(ours) == _countries(theirs) for ours, theirs in pairs)
    modality = same and read.judged is not None and read.judged.modality == judged.modality
    return np.array([read.listed, same, parties, modality], np.float32)


def _countries(group: Group | None) -> set[str]:
    return {each.mention.country for each in group or ()}


def _logit(chance: float) -> float:
    kept = min(max(chance, 0.01), 0.99)
    return float(np.log(kept / (1 - kept)))
