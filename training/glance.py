"""Fits the glance (pantau.events.glance): from words and findings to whether a sentence has an event."""

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from labelled import article_of
from pantau.events.clues import clues
from pantau.events.glance import SIZE, TRAITS, Glance, features
from pantau.events.scene import Scene
from pantau.reading.reader import mentions_of, sentences_of

KEPT = 0.96  # share of the held-back sentences with an event that must be read


def fit(train: list[dict[str, Any]], held: list[dict[str, Any]]) -> Glance:
    """Weights from the sentences trained on, the threshold from those held back."""
    table, gold = _table(train)
    model = LogisticRegression(max_iter=300).fit(table, gold)
    tried, has = _table(held)
    scores = tried @ model.coef_[0] + model.intercept_[0]
    least = float(np.quantile(scores[has], 1 - KEPT))
    print(f"glance: reads {(scores >= least).mean():.2f} of the sentences held back", flush=True)
    return Glance(model.coef_[0].astype(np.float32), float(model.intercept_[0]), least)


def _table(records: list[dict[str, Any]]) -> tuple[csr_matrix, np.ndarray]:
    rows, columns, values, gold = [], [], [], []
    for record in records:
        article = article_of(record)
        sentences = sentences_of(article)
        for sentence, mentions in zip(sentences, mentions_of(article, sentences), strict=True):
            if mentions:
                places, own = features(clues(Scene(sentence, mentions), article))
                rows += [len(gold)] * len(places)
                columns += places.tolist()
                values += own.tolist()
                gold.append(bool(record["events"]))
    return csr_matrix((values, (rows, columns)), shape=(len(gold), SIZE + TRAITS)), np.array(gold)
