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
    """Weights of the traits, shift, and the threshold from which a candidate is an event.

    The threshold is half the best F1 of whole events on these records, where calibrated chances give the best
    F1 (Lipton and others 2014, "Optimal Thresholding of Classifiers to Maximize F1 Measure"); the place of the
    best on so few records would be chance.

    Fitted on all readings of all candidates, so that it chooses among them; then made as sure as it may be on the
    likeliest reading of each (a second regression on its score alone, which leaves the choice as it is).
    """
    gold = {record["id"]: record["events"] for record in records}
    several = [(reading, gold[key]) for key, candidates in found.items() for reading in candidates]
    rows = [(traits, _any_right(event, labels)) for reading, labels in several for event, traits in reading]
    model = _fit(np.stack([traits for traits, _ in rows]), [right for _, right in rows])
    weights, shift = model.coef_[0], float(model.intercept_[0])
    best = [(*max(reading, key=lambda each: float(each[1] @ weights)), labels) for reading, labels in several]
    scores = np.array([traits @ weights + shift for _, traits, _ in best])
    right = np.array([_any_right(event, labels) for event, _, labels in best])
    second = _fit(scores[:, None], right)
    slope, shift = float(second.coef_[0, 0]), float(second.coef_[0, 0]) * shift + float(second.intercept_[0])
    chances = second.predict_proba(scores[:, None])[:, 1]
    total = sum(len(events) for events in gold.values())
    best_f1 = max(_f1(right[chances >= least], total) for least in np.arange(0.1, 0.6, 0.01))
    return (slope * weights).astype(np.float32), shift, best_f1 / 2


def _fit(table: np.ndarray, right: Any) -> LogisticRegression:
    return LogisticRegression(C=0.3, max_iter=2_000).fit(table, right)


def _any_right(event: Event, labels: list[dict[str, Any]]) -> bool:
    return any(is_right(event, each) for each in labels)


def _f1(right: np.ndarray, total: int) -> float:
    return 2 * right.sum() / max(1, len(right) + total)
