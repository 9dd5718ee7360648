"""All office claims of one article, checked, and what they say of its date."""

from collections.abc import Iterable

from pantau.articles import Article
from pantau.claims.claim import Claim, DateBounds
from pantau.claims.explain import to_claim
from pantau.claims.find import find_claims
from pantau.claims.rule import rule
from pantau.claims.ruling import Ruling
from pantau.claims.when import Days, hull, overlap, when_of
from pantau.language import Sentence


def check_article(article: Article, sentences: tuple[Sentence, ...]) -> tuple[tuple[Claim, ...], DateBounds]:
    """The office claims of an article with their verdicts, in the order of the text.

    Offsets of the sentences and of the quotes count in `article.full`. An undated article has the bounds
    that all its claims together put on its date; any other has open bounds.
    """
    when = when_of(article)
    ruled = [(found, rule(found, when)) for found in find_claims(article, sentences)]
    claims = tuple(to_claim(found, ruling, when) for found, ruling in ruled)
    return claims, _bounds(ruling for _, ruling in ruled)


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
