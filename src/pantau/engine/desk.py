"""Desk: where pages come in, what is known is put aside, and what was read is saved in batches."""

from collections.abc import Iterable, Iterator

from pantau.engine.engine import Outcome
from pantau.engine.tally import Tally
from pantau.errors import EngineError, PageError
from pantau.sources.page import Page
from pantau.store.archive import Archive
from pantau.store.chunks import chunks
from pantau.store.rows import Quarantined, Saved

BATCH = 50


class Desk:
    """The desk of one run."""

    def __init__(self, archive: Archive, readers: str, tally: Tally) -> None:
        self._archive, self._readers, self._tally = archive, readers, tally
        self._saved: list[Saved] = []
        self._failed: list[Quarantined] = []
        self._seen: list[Page] = []
        self._under_way: dict[str, list[Page]] = {}  # by key: the other places of a page that is being read

    def intake(self, pages: Iterable[Page | PageError]) -> Iterator[Page]:
        """The pages that are to be read; what lies in two places is read once. Raises: StoreError."""
        for chunk in chunks(pages, BATCH):
            there = [page for page in chunk if isinstance(page, Page)]
            known = self._archive.known([page.key for page in there], self._readers)
            for error in chunk:
                if isinstance(error, PageError):
                    self._fail(Quarantined.of(error))
            yield from (page for page in there if self._is_new(page, known))
            self._save_when_full()

    def take(self, outcome: Outcome) -> None:
        """Takes what became of a page; saves when there is enough. Raises: StoreError, EngineError."""
        page, result = outcome
        others = self._under_way.pop(page.key)
        if isinstance(result, PageError):
            for place in (page, *others):
                self._fail(Quarantined.of(result, place))
        elif result.readers != self._readers:
            raise EngineError("engine_readers_changed", before=self._readers, now=result.readers)
        else:
            self._saved.append(Saved(page, result))
            self._tally.read(result)
            self._note_known(others)
        self._save_when_full()

    def flush(self) -> None:
        """Saves all that is on the desk in one transaction. Raises: StoreError."""
        if self._saved or self._seen or self._failed:
            self._archive.save(self._saved, seen=self._seen, failures=self._failed)
        self._saved, self._seen, self._failed = [], [], []

    def _is_new(self, page: Page, known: set[str]) -> bool:
        if page.key in known:
            self._note_known([page])
        elif page.key in self._under_way:
            self._under_way[page.key].append(page)
        else:
            self._under_way[page.key] = []
            return True
        return False

    def _note_known(self, pages: list[Page]) -> None:
        self._seen.extend(pages)
        self._tally.known(len(pages))

    def _fail(self, failure: Quarantined) -> None:
        self._failed.append(failure)
        self._tally.failed(failure)

    def _save_when_full(self) -> None:
        if len(self._saved) + len(self._seen) + len(self._failed) >= BATCH:
            self.flush()
