"""The Python door: what other programs call. The command line calls nothing else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TextIO

from pantau.engine.account import Account
from pantau.reads import check, code, extract
from pantau.settings import raw_location, store_location
from pantau.sources.collect.job import Fetch, Job, Limits
from pantau.store.archive import Archive
from pantau.store.rows import Imported, StoredEvent
from pantau.views.account import AccountView, account_view
from pantau.views.claims import ClaimsView, claims_view
from pantau.views.coverage import CoverageView, coverage_view
from pantau.views.days import iso_day
from pantau.views.dyad import DyadView, dyad_view
from pantau.views.event import EventView, event_view
from pantau.views.events import Asked, events
from pantau.views.judge import Judge
from pantau.views.names import country_code
from pantau.views.periods import Width
from pantau.views.retold import Retold, retold
from pantau.views.search import SearchView, search_view
from pantau.views.today import Today, today_view

if TYPE_CHECKING:  # it brings numpy, which few commands need
    from pantau.views.story import StoryLine, StoryView

__all__ = ["Desk", "check", "code", "collect", "extract", "open", "raw_folder"]

Paths = str | Path | Iterable[str | Path]
Day = str | date | None


def open(location: str | Path | None = None, *, create: bool = True) -> "Desk":  # noqa: A001
    """Opens a store; without `location` the one that the settings name.

    Raises: StoreError where it cannot be opened, or there is none and `create` is false.
    """
    return Desk(Archive.open(str(location or store_location()), create=create))


def collect(
    outlets: Iterable[str] = (),
    *,
    raw: str | Path | None = None,
    pages: int = 200,
    days: int = 7,
    dry: bool = False,
    allowed: Iterable[str] = (),
    limits: Limits | None = None,
) -> Iterator[Fetch]:
    """Fetches what outlets list into the raw archive `raw`, and says what happened to each address.

    At most `pages` articles an outlet, none listed as older than `days`; a `dry` run fetches listings alone.
    `allowed` are networks that may be asked although they are not public ("10.0.0.0/8"). Needs the extra
    `collect`.

    Raises: CollectError.
    """
    from pantau.sources.collect.collector import collect
    from pantau.views.outlets import chosen

    return collect(
        Job(
            folder=raw_folder(raw),
            publishers=chosen(list(outlets)),
            pages=pages,
            days=days,
            dry=dry,
            allowed=tuple(allowed),
            limits=limits or Limits(),
        )
    )


def raw_folder(raw: str | Path | None = None) -> str:
    """Where the raw archive lies, unless `raw` says otherwise."""
    return str(raw or raw_location(store_location()))


class Desk:
    """A store on which one works; close it, or use it as a context manager.

    Countries are codes (RUS) or names in English or Indonesian; days are ISO or dates, since <= day < until.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @property
    def location(self) -> str:
        """Where the store lies."""
        return str(self._archive.location)

    def close(self) -> None:
        """Closes the store."""
        self._archive.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(
        self,
        paths: Paths | None = None,
        *,
        raw: str | Path | None = None,
        engine: Literal["local"] = "local",
        workers: int | None = None,
        columns: Mapping[str, str] | None = None,
        coder: str | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Account:
        """Reads, codes, checks, groups and stores all pages in files and folders.

        Without `paths` it is what `collect` brought into the raw archive `raw`, and was not read before.

        `workers` processes read (one for each core by default); `progress` is told the number of pages so far;
        `columns` says which column of a table or record holds a field ({"text": "isi"}); `coder` codes the events.
        A page that cannot be read is a failure in the account; the run goes on.

        Raises: CoderError where the coder gives up: its server fails, or the limit of its cost is reached.
        """
        from pantau.engine import LocalEngine, run, run_collected
        from pantau.engine.reader import limit_s, with_coder

        several = [paths] if isinstance(paths, str | Path) else list(paths or ())
        made = {"local": LocalEngine}[engine](workers, limit_s(coder), with_coder(coder))
        with made as readers:
            if paths is None:
                return run_collected(self._archive, Path(raw or raw_location(self.location)), readers, progress)
            return run(self._archive, several, readers, progress=progress, columns=columns)

    def account(self, account: Account) -> AccountView:
        """The account of a run beside what the store now knows."""
        return account_view(self._archive, account)

    def today(self, day: Day = None, **narrowed: Any) -> Today:
        """The week that ends with `day`, or with the newest day that was read.

        `narrowed` (types, modalities, outlet, lang) chooses the events that are shown; the dyads count all.
        """
        return today_view(self._archive, iso_day(day), **narrowed)

    def dyad(
        self,
        a: str,
        b: str,
        *,
        since: Day = None,
        until: Day = None,
        by: Width | None = None,
        **narrowed: Any,
    ) -> DyadView:
        """How two countries dealt with each other, by day, week or month.

        `narrowed` (types, modalities, outlet, lang) chooses the events that are shown; the series counts all.
        """
        one, other = country_code(a), country_code(b)
        since, until = iso_day(since), iso_day(until)
        return dyad_view(self._archive, one, other, since=since, until=until, by=by, **narrowed)

    def events(self, asked: Asked | None = None, /, **which: object) -> list[StoredEvent]:
        """Events, newest first, undated last; `which` are the fields of `Asked` (countries, types, since, …)."""
        return events(self._archive, asked or Asked.model_validate(which))

    def event(self, start_of_id: str) -> EventView:
        """One event with its proof. Raises: UsageError where none or several ids begin so."""
        return event_view(self._archive, start_of_id)

    def stories(
        self, *, since: Day = None, until: Day = None, limit: int = 20, least: int = 2
    ) -> "list[StoryLine]":
        """Stories of at least `least` articles, those whose last article is newest first."""
        from pantau.views.story import story_lines

        return story_lines(self._archive, iso_day(since), iso_day(until), limit, least)

    def story(self, name: str) -> "StoryView":
        """One story, by its id or one of its articles. Raises: UsageError where there is none, or several."""
        from pantau.views.story import story_view

        return story_view(self._archive, name)

    @property
    def judge(self) -> Judge:
        """Where a person says what is wrong or missing, and takes it back."""
        return Judge(self._archive)

    def claims(
        self,
        *,
        verdicts: Iterable[str] = (),
        since: Day = None,
        until: Day = None,
        limit: int | None = None,
        outlet: str | None = None,
        lang: str | None = None,
    ) -> ClaimsView:
        """Office claims, newest article first; days are those of publication."""
        return claims_view(
            self._archive,
            verdicts=tuple(verdicts),
            since=iso_day(since),
            until=iso_day(until),
            limit=limit,
            outlet=outlet,
            lang=lang,
        )

    def retold(
        self, a: str | None = None, b: str | None = None, *, since: Day = None, until: Day = None,
        limit: int | None = None,
    ) -> list[Retold]:  # fmt: skip
        """Acts (between two countries) that one report calls planned or possible and a later one a fact."""
        dyad = (country_code(a), country_code(b)) if a and b else None
        return retold(self._archive, dyad=dyad, since=iso_day(since), until=iso_day(until), limit=limit)

    def search(
        self,
        words: str,
        *,
        limit: int = 20,
        since: Day = None,
        until: Day = None,
        outlet: str | None = None,
        lang: str | None = None,
    ) -> SearchView:
        """Articles that hold the words, best first; days are those of publication."""
        days = {"since": iso_day(since), "until": iso_day(until)}
        return search_view(self._archive, words, limit=limit, outlet=outlet, lang=lang, **days)

    def coverage(self, since: Day = None, until: Day = None, outlet: str | None = None) -> CoverageView:
        """What was read, dropped, undated and quarantined, by outlet and day."""
        return coverage_view(self._archive, iso_day(since), iso_day(until), outlet)

    def export(self, stream: TextIO) -> None:
        """Writes the whole store as JSON lines."""
        self._archive.export(stream)

    def import_(self, stream: TextIO, name: str = "import") -> Imported:
        """Takes in what `export` wrote, and groups it; what is there already stays."""
        from pantau.engine.regroup import regroup

        imported = self._archive.import_(stream, name)
        regroup(self._archive)
        return imported

    def damage(self) -> list[str]:
        """What is broken in the store, in words; nothing where it is whole."""
        return self._archive.check()
