"""The network: multilingual-e5-small's encoder with clues at its input, and heads for triggers, acts and parties.

A sentence is read once for its triggers; then once more for each act, whose words are marked, for what kind of act
it is and who takes part. Both readings go through the same encoder.
"""

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

import nano
from examples import MODES, Example
from nano import EPS, HEADS, HIDDEN, INNER
from pantau.events.clues import ACT, MARKS, MODALITIES, PARTY, SECTORS, TYPES, WORD

TAGS = 1 + len(TYPES)
LONGEST = 160  # pieces of a sentence that are trained on; the few longer ones are cut, which saves much time
_CHANCE = np.random.default_rng(0)  # the dropout's
PAIR, WIDE = 96, 256  # numbers that an act and a party are folded into together; width of the heads


class Layer(nn.Module):
    """One layer of BERT (attention, feed-forward, normalised behind each)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.ao, self.aln = nn.Linear(HIDDEN, HIDDEN), nn.LayerNorm(HIDDEN, EPS)
        self.fi, self.fo = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.oln = nn.LayerNorm(HIDDEN, EPS)

    def forward(self, x: Tensor, bias: Tensor, drop: float) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5 + bias.to(q.dtype)
        seen = scores.softmax(-1).to(q.dtype) @ v  # on a CPU faster than torch's own attention, above all backward
        seen = self.ao(seen.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.aln(x + dropped(seen, drop, on=self.training))
        return self.oln(x + dropped(self.fo(F.gelu(self.fi(x))), drop, on=self.training))


def dropped(x: Tensor, share: float, *, on: bool) -> Tensor:
    """Dropout with numpy's generator, which is several times faster on a CPU than torch's."""
    if not on or share == 0:
        return x
    kept = torch.from_numpy(_CHANCE.integers(0, 256, tuple(x.shape), np.uint8)) >= round(share * 256)
    return x * (kept.to(x.dtype) / (1 - round(share * 256) / 256))


class Encoder(nn.Module):
    """Word embeddings (frozen, on their 4-bit grid), clues (none at first), and layers."""

    def __init__(self, weights: nano.Weights, kept: list[int], layers: int) -> None:
        super().__init__()
        tensors = weights.tensors
        words = nano.floats(tensors["emb.word"], weights.sizes["vocabulary"])[kept]
        self.words = nn.Embedding.from_pretrained(torch.from_numpy(words), freeze=True)
        place = tensors["emb.pos"].reshape(-1, HIDDEN) + tensors["emb.type"][:HIDDEN]
        self.places = nn.Parameter(torch.from_numpy(place.copy()))
        self.clues = nn.Parameter(torch.zeros(WORD + MARKS, HIDDEN))
        self.ln = nn.LayerNorm(HIDDEN, EPS)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        _fill(self.ln, tensors["emb.ln.w"], tensors["emb.ln.b"])
        for at, layer in enumerate(self.layers):
            rows = {"q": HIDDEN, "k": HIDDEN, "v": HIDDEN, "ao": HIDDEN, "fi": INNER, "fo": HIDDEN}
            got = {name: nano.floats(tensors[f"l{at}.{name}.w"], count) for name, count in rows.items()}
            bias = {name: tensors[f"l{at}.{name}.b"] for name in (*rows, "aln", "oln")}
            _fill(layer.qkv, np.concatenate([got[n] for n in "qkv"]), np.concatenate([bias[n] for n in "qkv"]))
            for name in ("ao", "fi", "fo"):
                _fill(getattr(layer, name), got[name], bias[name])
            for name in ("aln", "oln"):
                _fill(getattr(layer, name), tensors[f"l{at}.{name}.w"], bias[name])

    def forward(self, pieces: Tensor, clues: Tensor, drop: float = 0.1) -> Tensor:
        """Hidden states, shape (batch, pieces, 384); piece 1 is padding, clues have shape (batch, pieces, …)."""
        mask = (pieces != 1)[:, None, None, :]
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)
        x = self.ln(self.words(pieces) + self.places[: pieces.shape[1]] + clues @ self.clues)
        x = dropped(x, drop, on=self.training)
        for layer in self.layers:
            x = layer(x, bias, drop)
        return x


def _fill(module: nn.Module, weight: np.ndarray, bias: np.ndarray) -> None:
    with torch.no_grad():
        module.weight.copy_(torch.from_numpy(np.array(weight)))
        module.bias.copy_(torch.from_numpy(np.array(bias)))


class Batch(NamedTuple):
    """Sentences side by side: pieces, the token of each (the number of tokens where it has none), clues of tokens,
    which tokens are no padding."""

    pieces: Tensor
    owners: Tensor
    clues: Tensor
    known: Tensor


def batch_of(examples: list[Example], clues: list[np.ndarray], longest: int = LONGEST) -> Batch:
    """Padded tensors of some sentences with the clues of their tokens."""
    size = min(longest, max(len(each.pieces) for each in examples))
    words = max(each.words for each in examples)
    pieces = torch.ones(len(examples), size, dtype=torch.long)
    owners = torch.full((len(examples), size), words)
    table = torch.zeros(len(examples), words, WORD + MARKS)
    known = torch.zeros(len(examples), words, dtype=torch.bool)
    for at, each in enumerate(examples):
        count = min(size, len(each.pieces))
        pieces[at, :count] = torch.from_numpy(each.pieces[:count])
        own = torch.from_numpy(each.owners[:count])
        owners[at, :count] = torch.where(own < 0, words, own)
        table[at, : each.words, : clues[at].shape[1]] = torch.from_numpy(clues[at])
        known[at, : each.words] = True
    return Batch(pieces, owners, table, known)


def encode(encoder: Encoder, batch: Batch) -> Tensor:
    """The mean of each token's pieces, shape (batch, tokens, 384); zeros where a token has none."""
    count, size = batch.known.shape
    padded = F.pad(batch.clues, (0, 0, 0, 1))
    spread = padded.gather(1, batch.owners[:, :, None].expand(-1, -1, padded.shape[2]))
    hidden = encoder(batch.pieces, spread)
    total = torch.zeros(count, size + 1, HIDDEN, dtype=hidden.dtype)
    total.scatter_add_(1, batch.owners[:, :, None].expand(-1, -1, HIDDEN), hidden)
    number = torch.zeros(count, size + 1, dtype=hidden.dtype)
    number.scatter_add_(1, batch.owners, torch.ones_like(batch.owners, dtype=hidden.dtype))
    return (total / number.clamp(min=1)[:, :, None])[:, :size]


