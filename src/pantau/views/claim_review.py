"""Checked claims as schema.org ClaimReview, for fact-checkers' pages: those that the register decides.

A claim that is stale, not covered, or only bounds a date has no rating, so it is left out.
"""

from typing import Literal

from pydantic import ConfigDict, Field

from pantau.claims.claim import Claim
from pantau.noun import Noun
from pantau.texts import say
from pantau.views.answers import Checked, Text

_RATINGS = {"supported": 5, "conflict": 1}  # of 1 to 5


class _Linked(Noun):
    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class Named(_Linked):
    """An organisation by its name."""

    type_: Literal["Organization"] = Field("Organization", alias="@type")
    name: str


class Rating(_Linked):
    """How true a claim is, from 1 (false) to 5 (true), and in a word."""

    type_: Literal["Rating"] = Field("Rating", alias="@type")
    ratingValue: int  # noqa: N815
    worstRating: int = 1  # noqa: N815
    bestRating: int = 5  # noqa: N815
    alternateName: str  # noqa: N815


class Appearance(_Linked):
    """The article in which a claim stands."""

    type_: Literal["CreativeWork"] = Field("CreativeWork", alias="@type")
    url: str | None = None
    headline: str | None = None
    datePublished: str | None = None  # noqa: N815


class Reviewed(_Linked):
    """The claim that is reviewed, with who published it."""

    type_: Literal["Claim"] = Field("Claim", alias="@type")
    author: Named | None = None
    appearance: Appearance


class ClaimReview(_Linked):
    """One checked claim; `claimReviewed` is the quote, `reviewBody` the sentence of explanation."""

    type_: Literal["ClaimReview"] = Field("ClaimReview", alias="@type")
    claimReviewed: str  # noqa: N815
    reviewRating: Rating  # noqa: N815
    reviewBody: str  # noqa: N815
    inLanguage: str  # noqa: N815
    author: Named
    itemReviewed: Reviewed  # noqa: N815


class ClaimReviews(_Linked):
    """All reviews of one text, as JSON-LD; `@id` is the text's id."""

    context: Literal["https://schema.org"] = Field("https://schema.org", alias="@context")
    id: str = Field(alias="@id")
    graph: tuple[ClaimReview, ...] = Field(alias="@graph")

    def line(self) -> str:
        """The reviews as one JSON line; what is not known is left out."""
        return self.model_dump_json(exclude_none=True)


def claim_reviews(text: Text, checked: Checked) -> ClaimReviews:
    """The reviews of a text, in its language (English where it is neither English nor Indonesian)."""
    lang = "id" if text.lang == "id" else "en"
    found = (_review(text, claim, lang) for claim in checked.claims if claim.verdict in _RATINGS)
    return ClaimReviews(id=text.id, graph=tuple(found))


def _review(text: Text, claim: Claim, lang: str) -> ClaimReview:
    rating = Rating(ratingValue=_RATINGS[claim.verdict], alternateName=say(f"claims.rated_{claim.verdict}", lang))
    where = Appearance(url=text.url, headline=text.title, datePublished=text.published)
    return ClaimReview(
        claimReviewed=claim.quote.text,
        reviewRating=rating,
        reviewBody=getattr(claim.explanation, lang),
        inLanguage=lang,
        author=Named(name="Pantau"),
        itemReviewed=Reviewed(author=Named(name=text.outlet) if text.outlet else None, appearance=where),
    )
