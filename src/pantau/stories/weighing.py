"""Weighing: what speaks for and against two things being one, summed (a logistic regression)."""

from collections.abc import Sequence
from math import exp

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, table
from pantau.errors import DataError


class Weighing(BaseModel):
    """The shape of a file of weights: what each feature weighs, and the sum (logit) above which it is a yes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    weights: dict[str, float]
    constant: float
    threshold: float

    def sum(self, features: Sequence[float]) -> float:
        """The logit above the threshold: below 0 it is a no. `features` stand in the order of the weights."""
        found = zip(self.weights.values(), features, strict=True)
        return self.constant - self.threshold + sum([weight * value for weight, value in found])


def load_weighing(name: str, features: Sequence[str]) -> Weighing:
    """The weights in data/stories/NAME.toml, in the order of the features; a user's file replaces ours.

    Raises: DataError, also where a weight is missing or belongs to no feature.
    """
    path = find(f"stories/{name}.toml")[-1]
    weighing = table(path, Weighing)
    if weighing.weights.keys() != set(features):
        raise DataError("data_invalid", path, reason=f"there must be a weight for each of {', '.join(features)}")
    ordered = {feature: weighing.weights[feature] for feature in features}
    return weighing.model_copy(update={"weights": ordered})


def probability(logit: float) -> float:
    """What a logit is from 0 to 1."""
    return 1 / (1 + exp(-logit))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of two sets together is in both (Jaccard), from 0 to 1; 0 where one is empty."""
    return len(one & other) / len(one | other) if one and other else 0.0
