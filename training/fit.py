"""Fitting in two stages: the heads alone on cached hidden states, then everything."""

import math
import random
import time
from collections.abc import Iterator

import torch

from examples import Example
from losses import loss
from network import Batch, Encoder, Heads, batch_of, pool

SIZE = 16
BLIND = 0.25


def batches(examples: list[Example], rng: random.Random) -> Iterator[Batch]:
    """Batches of sentences of like length, in random order."""
    keyed = sorted(examples, key=lambda each: len(each.pieces) + rng.random() * 6)
    groups = [keyed[at : at + SIZE] for at in range(0, len(keyed), SIZE)]
    rng.shuffle(groups)
    for group in groups:
        yield batch_of(group)


def fit_heads(encoder: Encoder, heads: Heads, examples: list[Example], rng: random.Random, epochs: int = 12) -> None:
    """First stage: heads alone, on the hidden states of the encoder as it is."""
    encoder.eval()
    cached = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(examples, rng):
            cached.append((pool(encoder(batch.pieces), batch).float(), batch))
    optimizer = torch.optim.AdamW(heads.parameters(), lr=2e-3, weight_decay=0.01)
    heads.train()
    for _ in range(epochs):
        rng.shuffle(cached)
        for hidden, batch in cached:
            optimizer.zero_grad()
            loss(heads, hidden, batch, BLIND).backward()
            torch.nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
            optimizer.step()


def fit_all(
    encoder: Encoder, heads: Heads, examples: list[Example], rng: random.Random, epochs: int = 8, rate: float = 1e-4
) -> None:
    """Second stage: everything but the word embeddings."""
    free = [each for each in encoder.parameters() if each.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": free, "lr": rate}, {"params": list(heads.parameters()), "lr": 5e-4}], weight_decay=0.01
    )
    steps = epochs * math.ceil(len(examples) / SIZE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, 10 * (step + 1) / steps) * max(0.0, 1 - step / steps)
    )
    encoder.train()
    heads.train()
    for epoch in range(epochs):
        begin, total, count = time.time(), 0.0, 0
        for batch in batches(examples, rng):
            optimizer.zero_grad()
            with torch.autocast("cpu", torch.bfloat16):
                hidden = pool(encoder(batch.pieces), batch)
            value = loss(heads, hidden.float(), batch, BLIND)
            value.backward()
            torch.nn.utils.clip_grad_norm_([*free, *heads.parameters()], 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + value.item(), count + 1
        print(f"epoch {epoch + 1}: loss {total / count:.3f}, {time.time() - begin:.0f} s", flush=True)
