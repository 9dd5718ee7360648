"""When: the days an article can be of, and spans of days."""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from pantau.articles import Article
from pantau.reference import Term

HANDOVER = timedelta(days=14)  # around a change of holders both are right
LONG_AGO = timedelta(days=15 * 365)  # after a term: nobody takes the title for a claim of today
SOON = timedelta(days=120)  # before a term, news already gives the office to who is chosen for it


class When(NamedTuple):
    """The first and the last day that an article can be of."""

    first: date
    last: date

    @property
    def text(self) -> str:
        """The day, or the month where only that is known."""
        return self.first.isoformat() if self.first == self.last else self.first.isoformat()[:7]


class Days(NamedTuple):
    """A span of days; null is open."""

    first: date | None
    last: date | None


def when_of(article: Article) -> When | None:
    """The days that an article can be of, null where it has no date."""
    if article.day:
        return When(article.day, article.day)
    if not article.published:
        return None
    year, month = int(article.published[:4]), int(article.published[5:7])
    return When(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def days_of(term: Term) -> Days:
    """The days on which a term can have run."""
    return Days(term.earliest_start, term.latest_end)


def may_hold(term: Term, when: When) -> bool:
    """Whether the term can have run on a day of the article, a handover's tolerance included."""
    ends = term.latest_end
    return term.earliest_start - HANDOVER <= when.last and (ends is None or when.first <= ends + HANDOVER)


def surely_holds(term: Term, when: When) -> bool:
    """Whether the term ran on all days of the article, as far as the register vouches for it."""
    ends = term.earliest_end or term.vouched_until
    return term.latest_start <= when.first and when.last <= ends


def overlap(one: Iterable[Days], other: Iterable[Days]) -> list[Days]:
    """The days that lie in a span of both."""
    found = []
    for a in one:
        for b in other:
            first = max((day for day in (a.first, b.first) if day), default=None)
            last = min((day for day in (a.last, b.last) if day), default=None)
            if first is None or last is None or first <= last:
                found.append(Days(first, last))
    return found


def hull(spans: Iterable[Days]) -> Days:
    """The least span that holds all spans (open on both sides where there is none)."""
    spans = list(spans)
    firsts, lasts = [span.first for span in spans], [span.last for span in spans]
    first = None if not firsts or None in firsts else min(day for day in firsts if day)
    last = None if not lasts or None in lasts else max(day for day in lasts if day)
    return Days(first, last)
