"""SearchView: articles found by their words, with the events that stand in them."""

from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import Hit, Query

MANY = 10_000  # hits that are looked through for those of a time, an outlet or a language


class Found(Noun):
    """An article with the place of the words, and the ids of its events."""

    hit: Hit
    events: tuple[str, ...]


class SearchView(Noun):
    """What was looked for, and what was found, best first."""

    words: str
    found: tuple[Found, ...]


def search_view(
    archive: Archive,
    words: str,
    *,
    limit: int = 20,
    since: str | None = None,
    until: str | None = None,
    outlet: str | None = None,
    lang: str | None = None,
) -> SearchView:
    """Builds the view. Days are those of publication, since <= day < until; with them the undated are left out."""
    narrowed = any((since, until, outlet, lang))
    with archive.snapshot():
        hits = [
            hit
            for hit in archive.search(words, MANY if narrowed else limit)
            if outlet in {None, hit.outlet} and lang in {None, hit.lang} and _within(hit, since, until)
        ]
        found = tuple(
            Found(hit=hit, events=tuple(event.id for event in archive.events(Query(page=hit.page))))
            for hit in hits[:limit]
        )
        return SearchView(words=words, found=found)


def _within(hit: Hit, since: str | None, until: str | None) -> bool:
    if not (since or until):
        return True
    day = (hit.published or "")[:10]
    return len(day) == 10 and (since or "") <= day < (until or "9999")
