"""Confidence: a logistic regression from an event's traits to whether all of it is right, and the threshold."""

from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from pantau.events.event import Event
from score import Found

MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}


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
    """Weights of the traits, shift, and the threshold with the best F1 of whole events on these records.

    Fitted on all readings of all candidates, then once more on the reading of each that is likeliest by the first.
    """
    gold = {record["id"]: record["events"] for record in records}
    several = [(reading, gold[key]) for key, candidates in found.items() for reading in candidates]
    model = _fit([(event, traits, labels) for reading, labels in several for event, traits in reading])
    best = [(*max(reading, key=lambda each: _chance(model, each[1])), labels) for reading, labels in several]
    model = _fit(best)
    chances = np.array([_chance(model, traits) for _, traits, _ in best])
    right = np.array([_any_right(event, labels) for event, _, labels in best])
    total = sum(len(events) for events in gold.values())
    threshold = max(np.arange(0.15, 0.6, 0.01), key=lambda least: _f1(right[chances >= least], total))
    return model.coef_[0].astype(np.float32), float(model.intercept_[0]), float(threshold)


def _fit(rows: list[tuple[Event, np.ndarray, list[dict[str, Any]]]]) -> LogisticRegression:
    right = [_any_right(event, labels) for event, _, labels in rows]
    return LogisticRegression(C=0.3, max_iter=2_000).fit(np.stack([traits for _, traits, _ in rows]), right)


def _any_right(event: Event, labels: list[dict[str, Any]]) -> bool:
    return any(is_right(event, each) for each in labels)


def _chance(model: LogisticRegression, traits: np.ndarray) -> float:
    return float(model.predict_proba(traits[None])[0, 1])


def _f1(right: np.ndarray, total: int) -> float:
    return 2 * right.sum() / max(1, len(right) + total)
