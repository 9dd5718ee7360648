"""Read: the facts of one article, in one pure function."""

from collections.abc import Iterator, Sequence

from pantau.articles.article import Article
from pantau.stories.disputes.dates import dates
from pantau.stories.disputes.denials import denials
from pantau.stories.disputes.fact import Fact, Facts
from pantau.stories.disputes.figures import figures
from pantau.stories.disputes.meetings import meetings
from pantau.stories.disputes.places import places
from pantau.stories.disputes.starters import starters
from pantau.stories.disputes.told import Told, told

_LEAD = 4  # the headline and three sentences tell what the report is about


def facts_of(article: Article) -> Facts:
    """What an article says that another report of the same happening can contradict.

    Pure, once an article; English, Indonesian and Malay (an article in another language has none). Offsets count
    in `article.full`. Facts behind the lead are kept `aside`: they can agree with another report, but they start
    no conflict, for they may be of something else.
    """
    lines = told(article)
    end = lines[_LEAD].sentence.start if len(lines) > _LEAD else len(article.full)
    return Facts(
        published=article.published,
        facts=tuple(fact if fact.quote.start < end else _aside(fact) for fact in _all(lines)),
    )


def _all(lines: Sequence[Told]) -> Iterator[Fact]:
    for find in (figures, dates, places, meetings, denials, starters):
        yield from find(lines)


def _aside(fact: Fact) -> Fact:
    return fact.model_copy(update={"marks": (*fact.marks, "aside")})
