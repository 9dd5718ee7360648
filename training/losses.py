"""Losses: tags of the first reading, and type, kind and parties of the acts of the second."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from examples import MODES, NO_TYPE, Act, Example
from network import TAGS, Heads
from pantau.events.clues import MODALITIES, SAME, TYPES, WORD

NONE_WEIGHT = 0.5  # of tokens that are no trigger
HIDDEN_CLUES = 2 * len(TYPES) + 1  # what lexicon and rules say of a word
_MODALITY = torch.tensor([0.6, 1.0, 1.0, 1.3])


def tag_loss(scores: Tensor, known: Tensor, examples: list[Example]) -> Tensor:
    """Each token's type, and for each type the best token of a sentence."""
    gold = torch.zeros(known.shape, dtype=torch.long)
    present = torch.zeros(len(examples), len(TYPES))
    for at, each in enumerate(examples):
        for act in each.acts:
            gold[at, act.begin : act.end] = 1 + act.type
            present[at, act.type] = 1
    weight = torch.ones(TAGS)
    weight[0] = NONE_WEIGHT
    tokens = F.cross_entropy(scores[known], gold[known], weight)
    best = scores.log_softmax(-1).masked_fill(~known[:, :, None], -20).amax(1)[:, 1:].clamp(max=-1e-4)
    whole = -(3 * present * best + (1 - present) * torch.log1p(-best.exp()))
    return tokens + 0.2 * whole.mean()


def act_loss(heads: Heads, words: Tensor, example: Example, act: Act, guess: Tensor, *, blind: bool) -> Tensor:
    """Loss of one act on the second reading; `guess` holds the chances of the first."""
    trigger, whole = words[act.begin : act.end].mean(0), words.mean(0)
    known = torch.zeros(len(act.act)) if blind else torch.from_numpy(act.act)
    types = heads.type(trigger, whole, torch.cat([untyped(known), guess]))
    total = F.cross_entropy(types[None], torch.tensor([1 + act.type]))
    if act.type == NO_TYPE:
        return total
    kind = torch.cat([known, F.one_hot(torch.tensor(act.type), len(TYPES)).float()])
    total = total + _kind_loss(heads.act(trigger, whole, kind), act)
    if not len(example.mentions):
        return total
    return total + _party_loss(heads.party(*_party(words, example, act, kind, blind)), act)


def untyped(clue: Tensor) -> Tensor:
    """The clues of an act without the one that would give its type away."""
    seen = clue.clone()
    seen[SAME] = 0
    return seen


def _kind_loss(scores: Tensor, act: Act) -> Tensor:
    count = len(MODALITIES)
    own = [index for index, (name, _) in enumerate(MODES) if name == TYPES[act.type]]
    modality = F.cross_entropy(scores[None, :count], torch.tensor([act.modality]), _MODALITY)
    background = F.binary_cross_entropy_with_logits(scores[count], torch.tensor(float(act.background)))
    mode = F.cross_entropy(scores[count + 1 :][own][None], torch.tensor([own.index(act.mode)]))
    return 0.4 * modality + 0.2 * background + 0.2 * mode


def _party(words: Tensor, example: Example, act: Act, kind: Tensor, blind: bool) -> tuple[Tensor, ...]:
    """What the head reads for each mention: trigger, mention, the word before it, sentence, clues."""
    count = len(example.mentions)
    who = torch.stack([words[begin:end].mean(0) for begin, end in example.mentions])
    before = torch.stack([words[begin - 1] if begin else torch.zeros_like(words[0]) for begin, _ in example.mentions])
    party = torch.from_numpy(act.party)
    if blind:
        party = party.clone()
        party[:, [-12, -11, -10, -1]] = 0
    trigger, whole = words[act.begin : act.end].mean(0), words.mean(0)
    same = [each.expand(count, -1) for each in (trigger, whole, kind)]
    return same[0], who, before, same[1], torch.cat([party, same[2]], -1)


def _party_loss(scores: Tensor, act: Act) -> Tensor:
    """Of the mentions of one labelled country at least one must take the part; others must not."""
    terms = []
    for role, weight in enumerate((0.5, 0.5, 0.2)):
        parts, groups = act.parts[role], act.groups[role]
        no = scores[parts == 0, role]
        terms.append(weight * F.binary_cross_entropy_with_logits(no, torch.zeros_like(no), reduction="sum"))
        for group in np.unique(groups[groups > 0]):
            best = scores[groups == group, role].amax()
            terms.append(weight * F.binary_cross_entropy_with_logits(best, torch.ones(())))
    return torch.stack(terms).sum()


def hide(clues: np.ndarray) -> np.ndarray:
    """Clues without what lexicon and rules say; where mentions stand, and which act is looked at, stays."""
    seen = clues.copy()
    seen[:, :HIDDEN_CLUES] = 0
    seen[:, WORD + 1 :] = 0
    return seen
