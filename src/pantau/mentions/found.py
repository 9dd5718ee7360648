"""Found: a mention with its place among the tokens, as the coder works with it."""

from typing import Literal, NamedTuple

from pantau.mentions.mention import Mention
from pantau.reference.place import Place

Form = Literal["name", "adjective", "place", "head", "anaphor"]


class Found(NamedTuple):
    """A mention over the tokens `begin` to `end` (one past the last).

    name: it says who it is; adjective: a demonym before a noun ("Russian gas"); place: after a preposition of
    place, or a city; head: a noun without a country ("polisi"); anaphor: it points back ("kedua negara").
    `kind` is the head's or anaphor's kind. `place` is where it lies, for a country or a place; `alone`
    is false where that is only where somebody is or belongs ("polisi di Paris", "DPRD Malang").
    """

    begin: int
    end: int
    form: Form
    kind: str
    mention: Mention
    place: Place | None = None
    alone: bool = True
