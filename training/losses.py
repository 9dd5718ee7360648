"""Losses: tags of the first reading, and type, kind and parties of the acts of the second."""

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from examples import MODES, NO_TYPE, UNKNOWN, Act, Example
from network import TAGS, Heads
from pantau.events.clues import MODALITIES, SAME, TYPES, hide_party

NONE_WEIGHT = 0.5  # of tokens that are no trigger
_PARTS = (0.5, 0.5, 0.2)  # weights of actor, recipient, source
_MODALITY = torch.tensor([0.6, 1.0, 1.0, 1.3])
_OWN = torch.tensor([[name == type_ for name, _ in MODES] for type_ in TYPES])  # which modes are a type's


class Looked(NamedTuple):
    """Acts that are read again: their sentence, the first reading's chances, and whether the rules are hidden."""

    example: Example
    act: Act
    guess: Tensor
    blind: bool


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


def act_loss(heads: Heads, words: Tensor, looked: list[Looked]) -> Tensor:
    """The losses of all acts of a batch, added up; `words` has shape (acts, tokens, 384)."""
    sums = F.pad(words, (0, 0, 1, 0)).cumsum(1)  # a span's mean is a difference of these
    rows = torch.arange(len(looked))
    trigger = _means(sums, rows, [(each.act.begin, each.act.end) for each in looked])
    whole = _means(sums, rows, [(0, each.example.words) for each in looked])
    known = torch.from_numpy(np.stack([each.act.act for each in looked]))
    known[[each.blind for each in looked]] = 0
    untyped = known.clone()
    untyped[:, SAME] = 0  # it would give the type away
    guesses = torch.stack([each.guess for each in looked])
    gold = torch.tensor([1 + each.act.type for each in looked])
    total = F.cross_entropy(heads.type(trigger, whole, torch.cat([untyped, guesses], 1)), gold, reduction="sum")
    real = [at for at, each in enumerate(looked) if each.act.type != NO_TYPE]
    if not real:
        return total
    kinds = torch.zeros(len(looked), len(TYPES))
    kinds[real] = F.one_hot(gold[real] - 1, len(TYPES)).float()
    about = torch.cat([known, kinds], 1)
    scores = heads.act(trigger[real], whole[real], about[real])
    total = total + _kind_loss(scores, [looked[at].act for at in real])
    return total + _party_loss(heads, looked, real, (sums, words, trigger, whole, about))


def _means(sums: Tensor, rows: Tensor, spans: list[tuple[int, int]]) -> Tensor:
    begin, end = torch.tensor(spans).reshape(-1, 2).T
    return (sums[rows, end] - sums[rows, begin]) / (end - begin).clamp(min=1)[:, None]


def _kind_loss(scores: Tensor, acts: list[Act]) -> Tensor:
    count = len(MODALITIES)
    modality = torch.tensor([each.modality for each in acts])
    background = torch.tensor([float(each.background) for each in acts])
    mode = torch.tensor([each.mode for each in acts])
    own = _OWN[[each.type for each in acts]]
    return (
        0.4 * F.cross_entropy(scores[:, :count], modality, _MODALITY, reduction="sum")
        + 0.2 * F.binary_cross_entropy_with_logits(scores[:, count], background, reduction="sum")
        + 0.2 * F.cross_entropy(scores[:, count + 1 :].masked_fill(~own, -1e4), mode, reduction="sum")
    )


def _party_loss(heads: Heads, looked: list[Looked], real: list[int], read: tuple[Tensor, ...]) -> Tensor:
    """Of the mentions of one labelled country at least one must take the part; others must not."""
    sums, words, trigger, whole, about = read
    owners = [at for at in real for _ in looked[at].example.mentions]
    if not owners:
        return sums.new_zeros(())
    rows = torch.tensor(owners)
    spans = [(int(begin), int(end)) for at in real for begin, end in looked[at].example.mentions]
    before = torch.tensor([begin for begin, _ in spans])
    left = F.pad(words, (0, 0, 1, 0))[rows, before]  # the word before, zeros at the beginning
    seen = [hide_party(each.act.party) if each.blind else each.act.party for each in (looked[at] for at in real)]
    party = torch.from_numpy(np.concatenate(seen))
    clue = torch.cat([party, about[rows]], 1)
    scores, kinds = heads.party(trigger[rows], _means(sums, rows, spans), left, whole[rows], clue)
    known = torch.from_numpy(np.concatenate([looked[at].act.sectors for at in real]))
    sector = F.cross_entropy(kinds, known, ignore_index=UNKNOWN, reduction="sum")
    terms, first = [0.2 * sector], 0
    for at in real:
        act = looked[at].act
        own = scores[first : first + len(act.party)]
        first += len(act.party)
        terms += [_part_loss(own[:, role], act.parts[role], act.groups[role]) * _PARTS[role] for role in range(3)]
    return torch.stack(terms).sum()


def _part_loss(scores: Tensor, parts: np.ndarray, groups: np.ndarray) -> Tensor:
    total = F.softplus(scores[parts == 0]).sum()
    for group in np.unique(groups[groups > 0]):
        total = total + F.softplus(-scores[groups == group].amax())
    return total
