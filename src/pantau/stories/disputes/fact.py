"""Fact: one thing that a report says of a happening; Conflict: where two reports differ on one."""

from itertools import islice
from typing import Literal

from pantau.noun import Noun, Span

Field = Literal["killed", "wounded", "count", "date", "place", "counterpart", "happened", "first_actor"]
Value = bool | int | str
Mark = Literal[
    "total", "extra", "part", "vague", "weak", "zoned", "night", "early", "weekday", "offshore", "wide", "aside",
    "own", "lead",
]  # fmt: skip

FIELDS: tuple[Field, ...] = (
    "killed", "wounded", "count", "date", "place", "counterpart", "happened", "first_actor",
)  # fmt: skip


MOST = 60  # facts of a field that are compared


class Fact(Noun):
    """What a report says on one field; `quote` is the sentence, in the article's full text.

    `low` and `high` bound a number (both ends included; measures in the first unit of their dimension), `others`
    are numbers that it can mean too (without those who did it; of both sides). `things` say what is counted: what
    became of them ("role:missing"), what they are ("thing:ships"); of a place they are its kind, its names
    ("at:sur") and what it lies in ("in:lebanon"), and `lat`/`lon` are degrees of its middle.
    `about` are the telling words beside a day or a denial, as `about.about` has them.
    Facts with the marks `wide`, `aside` and `part` can agree with another report and start no conflict.
    `value` is a number, an ISO day, true or false, or the words of the report.
    """

    field: Field
    value: Value
    quote: Span
    low: float = 0
    high: float = 0
    others: tuple[float, ...] = ()
    things: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    marks: tuple[Mark, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def starts(self) -> bool:
        """Whether a conflict can be of this fact."""
        return not {"wide", "aside", "part"} & {*self.marks}


class Facts(Noun):
    """All that a report says that another can contradict; `published` is ISO or null."""

    published: str | None = None
    facts: tuple[Fact, ...] = ()

    def of(self, field: Field) -> tuple[Fact, ...]:
        """The first facts on one field, in the order of the text: each is compared with each of another report."""
        return tuple(islice((fact for fact in self.facts if fact.field == field), MOST))


class Sentences(Noun):
    """One plain sentence in each language of the interface."""

    en: str
    id: str


class Conflict(Noun):
    """Where two reports of one happening differ.

    `a` and `b` are numbers, ISO days, true or false, or names as each report has them. `later` names the report
    that brings an older number up to date, null where neither does.
    """

    field: Field
    a: Value
    b: Value
    later: Literal["a", "b"] | None = None
    quote_a: Span
    quote_b: Span
    explanation: Sentences
