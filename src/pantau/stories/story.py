"""Story: a happening with the reactions to it and its follow-ups within days; here, where an article stands."""

from pantau.noun import Noun


class Told(Noun):
    """The event of an article (counted from 0) tells of this happening."""

    event: int
    happening: str


class Placed(Noun):
    """An article among others: its story, the happenings that it tells of, and what it is a copy of.

    Articles with one `event` ("e1") have the same main news. `story` ("s1"), `event` and `happening` ("h1") are
    numbered within one set of articles, in order of time.
    """

    id: str
    story: str
    event: str
    events: tuple[Told, ...] = ()
    duplicate_of: str | None = None
