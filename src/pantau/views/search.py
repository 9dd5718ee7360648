"""SearchView: articles found by their words, with the events that stand in them."""

from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import Hit, Query


class Found(Noun):
    """An article with the place of the words, and the ids of its events."""

    hit: Hit
    events: tuple[str, ...]


class SearchView(Noun):
    """What was looked for, and what was found, best first."""

    words: str
    found: tuple[Found, ...]


def search_view(archive: Archive, words: str, limit: int = 20) -> SearchView:
    """Builds the view."""
    with archive.snapshot():
        found = tuple(
            Found(hit=hit, events=tuple(event.id for event in archive.events(Query(page=hit.page))))
            for hit in archive.search(words, limit)
        )
        return SearchView(words=words, found=found)
