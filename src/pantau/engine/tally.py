"""Tally: the counting of one run."""

from collections import Counter
from collections.abc import Callable
from time import monotonic

from pantau.engine.account import Account
from pantau.engine.regroup import Grouped
from pantau.reading.reading import Reading
from pantau.store.rows import Quarantined

Progress = Callable[[int], None]


class Tally:
    """Counts pages, and tells `progress` how many there are so far."""

    def __init__(self, readers: str, progress: Progress | None = None) -> None:
        self._readers, self._progress = readers, progress
        self._began = monotonic()
        self._counts: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self._modalities: Counter[str] = Counter()
        self._failures: list[Quarantined] = []

    def known(self, pages: int) -> None:
        """So many pages were known."""
        self._counts["known"] += pages
        self._tell()

    def failed(self, failure: Quarantined) -> None:
        """A page, or what should have been one, was quarantined."""
        self._failures.append(failure)
        self._tell()

    def read(self, reading: Reading) -> None:
        """A page was read."""
        dropped = reading.article.dropped
        self._dropped.update([dropped] if dropped else [])
        self._modalities.update(event.modality for event in reading.events)
        conflicts = sum(claim.verdict == "conflict" for claim in reading.claims)
        self._counts.update(new=1, articles=not dropped, events=len(reading.events))
        self._counts.update(claims=len(reading.claims), conflicts=conflicts)
        self._tell()

    def account(self, grouped: Grouped) -> Account:
        """What the run did, and what grouping made of it."""
        counts = self._counts
        return Account(
            readers=self._readers,
            pages=self._pages(),
            new=counts["new"],
            known=counts["known"],
            articles=counts["articles"],
            dropped=dict(sorted(self._dropped.items())),
            failures=tuple(self._failures),
            events=counts["events"],
            modalities=dict(sorted(self._modalities.items())),
            claims=counts["claims"],
            conflicts=counts["conflicts"],
            copies=grouped.copies,
            happenings=grouped.happenings,
            seconds=round(monotonic() - self._began, 3),
        )

    def _pages(self) -> int:
        return self._counts["new"] + self._counts["known"] + len(self._failures)

    def _tell(self) -> None:
        if self._progress:
            self._progress(self._pages())
