"""Scores a trained network on labelled records: candidates with torch's encoder, events by pantau's own decoder."""

from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from examples import MODES, article_of
from network import Encoder, Heads as TorchHeads
from pantau.events.clues import clues
from pantau.events.event import Event
from pantau.events.heads import Heads
from pantau.events.model import candidates, decide, event_of
from pantau.events.scene import Scene
from pantau.language import Sentence
from pantau.language.pieces import places
from pantau.reading.reader import mentions_of, sentences_of


class TorchVectors:
    """Vectors of tokens by the torch encoder, as pantau's own encoder gives them."""

    def __init__(self, encoder: Encoder, tokenizer: Tokenizer) -> None:
        self._encoder, self._tokenizer = encoder.eval(), tokenizer

    def tokens(self, sentence: Sentence) -> np.ndarray:
        pieces, owners = places(self._tokenizer, sentence)
        with torch.no_grad():
            hidden = self._encoder(torch.from_numpy(pieces)[None])[0].float().numpy()
        total = np.zeros((len(sentence.tokens) + 1, hidden.shape[1]), np.float32)
        number = np.zeros(len(sentence.tokens) + 1, np.float32)
        np.add.at(total, owners, hidden)
        np.add.at(number, owners, 1)
        return (total / np.maximum(number, 1)[:, None])[:-1]


def arrays(heads: TorchHeads) -> dict[str, np.ndarray]:
    return {name: value.detach().numpy().astype(np.float32) for name, value in heads.state_dict().items()}


def numpy_heads(heads: TorchHeads, *, blind: bool = False) -> Heads:
    return Heads(arrays(heads), [f"{name}/{mode}" for name, mode in MODES], blind=blind)


def decided(records: list[dict[str, Any]], vectors: Any, heads: Heads) -> dict[str, list[tuple[Event, np.ndarray]]]:
    """For each record the events that could be decided on, each with its traits."""
    found = {}
    for record in records:
        article = article_of(record)
        sentences = sentences_of(article)
        found[record["id"]] = [
            (event_of(made, scene, article, 0.5), made.traits)
            for sentence, mentions in zip(sentences, mentions_of(article, sentences), strict=True)
            if mentions
            for scene in (Scene(sentence, mentions),)
            for each in candidates(clues(scene, article), vectors.tokens(sentence), heads)
            for made in (decide(each, scene),)
        ]
    return found
