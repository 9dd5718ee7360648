"""Proofs: the sentences behind events and claims."""

from pantau.articles.article import Article
from pantau.language import split
from pantau.noun import Noun, Span
from pantau.store.archive import Archive
from pantau.store.rows import Query, StoredClaim, StoredEvent

UNKNOWN = "---"
_AHEAD = 6  # events looked through for each one shown, since copies and repeats fall out


class ProvenClaim(Noun):
    """An office claim with the whole sentence that makes it."""

    stored: StoredClaim
    sentence: str


def paragraph_at(full: str, start: int) -> tuple[int, int]:
    """The bounds of the line of text that holds a place."""
    end = full.find("\n", start)
    return full.rfind("\n", 0, start) + 1, end if end >= 0 else len(full)


def sentence_at(article: Article, quote: Span) -> str:
    """The sentence of the article that holds the quote (the quote's own text where none does)."""
    first, last = paragraph_at(article.full, quote.start)
    for sentence in split(article.full[first:last], article.lang or "en"):
        if sentence.start <= quote.start - first < sentence.end:
            return sentence.text
    return quote.text


def proven_claims(
    archive: Archive,
    *,
    verdicts: tuple[str, ...] = (),
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
    outlet: str | None = None,
    lang: str | None = None,
    countries: frozenset[str] | None = None,
) -> tuple[ProvenClaim, ...]:
    """The claims that the archive has, newest article first, each with its sentence."""
    narrowed = outlet or lang or countries is not None
    stored = archive.claims(verdicts, since, until, None if narrowed else limit)
    if countries is not None:
        stored = [claim for claim in stored if claim.claim.country in countries]
    articles = archive.articles({claim.page for claim in stored})
    wanted = [
        claim for claim in stored if outlet in {None, claim.outlet} and lang in {None, articles[claim.page].lang}
    ]
    return tuple(
        ProvenClaim(stored=claim, sentence=sentence_at(articles[claim.page], claim.claim.quote))
        for claim in wanted[:limit]
    )


def newest(archive: Archive, limit: int, **asked: object) -> tuple[StoredEvent, ...]:
    """The newest events that name a country, one for each happening."""
    found: dict[str, StoredEvent] = {}
    for event in archive.events(Query.model_validate({**asked, "limit": limit * _AHEAD})):
        if countries(event):
            found.setdefault(event.happening or event.id, event)
    return tuple(found.values())[:limit]


def newest_apart(archive: Archive, limit: int, **asked: object) -> tuple[StoredEvent, ...]:
    """The newest events, one for each article and its copies: the first between two countries, if it has one."""
    found: dict[str, StoredEvent] = {}
    for event in newest(archive, limit * _AHEAD, **asked):
        page = event.copy_of or event.page
        if page not in found or len(countries(found[page])) < 2 <= len(countries(event)):
            found[page] = event
    return tuple(found.values())[:limit]


def countries(stored: StoredEvent) -> tuple[str, ...]:
    """The known countries of an event, actors first, each once."""
    parties = (*stored.event.actors, *stored.event.recipients)
    return tuple(dict.fromkeys(party.country for party in parties if party.country != UNKNOWN))
