"""Fitting: a logistic regression over features as they are, written as a file of weights."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression


class Table(NamedTuple):
    """Rows of features, the answers, and what each row counts."""

    features: np.ndarray
    right: np.ndarray
    weights: np.ndarray


def fit(tables: Sequence[Table], strength: float = 0.3) -> tuple[np.ndarray, float]:
    """The weights of the features and the constant; `strength` is the inverse of the regularisation."""
    features, right, weights = (np.concatenate(parts) for parts in zip(*tables, strict=True))
    middle, spread = features.mean(0), features.std(0) + 1e-9
    found = LogisticRegression(C=strength, max_iter=3000)
    found.fit((features - middle) / spread, right, sample_weight=weights)
    slopes = found.coef_[0] / spread
    return slopes, float(found.intercept_[0] - (middle * slopes).sum())


def write(
    name: str, features: Sequence[str], found: tuple[np.ndarray, float], out: Path, threshold: float
) -> None:
    """One file of weights."""
    slopes, constant = found
    lines = [f"# Trained by training/. See src/pantau/stories/{name}.py for what the features are."]
    lines += [f"constant = {constant:.4f}", f"threshold = {threshold}", "", "[weights]"]
    lines += [f"{feature} = {slope:.4f}" for feature, slope in zip(features, slopes, strict=True)]
    (out / f"{name}.toml").write_text("\n".join(lines) + "\n")
