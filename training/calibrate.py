"""Confidence: a logistic regression from an event's traits to whether all of it is right, and the threshold."""

from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from pantau.events.event import Event

MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}
Found = dict[str, list[tuple[Event, np.ndarray]]]


def parties(event: Event) -> tuple[set[str], set[str]]:
    """Countries of actors and of recipients."""
    return {each.country for each in event.actors}, {each.country for each in event.recipients}


def is_right(event: Event, gold: dict[str, Any]) -> bool:
    """Whether type, countries and modality are those of a labelled event; sides do not matter in mutual acts."""
    if (event.type, event.modality) != (gold["type"], gold["modality"]):
        return False
    ours = parties(event)
    theirs = tuple({party.split()[0] for party in gold[side]} for side in ("actors", "recipients"))
    if event.type in MUTUAL and (ours[1] or len(ours[0]) > 1):
        return ours[0] | ours[1] == theirs[0] | theirs[1]
    return ours == theirs


def calibrate(found: Found, records: list[dict[str, Any]]) -> tuple[np.ndarray, float, float]:
    """Weights of the traits, shift, and the threshold with the best F1 of whole events on these records."""
    gold = {record["id"]: record["events"] for record in records}
    pairs = [(event, traits, gold[key]) for key, events in found.items() for event, traits in events]
    right = np.array([any(is_right(event, each) for each in labels) for event, _, labels in pairs])
    model = LogisticRegression(C=0.3, max_iter=2_000).fit(np.stack([traits for _, traits, _ in pairs]), right)
    chances = model.predict_proba(np.stack([traits for _, traits, _ in pairs]))[:, 1]
    total = sum(len(events) for events in gold.values())
    best = max(np.arange(0.15, 0.6, 0.01), key=lambda threshold: _f1(right[chances >= threshold], total))
    return model.coef_[0].astype(np.float32), float(model.intercept_[0]), float(best)


def _f1(right: np.ndarray, total: int) -> float:
    return 2 * right.sum() / max(1, len(right) + total)
