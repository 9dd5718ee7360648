"""Dates: the days on which a report says that something happened, without those on which somebody said so."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pantau.events.days import bounds
from pantau.events.times import Stated
from pantau.stories.disputes.about import LEAD, lead
from pantau.stories.disputes.about import about as words_of
from pantau.stories.disputes.fact import Fact, Mark
from pantau.stories.disputes.told import Told

_NEAR = 3  # words around a day in which its hour stands
_SAID = 3  # words between a word of saying and its day
_TAIL = 6  # words of who said it, between "kata" and the day
_OLD, _AHEAD = 10, 1  # days before and behind the article in which its news lies
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)")


def dates(lines: Sequence[Told]) -> Iterator[Fact]:
    """The days of a report in the order of its text."""
    head = lead(lines)
    for at, line in enumerate(lines):
        said = head if at < LEAD else words_of(line)
        for stated in line.stated:
            if stated.when.precision == "day" and not _is_of_saying(line, stated):
                day = _day(line, stated)
                if day is not None:
                    marks = (*(["lead"] if at < LEAD else []), *_marks(line, stated), *_wide(line, stated, day))
                    yield Fact(field="date", value=day.isoformat(), quote=line.quote, marks=marks, about=said)


def _wide(line: Told, stated: Stated, day: date) -> Iterator[Mark]:
    """Whether a day is too far from the article's to be that of its news, or only that up to which is counted."""
    far = line.day is not None and not -_AHEAD <= (line.day - day).days <= _OLD
    if far or line.has("reckoned", stated.begin - 2, stated.begin) or _goes_on(line, stated.begin):
        yield "wide"


def _goes_on(line: Told, begin: int) -> bool:
    """ "were drilling on Wednesday", "masih dicari": what still goes on then, and began on no day that is told."""
    clause = [end for _, end in line.hits("stops_clause", 0, begin)]
    start = max(clause, default=0)
    doing = any(line.lower(end).endswith("ing") for _, end in line.hits("were", start, begin) if end < begin)
    return doing or line.has("still", start, begin)


def _day(line: Told, stated: Stated) -> date | None:
    """The day; the first of those since which something lasts; null for days until which it does."""
    first, last = bounds(stated.when)
    if first != last and line.day not in {last, None} and (last - first).days > 1:
        return None
    begin = stated.begin
    eve = line.has("eve", begin - 1, begin) and not line.has("eve_of", begin - 2, begin - 1)
    if eve and not _is_written(line, stated):  # "malam Minggu" is Saturday night
        return first - timedelta(days=1)
    return first


def _is_written(line: Told, stated: Stated) -> bool:
    return bool(_DIGIT.search(line.words(stated.begin, stated.end)))


def _marks(line: Told, stated: Stated) -> Iterator[Mark]:
    begin, end = stated.begin - _NEAR, min(stated.end + _NEAR + 1, len(line.tokens))
    if not _is_written(line, stated):
        yield "weekday"
    if bounds(stated.when)[0] == line.day:
        yield "own"
    if line.has("zone", begin, end):
        yield "zoned"
    if line.has("early", begin, end):
        yield "early"
    elif line.has("night", begin, end):
        yield "night"


def _is_of_saying(line: Told, stated: Stated) -> bool:
    """Whether the day is that of a statement: "said on Monday", "kata polisi, Senin"."""
    if line.text(stated.end) in {"'s", "’s"}:
        return False
    if (
        line.text(stated.end) == "("
        and line.text(stated.end + 2) == ")"
        and line.text(stated.end + 1)[:1].isalpha()
    ):
        return True  # "SEOUL, Aug 30 (Reuters)"
    begin = stated.begin
    while begin and (line.lower(begin - 1) in {",", ":"} or line.has("fillers", begin - 1, begin)):
        begin -= 1
    said = line.hits("told", begin - _TAIL, begin)
    if line.has("cited", begin - 2 * _TAIL, begin) or line.hits("quotes", 0, begin):
        return True
    behind = line.hits("told", stated.end, stated.end + 1)
    if behind or any(begin - end == 0 for _, end in said):
        return True
    return any(_is_attributed(line, hit, stated) for hit in said)


def _is_attributed(line: Told, hit: tuple[int, int], stated: Stated) -> bool:
    """ ", kata polisi, Senin." at the end of a sentence, or "told a radio station on Friday"."""
    at_end = stated.end >= len(line.tokens) - 2
    opened = line.text(hit[0] - 1) in {",", "”", '"'}
    return at_end and opened and not line.has("stops", hit[1], stated.begin - 2)
