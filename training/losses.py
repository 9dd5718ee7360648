"""Losses of one batch: tags, each type's best token, acts, and parties."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from examples import MODES, Act, Example
from network import TAGS, Batch, Heads
from pantau.events.clues import ACT, MODALITIES, PARTY, TYPES

NONE_WEIGHT = 0.5  # of tokens that are no trigger
_MODALITY = torch.tensor([0.6, 1.0, 1.0, 1.3])


def loss(heads: Heads, hidden: Tensor, batch: Batch, blind: float) -> Tensor:
    """All losses together; the rules' clues are hidden from a share `blind` of the sentences."""
    clues = batch.clues.clone()
    unseen = torch.rand(len(batch.examples)) < blind
    clues[unseen] = hide(clues[unseen])
    words = heads.words(hidden, clues)
    total = tag_loss(heads.tags(words), batch)
    acts = [(at, act) for at, each in enumerate(batch.examples) for act in each.acts]
    return total + sum(act_loss(heads, words, batch, at, act, bool(unseen[at])) for at, act in acts) / max(
        1, len(batch.examples)
    )


def hide(clues: Tensor) -> Tensor:
    """Word clues without what lexicon and rules say; where mentions stand stays."""
    clues[..., : 2 * len(TYPES) + 1] = 0
    return clues


def tag_loss(scores: Tensor, batch: Batch) -> Tensor:
    gold = torch.zeros(batch.known.shape, dtype=torch.long)
    present = torch.zeros(len(batch.examples), len(TYPES))
    for at, each in enumerate(batch.examples):
        for act in each.acts:
            gold[at, act.begin : act.end] = 1 + act.type
            present[at, act.type] = 1
    weight = torch.ones(TAGS)
    weight[0] = NONE_WEIGHT
    tokens = F.cross_entropy(scores[batch.known].float(), gold[batch.known], weight)
    best = scores.float().log_softmax(-1).masked_fill(~batch.known[:, :, None], -20).amax(1)[:, 1:]
    best = best.clamp(max=-1e-4)
    whole = -(3 * present * best + (1 - present) * torch.log1p(-best.exp()))
    return tokens + 0.2 * whole.mean()


def inputs(words: Tensor, example: Example, act: Act, blind: bool) -> tuple[Tensor, ...]:
    """What the heads read of one act: trigger, sentence, act clues with the type, each mention, the word before
    it, and the mention's clues."""
    size = min(example.words, words.shape[0])
    end = min(act.end, size)
    trigger = words[min(act.begin, size - 1) : max(end, min(act.begin, size - 1) + 1)].mean(0)
    whole = words[:size].mean(0)
    kind = F.one_hot(torch.tensor(act.type), len(TYPES)).float()
    known, party = torch.from_numpy(act.act), torch.from_numpy(act.party)
    if blind:
        known = torch.zeros(ACT)
        party = party.clone()
        party[:, -12:-9] = 0
        party[:, -1] = 0
    spans = [(int(b), max(int(e), int(b) + 1)) for b, e in example.mentions]
    if spans:
        who = torch.stack([words[b:e].mean(0) if b < size else torch.zeros_like(whole) for b, e in spans])
        before = torch.stack([words[b - 1] if 0 < b <= size else torch.zeros_like(whole) for b, _ in spans])
    else:
        who = before = words.new_zeros(0, words.shape[-1])
    return trigger, whole, torch.cat([known, kind]), who, before, party


def scores(heads: Heads, words: Tensor, example: Example, act: Act, blind: bool) -> tuple[Tensor, Tensor]:
    """Scores of the act, shape (modalities + 1 + modes,), and of its mentions, shape (mentions, 3)."""
    trigger, whole, kind, who, before, party = inputs(words, example, act, blind)
    count = len(who)
    same = [each.expand(count, -1) for each in (trigger, whole, kind)]
    of_act = heads.act(trigger, whole, kind[:ACT], kind[ACT:])
    of_parties = heads.party(same[0], who, before, same[1], torch.cat([party, same[2]], -1))
    return of_act, of_parties


def act_loss(heads: Heads, words: Tensor, batch: Batch, at: int, act: Act, blind: bool) -> Tensor:
    example = batch.examples[at]
    of_act, of_parties = scores(heads, words[at], example, act, blind)
    of_act, of_parties = of_act.float(), of_parties.float()
    count = len(MODALITIES)
    total = 0.3 * F.cross_entropy(of_act[None, :count], torch.tensor([act.modality]), _MODALITY)
    total = total + 0.2 * F.binary_cross_entropy_with_logits(of_act[count], torch.tensor(float(act.background)))
    own = [index for index, (name, _) in enumerate(MODES) if name == TYPES[act.type]]
    chosen = of_act[count + 1 :][own]
    total = total + 0.2 * F.cross_entropy(chosen[None], torch.tensor([own.index(act.mode)]))
    return total + party_loss(of_parties, act)


def party_loss(scores: Tensor, act: Act) -> Tensor:
    """Of the mentions of one labelled country at least one must take the part; others must not."""
    total = torch.zeros(())
    for role, weight in enumerate((0.5, 0.5, 0.2)):
        parts, groups = act.parts[role], act.groups[role]
        if not len(parts):
            continue
        negative = scores[parts == 0, role]
        terms = [F.binary_cross_entropy_with_logits(negative, torch.zeros_like(negative), reduction="sum")]
        for group in np.unique(groups[groups > 0]):
            best = scores[groups == group, role].amax()
            terms.append(F.binary_cross_entropy_with_logits(best, torch.ones(())))
        total = total + weight * torch.stack([each.reshape(()) for each in terms]).sum()
    return total


assert PARTY > 12
