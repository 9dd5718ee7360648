"""All office claims of one article, checked, and what they say of its date."""

import re
from collections.abc import Iterable

from pantau.articles import Article
from pantau.claims.claim import Claim, DateBounds
from pantau.claims.explain import to_claim
from pantau.claims.find import find_claims
from pantau.claims.found import Found
from pantau.claims.rule import rule
from pantau.claims.ruling import Ruling
from pantau.claims.when import Days, When, hull, overlap, when_of
from pantau.language import Sentence


def check_article(article: Article, sentences: tuple[Sentence, ...]) -> tuple[tuple[Claim, ...], DateBounds]:
    """The office claims of an article with their verdicts, in the order of the text.

    Offsets of the sentences and of the quotes count in `article.full`. An undated article has the bounds
    that all its claims together put on its date; any other has open bounds.
    """
    when = when_of(article)
    ruled = [
        (found, _settled(article, found, rule(found, when), when)) for found in find_claims(article, sentences)
    ]
    claims = tuple(to_claim(found, ruling, when) for found, ruling in ruled)
    return claims, _bounds(ruling for _, ruling in ruled)


def _settled(article: Article, found: Found, ruling: Ruling, when: When | None) -> Ruling:
    """A holder who left is no error where the article names the one who followed: it speaks of earlier days."""
    if ruling.reason != "left" or ruling.holder is None:
        return ruling
    names = "|".join(re.escape(name) for name in ruling.holder.names)
    if not re.search(rf"\b(?:{names})\b", article.full):
        return ruling
    return rule(found._replace(held="earlier"), when)


def _bounds(rulings: Iterable[Ruling]) -> DateBounds:
    """The days on which all bounded claims hold together (open where no day is left: the claims disagree)."""
    together = [Days(None, None)]
    for ruling in rulings:
        if ruling.verdict == "bounded":
            together = overlap(together, ruling.days)
    days = hull(together)
    return DateBounds(
        from_=days.first.isoformat() if days.first else None, to=days.last.isoformat() if days.last else None
    )
