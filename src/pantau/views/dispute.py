"""Disputes of a story: on which points its reports differ, who says what, and who only copied it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from pantau.articles.article import Article
from pantau.noun import Noun
from pantau.stories.disputes.fact import FIELDS, Conflict, Facts, Field, Sentences, Value
from pantau.stories.instants import instant

AGREED: tuple[Field, ...] = ("killed", "wounded", "date")  # of which a value alone says what it is
MOST = 40  # reports of one act that are compared with each other: the latest


class Witness(Noun):
    """A report that gives a value: the sentence that says it, and how many copies of the report there are."""

    page: str
    article: str
    outlet: str | None
    published: str | None
    quote: str
    copies: int


class Variant(Noun):
    """One value, and the reports that give it; `later` where it brings an older number up to date."""

    value: Value
    later: bool
    witnesses: tuple[Witness, ...]


class Dispute(Noun):
    """A point on which reports of one act differ: all versions, those with most reports first."""

    field: Field
    versions: tuple[Variant, ...]
    explanation: Sentences


class Agreed(Noun):
    """A point on which two or more reports agree: the value as the latest has it, and how many give it."""

    field: Field
    value: Value
    reports: int


def disputes(
    groups: Sequence[Sequence[str]], articles: Mapping[str, Article], copies: Mapping[str, int]
) -> tuple[tuple[Dispute, ...], tuple[Agreed, ...]]:
    """Where the reports of each act differ, and where they agree.

    A group has the pages of the originals that have one act as their main news; copies are no witnesses of their
    own.
    """
    from pantau.stories.disputes import facts_of

    found: list[Dispute] = []
    agreed: list[Agreed] = []
    for group in groups:
        latest = sorted(group, key=lambda page: (instant(articles[page].published), page))[-MOST:]
        if len(latest) > 1:
            facts = {page: facts_of(articles[page]) for page in latest}
            disputed = _conflicts(facts)
            found += [_dispute(field, its, articles, copies) for field, its in disputed.items()]
            agreed += _agreed(facts, set(disputed))
    return tuple(found), tuple(agreed)


def _conflicts(facts: Mapping[str, Facts]) -> dict[Field, list[tuple[str, str, Conflict]]]:
    from pantau.stories.disputes import conflicts

    found: dict[Field, list[tuple[str, str, Conflict]]] = defaultdict(list)
    for one, other in combinations(facts, 2):
        for conflict in conflicts(facts[one], facts[other]):
            found[conflict.field].append((one, other, conflict))
    return {field: found[field] for field in FIELDS if field in found}


def _dispute(
    field: Field,
    found: Sequence[tuple[str, str, Conflict]],
    articles: Mapping[str, Article],
    copies: Mapping[str, int],
) -> Dispute:
    said: dict[Value, dict[str, str]] = defaultdict(dict)
    newer: set[Value] = set()
    for one, other, conflict in found:
        said[conflict.a][one] = conflict.quote_a.text
        said[conflict.b][other] = conflict.quote_b.text
        newer |= {conflict.a if conflict.later == "a" else conflict.b} if conflict.later else set()
    versions = [
        Variant(
            value=value,
            later=value in newer,
            witnesses=tuple(
                _witness(page, quote, articles[page], copies.get(page, 0)) for page, quote in its.items()
            ),
        )
        for value, its in said.items()
    ]
    ordered = sorted(versions, key=lambda version: (-len(version.witnesses), str(version.value)))
    return Dispute(field=field, versions=tuple(ordered), explanation=found[0][2].explanation)


def _witness(page: str, quote: str, article: Article, copies: int) -> Witness:
    return Witness(
        page=page,
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        quote=quote,
        copies=copies,
    )


def _agreed(facts: Mapping[str, Facts], disputed: set[Field]) -> Iterator[Agreed]:
    for field in AGREED:
        firsts = [next((fact.value for fact in its.of(field) if fact.starts), None) for its in facts.values()]
        values = [value for value in firsts if value is not None]
        alike = values.count(values[-1]) if values else 0
        if field not in disputed and alike > 1:
            yield Agreed(field=field, value=values[-1], reports=alike)
