"""What Wikidata knows otherwise or later than the register: ended terms, new holders, other starts.

Which position of Wikidata is which office is learned from the terms that both have (same person, same start), so
that no list of positions is kept.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from pantau.noun import Noun
from pantau.reference.coarse import first_day, last_day
from pantau.reference.names import fold
from pantau.reference.term import Term
from pantau.reference.wikidata import HeldPost

NEAR = timedelta(days=45)  # two sources' starts of one term
SOURCE = "Wikidata (CC0)"

Kind = Literal["ended", "new", "start"]


class TermChange(Noun):
    """What a register should say: `old` is its term, `new` the proposed one.

    `kind` is `ended` (its open term has ended), `new` (a term that it lacks), or `start` (one that began on
    another day, which a person must decide).
    """

    kind: Kind
    old: Term | None
    new: Term


class Position(NamedTuple):
    """An office of the register that is a position of Wikidata."""

    office_class: str
    office_en: str
    office_id: str


def positions(terms: Iterable[Term], held: Iterable[HeldPost]) -> dict[str, Position]:
    """Position's item → the office that it is, by the terms that began together; one office for each position."""
    votes: dict[str, Counter[Position]] = defaultdict(Counter)
    own: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        if term.wikidata and not term.acting:
            own[term.wikidata].append(term)
    for post in held:
        for term in own[post.person]:
            if _near(term.start, post.start):
                votes[post.position][Position(term.office_class, term.office_en, term.office_id)] += 1
    return {item: counts.most_common(1)[0][0] for item, counts in votes.items() if _is_clear(counts)}


def _is_clear(counts: Counter[Position]) -> bool:
    first, *others = (count for _, count in counts.most_common(2))
    return not others or first > others[0]


def changes(
    country: str, terms: Iterable[Term], held: Iterable[HeldPost], known: dict[str, Position], today: date
) -> Iterator[TermChange]:
    """What the register of a country should say by these held posts, by office and start.

    A term that ended before its row was vouched for is left alone: the register knew better or was told so.
    """
    posts: dict[Position, list[Term]] = defaultdict(list)
    for term in terms:
        posts[Position(term.office_class, term.office_en, term.office_id)].append(term)
    found = []
    for post in held:
        office = known.get(post.position)
        if office is None or first_day(post.start) > today:
            continue
        own = [term for term in posts[office] if _is(term, post)]
        same = next((term for term in own if _near(term.start, post.start)), None)
        if same is None:
            change = _lacking(_term(country, office, post, today), post, own, posts[office])
        else:
            change = _changed(same, post, today)
        if change:
            found.append(change)
    found.sort(
        key=lambda change: (change.new.office_class, change.new.office_en, change.new.start, change.new.person)
    )
    yield from dict.fromkeys(found)


def _changed(term: Term, post: HeldPost, today: date) -> TermChange | None:
    if term.end is None and post.end and last_day(post.end) >= term.latest_start:
        return TermChange(kind="ended", old=term, new=_vouched(term, post, today, end=post.end))
    return None


def _lacking(new: Term, post: HeldPost, own: list[Term], there: list[Term]) -> TermChange | None:
    """A term that the register lacks, or has from another day on; `own` are the person's in this office, `there`
    all in it."""
    other = next((term for term in own if term.end is None or _overlap(term, post)), None)
    if other:
        return TermChange(kind="start", old=other, new=other.model_copy(update={"start": post.start}))
    if not post.person_name or post.person_name == post.person:
        return None  # no name in a language that we can print
    newest = max((term.latest_start for term in there), default=date.min)
    if last_day(post.start) <= newest:
        return None  # between terms that people have looked at
    return TermChange(kind="new", old=None, new=new)


def _term(country: str, office: Position, post: HeldPost, today: date) -> Term:
    return Term(
        person=post.person_name, office_class=office.office_class, office_en=office.office_en,
        office_id=office.office_id, country=country, start=post.start, end=post.end, as_of=today.isoformat(),
        source=SOURCE, confidence="medium", wikidata=post.person, row="",
    )  # fmt: skip


def _vouched(term: Term, post: HeldPost, today: date, **other: str) -> Term:
    said = {"as_of": today.isoformat(), "source": f"{term.source}; {SOURCE}", "wikidata": post.person, **other}
    return term.model_copy(update=said)


def _is(term: Term, post: HeldPost) -> bool:
    return term.wikidata == post.person or fold(post.person_name) in {fold(name) for name in term.names}


def _near(one: str, other: str) -> bool:
    return first_day(one) - NEAR <= last_day(other) and first_day(other) - NEAR <= last_day(one)


def _overlap(term: Term, post: HeldPost) -> bool:
    ends = last_day(post.end) if post.end else date.max
    return term.earliest_start <= ends and first_day(post.start) <= (term.latest_end or date.max)
