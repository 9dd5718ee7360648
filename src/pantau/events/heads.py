"""Heads: the small layers that turn the encoder's vectors into triggers, kinds of acts and parties.

Trained by `training/`; here they are matrices for numpy, one sentence at a time.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from threadpoolctl import ThreadpoolController

from pantau.events.clues import (
    ACT,
    MODALITIES,
    SAME,
    SECTORS,
    TYPES,
    Floats,
    Reading,
    act_clues,
    hide,
    hide_party,
)
from pantau.events.glance import Glance


class Act(NamedTuple):
    """A stretch of tokens that may be an act: the first reading's chances of its types, how the rules read it, and
    each mention's clues and tokens."""

    span: tuple[int, int]
    guess: Floats
    read: Reading
    parties: Floats
    places: Sequence[tuple[int, int]]


class Judgement(NamedTuple):
    """The likeliest type of an act, and probabilities: of this type, of all types (16,), of modalities (4,), of
    background, of the type's modes by name ("": none), for each mention that it is actor, recipient or the one who
    says it, shape (mentions, 3), and of its sector in this act, (mentions, 21)."""

    type: str
    chance: float
    types: Floats
    modality: Floats
    background: float
    modes: dict[str, float]
    parts: Floats
    sectors: Floats


class Heads:
    """The layers. `blind` hides what lexicon and rules say, so that the model speaks alone."""

    def __init__(self, arrays: dict[str, Floats], modes: Sequence[str], *, blind: bool = False) -> None:
        self._arrays = arrays
        self._modes = [tuple(each.split("/")) for each in modes]
        self.blind = blind

    @classmethod
    def load(cls, path: Path, *, blind: bool = False) -> "Heads":
        """Heads out of an .npz file."""
        with np.load(path) as file:
            arrays = {name: file[name].astype(np.float32) for name in file.files if name != "modes"}
            return cls(arrays, [str(each) for each in file["modes"]], blind=blind)

    @cached_property
    def glance(self) -> Glance | None:
        """What tells which sentences are worth reading; null where all are read (the model alone)."""
        if self.blind:
            return None
        shift, least = (float(each) for each in self._arrays["glance_limits"])
        return Glance(self._arrays["glance"], shift, least)

    @property
    def threshold(self) -> float:
        """The confidence from which a candidate is an event."""
        return float(self._arrays["model_threshold" if self.blind else "both_threshold"])

    def sure(self, traits: Floats) -> float:
        """The calibrated chance that an event with these traits is right."""
        name = "model" if self.blind else "both"
        score = traits @ self._arrays[f"{name}_sure"] + self._arrays[f"{name}_shift"]
        return float(_sigmoid(np.asarray(score, np.float32)))

    def _layer(self, name: str, x: Floats) -> Floats:
        return np.asarray(x @ self._arrays[f"{name}.weight"].T + self._arrays[f"{name}.bias"], np.float32)

    def clues(self, clues: Floats) -> Floats:
        """The clues of tokens that this model may see."""
        if not self.blind:
            return clues
        return hide(clues)

    def tags(self, words: Floats, clues: Floats) -> Floats:
        """Probabilities of no trigger and of each type for each token, shape (tokens, 17)."""
        return _softmax(self._two("tag", np.concatenate([words, clues], 1)))

    def judge(self, words: Floats, act: Act) -> Judgement:
        """What kind of act it is, and who of the mentions takes part; `words` come from the second reading."""
        begin, end = act.span
        trigger, whole = words[begin:end].mean(0), words.mean(0)
        known = np.zeros(ACT, np.float32) if self.blind else act_clues(act.read)
        untyped = known.copy()
        untyped[SAME] = 0
        types = _softmax(self._two("type", np.concatenate([trigger, whole, untyped, act.guess])))
        best = int(types[1:].argmax())
        kind = np.zeros(ACT + len(TYPES), np.float32)
        kind[:ACT], kind[ACT + best] = known, 1
        scores = self._two("act", np.concatenate([trigger, whole, kind]))
        own = {mode: at for at, (name, mode) in enumerate(self._modes) if name == TYPES[best]}
        chances = _softmax(scores[len(MODALITIES) + 1 :][list(own.values())])
        return Judgement(
            TYPES[best],
            float(types[1 + best]),
            types[1:],
            _softmax(scores[: len(MODALITIES)]),
            float(_sigmoid(scores[len(MODALITIES)])),
            dict(zip(own, map(float, chances), strict=True)),
            *self._parts(words, act, (trigger, whole, kind)),
        )

    def _two(self, name: str, x: Floats) -> Floats:
        return self._layer(f"{name}2", _relu(self._layer(f"{name}1", x)))

    def _parts(self, words: Floats, act: Act, about: tuple[Floats, Floats, Floats]) -> tuple[Floats, Floats]:
        if not act.places:
            return np.zeros((0, 3), np.float32), np.zeros((0, len(SECTORS)), np.float32)
        trigger, whole, kind = about
        nothing = np.zeros(words.shape[1], np.float32)
        side = self._layer("pair1", trigger)
        rows = []
        parties = hide_party(act.parties) if self.blind else act.parties
        for (begin, end), clue in zip(act.places, parties, strict=True):
            who = words[begin:end].mean(0)
            pair = side * self._layer("pair2", who)
            before = words[begin - 1] if begin else nothing
            rows.append(np.concatenate([trigger, who, before, whole, pair, clue, kind]))
        folded = _relu(self._layer("party1", np.stack(rows)))
        return _sigmoid(self._layer("party2", folded)), _softmax(self._layer("sector", folded))


@cache
def _pools() -> ThreadpoolController:
    return ThreadpoolController()


def one_thread() -> AbstractContextManager[object]:
    """Keeps numpy to one thread: these matrices are small, and more threads only wait for each other."""
    limited: AbstractContextManager[object] = _pools().limit(limits=1)
    return limited


def _relu(x: Floats) -> Floats:
    return np.asarray(np.maximum(x, 0), np.float32)


def _softmax(x: Floats) -> Floats:
    grown = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(grown / grown.sum(-1, keepdims=True), np.float32)


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-x)), np.float32)
