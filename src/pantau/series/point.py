"""Point: how much two countries had to do with each other on one day."""

from pantau.events.event import Modality
from pantau.noun import Noun


class Point(Noun):
    """One cell of a series: a dyad, a day, a quad class and a modality.

    `a` <= `b` in the alphabet ("---" is an unknown or absent partner, `a` = `b` an act within a country).
    `day` is ISO, null for what cannot be dated. `happenings` counts acts and `reports` the articles that tell
    of each, copies included. `forward` are the happenings in which `a` acted on `b`, `backward` those in which
    `b` acted on `a`; an act without direction is in neither.
    """

    a: str
    b: str
    day: str | None
    quad: str
    modality: Modality
    happenings: int
    reports: int
    forward: int
    backward: int
