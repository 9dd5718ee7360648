"""Found: an office claim as it stands in the text, before it is checked."""

from typing import Literal, NamedTuple

from pantau.claims.people import Person
from pantau.noun import Span
from pantau.reference import Office

Held = Literal["current", "acting", "former", "earlier"]


class Found(NamedTuple):
    """That `person` holds (or held) `office` in `country`; `words` are the office's words in the text.

    `name` is the person's name as the text has it in full, else as the register has it. `years` are the
    years that its sentence and those before it name. `past` is true where it tells how an office ended
    ("ousted"), `of_today` where it is dated to the days of the article. `held` is `earlier` where the text speaks
    of another time ("then-president") or counts the holder.
    """

    person: Person
    name: str
    office: Office
    country: str
    words: str
    held: Held
    quote: Span
    years: frozenset[int] = frozenset()
    past: bool = False
    of_today: bool = False
