"""EventView: one event with its proof: sentence, spans, article, reason, version, and who else tells it."""

from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import Copy, Query, StoredEvent, Version
from pantau.stories.happening import Happening
from pantau.views.proof import paragraph_at


class EventView(Noun):
    """An event in its place. `before` and `after` are the rest of its paragraph around the sentence.

    `happening` is the act in the world that it reports, `reports` are the other events that report it, and
    `copies` the articles that tell the same text as this event's article. `versions` are the pages that were
    fetched from the article's address, by time, where there are several.
    """

    stored: StoredEvent
    before: str
    after: str
    happening: Happening | None
    reports: tuple[StoredEvent, ...]
    copies: tuple[Copy, ...]
    versions: tuple[Version, ...] = ()


def event_view(archive: Archive, start_of_id: str) -> EventView:
    """Builds the view. Raises: UsageError where no event or more than one has an id that begins so."""
    with archive.snapshot():
        stored = archive.event(start_of_id)
        article = archive.articles([stored.page])[stored.page]
        bounds = stored.event.sentence
        versions = archive.versions([stored.page])
        first, last = paragraph_at(article.full, bounds.start)
        return EventView(
            stored=stored,
            before=article.full[first : bounds.start],
            after=article.full[bounds.end : last],
            happening=_happening(archive, stored.happening),
            reports=tuple(event for event in _reports(archive, stored.happening) if event.id != stored.id),
            copies=tuple(archive.copies([stored.page])),
            versions=tuple(versions) if len(versions) > 1 else (),
        )


def _happening(archive: Archive, identity: str | None) -> Happening | None:
    return next(iter(archive.happenings(Query(happening=identity))), None) if identity else None


def _reports(archive: Archive, identity: str | None) -> list[StoredEvent]:
    return archive.events(Query(happening=identity)) if identity else []