class Heads(nn.Module):
    """Small layers on the words: tags on the first reading; type, kind and parties of one act on the second."""

    def __init__(self) -> None:
        super().__init__()
        self.tag1, self.tag2 = nn.Linear(HIDDEN + WORD, WIDE), nn.Linear(WIDE, TAGS)
        self.type1, self.type2 = nn.Linear(2 * HIDDEN + ACT + TAGS, WIDE), nn.Linear(WIDE, TAGS)
        self.act1 = nn.Linear(2 * HIDDEN + ACT + len(TYPES), WIDE)
        self.act2 = nn.Linear(WIDE, len(MODALITIES) + 1 + len(MODES))
        self.pair1, self.pair2 = nn.Linear(HIDDEN, PAIR), nn.Linear(HIDDEN, PAIR)
        self.party1 = nn.Linear(4 * HIDDEN + PAIR + PARTY + ACT + len(TYPES), WIDE)
        self.party2, self.sector = nn.Linear(WIDE, 3), nn.Linear(WIDE, len(SECTORS))
        self.drop = nn.Dropout(0.2)

    def tags(self, words: Tensor, clues: Tensor) -> Tensor:
        """Scores of no trigger and of each type for each token."""
        return self.tag2(self.drop(F.relu(self.tag1(torch.cat([self.drop(words), clues], -1)))))

    def type(self, trigger: Tensor, whole: Tensor, clue: Tensor) -> Tensor:
        """Scores of no event and of each type for acts; `clue` holds the rules' and the first reading's word."""
        x = torch.cat([self.drop(trigger), self.drop(whole), clue], -1)
        return self.type2(self.drop(F.relu(self.type1(x))))

    def act(self, trigger: Tensor, whole: Tensor, clue: Tensor) -> Tensor:
        """Scores of modalities, background and modes for acts; `clue` holds the rules' word and the type."""
        x = torch.cat([self.drop(trigger), self.drop(whole), clue], -1)
        return self.act2(self.drop(F.relu(self.act1(x))))

    def party(
        self, trigger: Tensor, party: Tensor, before: Tensor, whole: Tensor, clue: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Scores of actor, recipient and source, and of sectors, for mentions of acts."""
        pair = self.pair1(trigger) * self.pair2(party)
        x = torch.cat([self.drop(trigger), self.drop(party), self.drop(before), self.drop(whole), pair, clue], -1)
        folded = self.drop(F.relu(self.party1(x)))
        return self.party2(folded), self.sector(folded)
