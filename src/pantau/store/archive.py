"""Archive: the store's one door. Everything is saved and asked here, in nouns; SQL stays behind it.

Every method may raise StoreError where the store cannot be read or written.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TextIO

from pantau.articles.article import Article
from pantau.series.point import Point
from pantau.sources.page import Page
from pantau.store import (
    ask_articles,
    ask_claims,
    ask_copies,
    ask_events,
    ask_series,
    ask_totals,
    check,
    derived,
    dump,
    exchange,
    importing,
    sqlite,
    versions,
    write,
)
from pantau.store.connect import Connections, connect
from pantau.store.judgements import Judgements
from pantau.store.rows import (
    Candidate,
    Copied,
    Copy,
    CoverageRow,
    DyadRow,
    Hit,
    Imported,
    Pending,
    Quarantined,
    Query,
    Regrouped,
    RunRow,
    Saved,
    StoredClaim,
    StoredEvent,
    Supersession,
    Totals,
    Version,
)
from pantau.store.stories import Stories
from pantau.stories.happening import Happening
from pantau.texts import say

ALL = Query()


class Archive:
    """A store that is open. Only current readings count: the last one saved of each page."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @classmethod
    def open(cls, location: str | Path, *, create: bool = True, busy_s: float = 30.0) -> Self:
        """Opens a store, makes it where there is none (unless `create` is false), brings an older one up to date.

        Waits up to `busy_s` seconds for another process that writes. Raises: StoreError.
        """
        return cls(connect(location, create, busy_s))

    @property
    def location(self) -> str:
        """The store's file."""
        return self._connections.location

    @property
    def judgements(self) -> Judgements:
        """What people said of what was found."""
        return Judgements(self._connections)

    @property
    def stories(self) -> Stories:
        """Which articles belong together."""
        return Stories(self._connections)

    def close(self) -> None:
        """Closes the store; asking again opens it again."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def writer(self) -> Iterator[None]:
        """One transaction for all that is saved and asked inside; undone whole when an exception leaves it."""
        with self._connections.writing():
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is asked inside sees one state of the store, whatever a writer does meanwhile."""
        with self._connections.snapshot():
            yield

    # Saving

    def known(self, keys: Iterable[str], readers: str) -> set[str]:
        """Which of these pages have been read by this version of the readers."""
        with self._connections.reading() as connection:
            return write.known(connection, keys, readers)

    def save(
        self, batch: Sequence[Saved], *, seen: Sequence[Page] = (), failures: Sequence[Quarantined] = ()
    ) -> None:
        """Saves a batch in one transaction; saving it again changes nothing.

        Of the pages in `seen`, those that the store knows get a new place where they have one.
        """
        with self._connections.writing() as connection:
            write.save(connection, batch, seen)
            write.put_quarantined(connection, failures)

    def quarantine(self, failures: Iterable[Quarantined]) -> None:
        """Notes what could not be read; a later failure of the same input replaces the earlier one."""
        with self._connections.writing() as connection:
            write.put_quarantined(connection, failures)

    def note_run(self, run: RunRow) -> None:
        """Notes that a run took place."""
        with self._connections.writing() as connection:
            write.put_run(connection, run)

    # Grouping

    def pending(self, limit: int | None = None) -> list[Pending]:
        """The readings that wait to be grouped, by page; those that were superseded wait to be taken out."""
        with self._connections.reading() as connection:
            return ask_copies.pending(connection, limit)

    def candidates(self, hashes: Iterable[str], shingles: Iterable[int]) -> list[Candidate]:
        """The articles that have one of these text hashes, or share one of these sampled shingles, by page."""
        with self._connections.reading() as connection:
            return ask_copies.candidates(connection, hashes, shingles)

    def copies(self, pages: Iterable[str]) -> list[Copy]:
        """All copies in the families of these pages: those of which one is the original, or a copy."""
        with self._connections.reading() as connection:
            return ask_copies.families(connection, pages)

    def versions(self, pages: Iterable[str]) -> list[Version]:
        """All fetched pages of the addresses of these pages, by address and time."""
        with self._connections.reading() as connection:
            return versions.of(connection, pages)

    def supersessions(self, pages: Iterable[str]) -> list[Supersession]:
        """What these pages gave way to, and what gave way to them."""
        with self._connections.reading() as connection:
            return versions.supersessions(connection, pages)

    def settle(self, pages: Iterable[str], superseded: Sequence[Supersession]) -> set[str]:
        """Writes which of these pages gave way, all others of them stand; says which pages that moved."""
        with self._connections.writing() as connection:
            return versions.settle(connection, pages, superseded)

    def files_read(self, readers: str) -> dict[str, int]:
        """The files of the raw archive that these readers have read, with the size up to which they did."""
        with self._connections.reading() as connection:
            return write.files_read(connection, readers)

    def note_files(self, readers: str, sizes: Mapping[str, int]) -> None:
        """Notes up to which size these readers have read files of the raw archive."""
        with self._connections.writing() as connection:
            write.note_files(connection, readers, sizes)

    def regroup(self, pending: Sequence[Pending], copied: Copied, moved: Iterable[str] = ()) -> Regrouped:
        """Writes what was found about copies, and groups anew what that and the pending readings touch.

        One transaction: copies, shingles, happenings, counts, and the mark that these readings are grouped.
        """
        with self._connections.writing() as connection:
            return derived.regroup(connection, pending, copied, moved)

    def drop_derived(self) -> None:
        """Drops all that is derived; all current readings wait to be grouped again."""
        with self._connections.writing() as connection:
            derived.drop(connection)

    # Asking

    def events(self, query: Query = ALL) -> list[StoredEvent]:
        """The events that the query asks for, newest first, undated last."""
        with self._connections.reading() as connection:
            return ask_events.find_events(connection, query)

    def event(self, start_of_id: str) -> StoredEvent:
        """The event whose id begins so. Raises: UsageError where there is none, or more than one."""
        with self._connections.reading() as connection:
            return ask_events.find_event(connection, start_of_id)

    def happenings(self, query: Query = ALL) -> list[Happening]:
        """The happenings of which some report is what the query asks for, newest first, undated last."""
        with self._connections.reading() as connection:
            return ask_events.find_happenings(connection, query)

    def claims(
        self,
        verdicts: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> list[StoredClaim]:
        """Office claims, those of the newest articles first; `since` <= the article's day < `until`."""
        with self._connections.reading() as connection:
            return ask_claims.find_claims(connection, verdicts, since, until, limit)

    def articles(self, pages: Iterable[str], *, standing: bool = False) -> dict[str, Article]:
        """The articles of these pages, by page; where `standing`, only those that no later version superseded."""
        with self._connections.reading() as connection:
            return ask_articles.by_page(connection, pages, standing)

    def stored(self, page: str) -> Article | None:
        """The article of one page; null where the store does not have it."""
        return self.articles([page]).get(page)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The articles with all these words, best first; words in double quotes must stand together."""
        with self._connections.reading() as connection:
            return ask_articles.search(connection, words, limit)

    def coverage(self) -> list[CoverageRow]:
        """How many pages of which outlet on which day, by day and outlet, the undated last."""
        with self._connections.reading() as connection:
            return ask_articles.coverage(connection)

    def series(
        self, a: str, b: str | None = None, since: str | None = None, until: str | None = None
    ) -> list[Point]:
        """The points of a dyad, or of one country with all; by day, the undated last, none with a bound."""
        with self._connections.reading() as connection:
            return ask_series.series(connection, a, b, since, until)

    def dyads(self, limit: int | None = None, since: str | None = None, until: str | None = None) -> list[DyadRow]:
        """The dyads of two known countries, those with most happenings first."""
        with self._connections.reading() as connection:
            return ask_series.dyads(connection, limit, since, until)

    def quarantined(self) -> list[Quarantined]:
        """What could not be read, by place."""
        with self._connections.reading() as connection:
            return ask_claims.quarantined(connection)

    def totals(self) -> Totals:
        """How much there is."""
        with self._connections.reading() as connection:
            return ask_totals.totals(connection)

    def runs(self) -> list[RunRow]:
        """All runs, the latest first."""
        with self._connections.reading() as connection:
            return ask_claims.runs(connection)

    # Keeping

    def check(self) -> list[str]:
        """What is not as it should be, in the interface's language; empty where the store is whole."""
        with self._connections.writing() as connection:
            found = sqlite.fulltext_damage(connection)
        with self._connections.snapshot() as connection:
            return [*(say("store.damage", found=text) for text in found), *check.damage(connection)]

    def dump(self) -> Iterator[str]:
        """All rows but those of `runs` as JSON lines by table and key: equal for equal archives."""
        with self._connections.reading() as connection:
            yield from dump.dump(connection)

    def export(self, stream: TextIO) -> None:
        """Writes all that cannot be built again as JSON lines."""
        with self._connections.reading() as connection:
            stream.writelines(f"{line}\n" for line in exchange.export(connection))

    def import_(self, stream: TextIO, name: str) -> Imported:
        """Reads an export into this store; `name` names the stream where a line is broken. Twice is once.

        What was new waits to be grouped.
        """
        return importing.import_(self._connections.writing, stream, name)
