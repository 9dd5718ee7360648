"""Pair: two facts of two reports that exclude each other."""

from typing import NamedTuple

from pantau.stories.disputes.fact import Fact


class Pair(NamedTuple):
    """The fact of each report that stands for what it says."""

    a: Fact
    b: Fact
