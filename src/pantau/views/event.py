"""EventView: one event with its proof: sentence, spans, article, reason, version, and who else tells it."""

from collections.abc import Iterator
from typing import Literal

from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import Query, StoredEvent, Version
from pantau.stories.happening import Happening
from pantau.stories.instants import instant
from pantau.stories.judgement import Flag, Judgement
from pantau.views.proof import paragraph_at


class CopyOf(Noun):
    """A copy of an article, or the article of which it is one (`original`): who told it, and when.

    `article` is its id; `kind` and `likeness` (0 to 1, 1 for the same words) say how a copy stands to the
    original, and of the original how this article does.
    """

    article: str
    original: bool
    kind: Literal["exact", "near"]
    likeness: float
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None


class EventView(Noun):
    """An event in its place. `before` and `after` are the rest of its paragraph around the sentence.

    `happening` is the act in the world that it reports, `reports` are the other events that report it, and
    `copies` the articles that tell the same text as this event's article. `versions` are the pages that were
    fetched from the article's address, by time, where there are several. `judgements` is what people said of the
    event, or of what is missing in its sentence, and did not take back.
    """

    stored: StoredEvent
    before: str
    after: str
    happening: Happening | None
    reports: tuple[StoredEvent, ...]
    copies: tuple[CopyOf, ...]
    versions: tuple[Version, ...] = ()
    judgements: tuple[Judgement, ...] = ()


def event_view(archive: Archive, start_of_id: str) -> EventView:
    """Builds the view. Raises: UsageError where no event or more than one has an id that begins so."""
    with archive.snapshot():
        stored = archive.event(start_of_id)
        article = archive.articles([stored.page])[stored.page]
        bounds = stored.event.sentence
        versions = archive.versions([stored.page])
        first, last = paragraph_at(article.full, bounds.start)
        said = archive.judgements.of({stored.page, *(version.page for version in versions)})
        return EventView(
            stored=stored,
            before=article.full[first : bounds.start],
            after=article.full[bounds.end : last],
            happening=_happening(archive, stored.happening),
            reports=tuple(event for event in _reports(archive, stored.happening) if event.id != stored.id),
            copies=tuple(_copies(archive, stored.page)),
            versions=tuple(versions) if len(versions) > 1 else (),
            judgements=tuple(
                each
                for each in said
                if not each.undone
                and isinstance(each.said, Flag)
                and each.said.concerns(stored.event, article.full)
            ),
        )


def _copies(archive: Archive, page: str) -> Iterator[CopyOf]:
    """The other articles of the page's family, the original first, then as they were published."""
    family = archive.copies([page])
    kinds = {copy.page: (copy.kind, copy.likeness) for copy in family}
    originals = {copy.original for copy in family}
    others = archive.articles((kinds.keys() | originals) - {page})
    mine = kinds.get(page, ("exact", 1.0))
    for other in sorted(others, key=lambda key: (key not in originals, instant(others[key].published), key)):
        kind, likeness = kinds.get(other, mine)
        article = others[other]
        yield CopyOf(
            article=article.id,
            original=other in originals,
            kind=kind,
            likeness=likeness,
            outlet=article.outlet,
            published=article.published,
            title=article.title,
            url=article.url,
        )


def _happening(archive: Archive, identity: str | None) -> Happening | None:
    return next(iter(archive.happenings(Query(happening=identity))), None) if identity else None


def _reports(archive: Archive, identity: str | None) -> list[StoredEvent]:
    return archive.events(Query(happening=identity)) if identity else []
