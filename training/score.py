"""Scores a trained network on labelled records: candidates events by pantau's own decoder."""

from typing import Any

import numpy as np

from labelled import article_of
from network import Heads as TorchHeads
from pantau.events.candidates import Vectors, candidates
from pantau.events.clues import clues
from pantau.events.decide import readings
from pantau.events.event import Event
from pantau.events.heads import Heads
from pantau.events.model import event_of
from pantau.events.scene import Scene
from pantau.reading.reader import mentions_of, sentences_of

Found = dict[str, list[list[tuple[Event, np.ndarray]]]]


def arrays(heads: TorchHeads) -> dict[str, np.ndarray]:
    return {name: value.detach().numpy().astype(np.float32) for name, value in heads.state_dict().items()}


def decided(records: list[dict[str, Any]], vectors: Vectors, heads: Heads) -> Found:
    """For each record its candidates, each with all its readings as (event, traits)."""
    found: Found = {}
    for record in records:
        article = article_of(record)
        sentences = sentences_of(article)
        found[record["id"]] = [
            [
                (event_of(made, scene, article, 0.5), made.traits)
                for made in readings(each, scene, blind=heads.blind)
            ]
            for sentence, mentions in zip(sentences, mentions_of(article, sentences), strict=True)
            if mentions
            for scene in (Scene(sentence, mentions),)
            for each in candidates(clues(scene, article), vectors, heads)
        ]
    return found
