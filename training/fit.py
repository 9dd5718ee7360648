"""Fitting in two stages: the heads alone on the encoder as it is, then everything."""

import math
import random
import time
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from examples import Act, Example, no_act
from losses import Looked, act_loss, tag_loss
from network import Encoder, Heads, batch_of, encode
from pantau.events.clues import hide

SIZE = 16
BLIND = 0.25  # share of sentences whose rules' clues are hidden
OPEN = 0.2  # chance from which a token of no event is looked at again, to be refused
RULED = 0.3  # share of sentences in which also a trigger of the lexicon is looked at again


def groups(examples: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Batches of sentences of like length, in random order."""
    keyed = sorted(examples, key=lambda each: len(each.pieces) + rng.random() * 6)
    found = [keyed[at : at + SIZE] for at in range(0, len(keyed), SIZE)]
    rng.shuffle(found)
    yield from found


def loss(encoder: Encoder, heads: Heads, examples: list[Example], rng: random.Random) -> Tensor:
    """The losses of a batch on both readings."""
    blind = [rng.random() < BLIND for _ in examples]
    clues = [hide(each.clues) if unseen else each.clues for each, unseen in zip(examples, blind, strict=True)]
    batch = batch_of(examples, clues)
    with torch.autocast("cpu", torch.bfloat16):
        words = encode(encoder, batch)
    scores = heads.tags(words.float(), batch.clues[:, :, : clues[0].shape[1]])
    total = tag_loss(scores, batch.known, examples)
    chances = scores.detach().softmax(-1)
    acts = [(at, act) for at, each in enumerate(examples) for act in each.acts]
    acts += [(at, act) for at, each in enumerate(examples) for act in _refused(each, chances[at], rng)]
    if not acts:
        return total
    marked = [np.concatenate([examples[at].clues, act.marks], 1) for at, act in acts]
    marked = [hide(each) if blind[at] else each for each, (at, _) in zip(marked, acts, strict=True)]
    second = batch_of([examples[at] for at, _ in acts], marked)
    with torch.autocast("cpu", torch.bfloat16):
        again = encode(encoder, second)
    looked = [Looked(examples[at], act, guess(chances[at], act), blind[at]) for at, act in acts]
    return total + act_loss(heads, again.float(), looked) / len(examples)


def guess(chances: Tensor, act: Act) -> Tensor:
    """The chances of the first reading for a stretch: of its likeliest token."""
    stretch = chances[act.begin : act.end]
    return stretch[stretch[:, 0].argmin()]


def _refused(example: Example, chances: Tensor, rng: random.Random) -> Iterator[Act]:
    """Stretches that look like an act and are none: one that the first reading takes for one, and at times one
    that the lexicon lists."""
    taken = {at for act in example.acts for at in range(act.begin, act.end)}
    likely = [at for at in range(example.words) if 1 - chances[at, 0] > OPEN and at not in taken]
    if likely:
        at = rng.choice(likely)
        yield no_act(example, (at, at + 1), int(chances[at, 1:].argmax()))
    listed = [each.trigger for each in example.known.considered if each.trigger.begin not in taken]
    if listed and rng.random() < RULED:
        trigger = rng.choice(listed)
        span = (trigger.begin, trigger.end)
        yield no_act(example, span, int(chances[span[0] : span[1], 1:].sum(0).argmax()))


def fit(
    encoder: Encoder, heads: Heads, examples: list[Example], rng: random.Random, *, alone: int, epochs: int,
    rate: float = 1e-4,
) -> None:  # fmt: skip
    """`alone` epochs for the heads, then `epochs` for everything but the word embeddings."""
    encoder.requires_grad_(False)
    if alone:
        _run(encoder, heads, examples, rng, rates=[{"params": list(heads.parameters()), "lr": 2e-3}], epochs=alone)
    encoder.requires_grad_(True)
    encoder.words.requires_grad_(False)
    clues = [{"params": [encoder.clues], "lr": 10 * rate}]
    free = [each for name, each in encoder.named_parameters() if each.requires_grad and name != "clues"]
    both = [{"params": free, "lr": rate}, {"params": list(heads.parameters()), "lr": 5e-4}]
    _run(encoder, heads, examples, rng, rates=both + clues, epochs=epochs)


def _run(
    encoder: Encoder, heads: Heads, examples: list[Example], rng: random.Random, *, rates: list[dict], epochs: int
) -> None:
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01, fused=True)
    steps = epochs * math.ceil(len(examples) / SIZE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, 10 * (step + 1) / steps) * max(0.0, 1 - step / steps)
    )
    everything = [each for group in rates for each in group["params"]]
    encoder.train(encoder.clues.requires_grad)
    heads.train()
    for epoch in range(epochs):
        begin, total, count = time.time(), 0.0, 0
        for group in groups(examples, rng):
            optimizer.zero_grad()
            value = loss(encoder, heads, group, rng)
            value.backward()
            torch.nn.utils.clip_grad_norm_(everything, 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + value.item(), count + 1
        print(f"epoch {epoch + 1}: loss {total / count:.3f}, {time.time() - begin:.0f} s", flush=True)
