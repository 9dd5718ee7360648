"""Compare: two reports against each other."""

from pydantic import ConfigDict

from pantau.articles.article import Article
from pantau.noun import Noun
from pantau.stories.disputes.fact import Conflict, Field, Sentences, Value
from pantau.views.answers import Text

UNLIKE = 0.05  # surety below which two reports are not compared any further: they tell of other things


class ComparedReport(Text):
    """One of two reports; it needs no id."""

    id: str = "report"


class ReportPair(Noun):
    """Two reports to compare."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    id: str
    a: ComparedReport
    b: ComparedReport


class Difference(Noun):
    """Where two reports differ: the field, what each says, the sentences that say it, and a word on it.

    `later` names the report that brings an older number up to date.
    """

    field: Field
    a: Value
    b: Value
    later: str | None
    quote_a: str
    quote_b: str
    explanation: Sentences


class Compared(Noun):
    """Whether two reports tell of one happening (`surety` from 0 to 1), and where they differ if they do."""

    id: str
    same_event: bool
    surety: float
    conflicts: tuple[Difference, ...]


def compare(pair: ReportPair, coder: str | None = None) -> Compared:
    """Compares two reports. `coder` codes their events."""
    from pantau.reading.reader import mentions_of, with_sentences
    from pantau.stories.disputes import conflicts, facts_of
    from pantau.stories.gist import Gist, gist_of
    from pantau.stories.sameness import same_happening
    from pantau.stories.weighing import probability
    from pantau.views.filters import readers

    def read(report: ComparedReport) -> tuple[Article, Gist]:
        article, sentences = with_sentences(report.article())
        events = readers(coder).coder.code(article, sentences, mentions_of(article, sentences))
        return article, gist_of(article, sentences, events)

    (one, its_gist), (other, other_gist) = read(pair.a), read(pair.b)
    sure = same_happening(its_gist, other_gist)
    surety = probability(sure)
    found = conflicts(facts_of(one), facts_of(other)) if surety >= UNLIKE else []
    return Compared(
        id=pair.id,
        same_event=sure >= 0,
        surety=round(surety, 3),
        conflicts=tuple(map(_shown, found)),
    )


def _shown(conflict: Conflict) -> Difference:
    same = {name: getattr(conflict, name) for name in ("field", "a", "b", "later", "explanation")}
    return Difference(quote_a=conflict.quote_a.text, quote_b=conflict.quote_b.text, **same)
