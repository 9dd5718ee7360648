"""Single pass: vectors into clusters, one after the other."""

from collections import defaultdict
from collections.abc import Iterable
from math import sqrt

from pantau.stories.vectors import Vector

NEAR = 0.22  # cosine to a cluster's middle; measured, see docs/benchmarks.md


def single_pass(points: Iterable[Vector]) -> list[int]:
    """The cluster of each vector, numbered from 0 in the order in which they begin.

    Each vector of length 1 joins the cluster to whose middle it is nearest, or begins its own.
    """
    clusters = _Clusters()
    return [clusters.take(point) for point in points]


class _Clusters:
    """The sums of the vectors of all clusters, by word, and the squares of the sums' lengths."""

    def __init__(self) -> None:
        self.sums: dict[str, dict[int, float]] = defaultdict(dict)
        self.squares: list[float] = []

    def take(self, point: Vector) -> int:
        products = self._products(point)
        best = min(
            products, key=lambda number: (-products[number] / sqrt(self.squares[number]), number), default=-1
        )
        if best < 0 or products[best] < NEAR * sqrt(self.squares[best]):
            best = len(self.squares)
            self.squares.append(0.0)
        self.squares[best] += 2 * products[best] + 1
        for word, weight in point.items():
            self.sums[word][best] = self.sums[word].get(best, 0.0) + weight
        return best

    def _products(self, point: Vector) -> dict[int, float]:
        products: dict[int, float] = defaultdict(float)
        for word, weight in point.items():
            for number, total in self.sums[word].items():
                products[number] += weight * total
        return products
