"""Stories in the store: where articles stand among each other, and how they came there."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, delete, func, or_, select, tuple_, update

from pantau.articles.article import Article
from pantau.events.event import Event
from pantau.store import derived
from pantau.store.ask_articles import by_page
from pantau.store.chunks import add, among, chunks
from pantau.store.connect import Connections
from pantau.store.schema import (
    articles,
    copies,
    events,
    happening_events,
    happenings,
    locators,
    readings,
    story_articles,
    story_links,
    story_moves,
)
from pantau.stories.happening import Happening
from pantau.stories.instants import instant
from pantau.stories.move import Move
from pantau.stories.text import tongue

PLACED = story_articles.c
MOVED = story_moves.c
AT_ONCE = 400  # articles that are read at once


class Standing(NamedTuple):
    """An article that stands: its number, the page it is a copy of (itself if of none), and its place in time.

    `dated` is when it was published, or if that is unknown, first fetched; empty for neither.
    """

    page: str
    article: int
    original: str
    dated: str
    moment: str
    lang: str


class Told(NamedTuple):
    """An article with its events, ready to be placed."""

    page: str
    moment: str
    article: Article
    events: tuple[Event, ...]


class Place(NamedTuple):
    """Where a page stands."""

    page: str
    original: str
    moment: str
    lang: str
    thread: str | None
    news: str | None
    story: str | None


class Stories:
    """A part of the archive. Every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def _all(self, asked: Select[Any]) -> list[Any]:
        with self._connections.reading() as connection:
            return list(connection.execute(asked))

    # What is there to do

    def changed(self) -> tuple[list[Standing], list[Place]]:
        """Articles that stand and are not placed, or otherwise; and what is placed and should not be."""
        with self._connections.reading() as connection:
            new = [_standing(row) for row in connection.execute(_unplaced())]
            gone = [_place(row) for row in connection.execute(_misplaced())]
        return new, gone

    def put(self, new: Sequence[Standing], gone: Sequence[Place]) -> None:
        """Takes out what is gone and enters what is new, without a thread as yet."""
        with self._connections.writing() as connection:
            for piece in chunks([*(each.page for each in new), *(each.page for each in gone)]):
                connection.execute(delete(story_articles).where(PLACED.page.in_(piece)))
            add(connection, story_articles, [each._asdict() for each in new])

    # The stream

    def window(self, moment: str, number: int, horizon: Callable[[str], str]) -> list[tuple[Told, str]]:
        """The originals before a moment that were in the window then; each with its thread then.

        What is old leaves the window on each new day (`Stream`): the last such day counts.
        """
        newest = select(PLACED.moment, PLACED.page).where(PLACED.page == PLACED.original)
        newest = newest.order_by(PLACED.moment.desc(), PLACED.page.desc())
        with self._connections.reading() as connection:
            latest = connection.execute(newest.where(PLACED.moment < moment).limit(1)).first()
            if latest is None:
                return []
            day = moment if horizon(moment) else latest.moment[: len("2024-11-19")]
            last = connection.execute(newest.where(PLACED.moment < day).offset(number - 1).limit(1)).first()
            first = min((horizon(day), ""), (last.moment, last.page)) if last else ("", "")
            inside = (PLACED.moment < moment) & (tuple_(PLACED.moment, PLACED.page) >= first)
            rows: list[Any] = list(connection.execute(newest.where(inside)))[::-1]
            thread = _threads_before(connection, [row.page for row in rows], moment)
        told: list[Told] = []
        for piece in chunks(rows, AT_ONCE):
            told += self.articles({row.page: row.moment for row in piece})
        return [(each, thread[each.page]) for each in told if each.page in thread]

    def told(self, since: str) -> Iterator[Told]:
        """The originals from a moment on, in order."""
        key = tuple_(PLACED.moment, PLACED.page)
        at: tuple[str, str] = (since, "")
        while True:
            asked = select(PLACED.page, PLACED.moment).where(PLACED.page == PLACED.original, key > at)
            rows = self._all(asked.order_by(PLACED.moment, PLACED.page).limit(AT_ONCE))
            yield from self.articles({row.page: row.moment for row in rows})
            if len(rows) < AT_ONCE:
                return
            at = (rows[-1].moment, rows[-1].page)

    def articles(self, moments: Mapping[str, str]) -> list[Told]:
        """These pages with their articles and events; in their order."""
        with self._connections.reading() as connection:
            texts = by_page(connection, moments, standing=True)
            coded = _events(connection, moments)
        return [
            Told(page, moment, texts[page], coded.get(page, ()))
            for page, moment in moments.items()
            if page in texts  # a run that is under way may have taken one out
        ]

    def moves(self, since: str) -> dict[str, list[Move]]:
        """The moves from a moment on, by their cause."""
        asked = select(story_moves).where(MOVED.moment >= since).order_by(MOVED.moment, MOVED.cause, MOVED.place)
        found: dict[str, list[Move]] = {}
        for row in self._all(asked):
            found.setdefault(row.cause, []).append(_move(row))
        return found

    def moves_of(self, pages: Iterable[str]) -> list[Move]:
        """How these pages came where they are, in order."""
        with self._connections.reading() as connection:
            rows = list(among(connection, select(story_moves), MOVED.page, pages))
        return [_move(row) for row in sorted(rows, key=lambda row: (row.moment, row.cause, row.place))]

    def caused(self, causes: Iterable[str]) -> list[Move]:
        """What these articles caused."""
        with self._connections.reading() as connection:
            return [_move(row) for row in among(connection, select(story_moves), MOVED.cause, causes)]

    def forget(self, causes: Iterable[str]) -> None:
        """Takes back what these articles caused."""
        with self._connections.writing() as connection:
            for piece in chunks(sorted(set(causes))):
                connection.execute(delete(story_moves).where(MOVED.cause.in_(piece)))

    def note(self, moment: str, moves: Sequence[Move]) -> None:
        """Notes what one article caused."""
        with self._connections.writing() as connection:
            rows = [_row(moment, place, move) for place, move in enumerate(moves)]
            add(connection, story_moves, rows)

    # What follows from it

    def settle(self, pages: Iterable[str]) -> set[str]:
        """Gives these originals and their copies the thread to which they moved last; the threads that changed."""
        wanted = set(pages)
        changed: set[str | None] = set()
        with self._connections.writing() as connection:
            after = _threads_before(connection, wanted, None)
            for place in _places(connection, PLACED.original, wanted):
                thread = after.get(place.original)
                if place.thread != thread:
                    changed |= {place.thread, thread}
                    these = update(story_articles).where(PLACED.page == place.page)
                    connection.execute(these.values(thread=thread))
        return {thread for thread in changed if thread}

    def threads(self, names: Iterable[str]) -> list[Place]:
        """The articles of these threads, copies too, in order."""
        with self._connections.reading() as connection:
            return _places(connection, PLACED.thread, names)

    def stories(self, names: Iterable[str]) -> list[Place]:
        """The articles of these stories, copies too, in order."""
        with self._connections.reading() as connection:
            return _places(connection, PLACED.story, names)

    def places(self, pages: Iterable[str]) -> list[Place]:
        """Where these pages stand."""
        with self._connections.reading() as connection:
            return _places(connection, PLACED.page, pages)

    def happenings(self, pages: Iterable[str]) -> list[Happening]:
        """The happenings of which these pages tell, newest first, undated last."""
        joined = happening_events.join(events, events.c.id == happening_events.c.event)
        asked = select(happening_events.c.happening).select_from(joined)
        with self._connections.reading() as connection:
            ids = {row.happening for row in among(connection, asked, events.c.page, pages)}
            rows = list(among(connection, select(happenings), happenings.c.id, ids))
        rows.sort(key=lambda row: row.id)
        rows.sort(key=lambda row: row.day or "", reverse=True)
        return [Happening.model_validate_json(row.data) for row in rows]

    def beginning(self, start: str) -> list[str]:
        """At most two of the placed pages whose key begins so."""
        asked = select(PLACED.page).where(PLACED.page >= start, PLACED.page < start + "g").order_by(PLACED.page)
        return [row.page for row in self._all(asked.limit(2))]

    def latest(self, since: str | None, until: str | None, limit: int, least: int) -> list[str]:
        """The stories of at least so many articles, those whose last article is newest first."""
        last = func.max(PLACED.dated)  # as the outlets say it, in their zones: so are the days that people ask for
        asked = select(PLACED.story, last).where(PLACED.story.is_not(None)).group_by(PLACED.story)
        bounds = [last >= since] if since else []
        bounds += [last < until] if until else []
        asked = asked.having(func.count() >= least, *bounds).order_by(last.desc(), PLACED.story).limit(limit)
        return [row.story for row in self._all(asked)]

    def between(self, since: str, until: str, lang: str) -> list[Place]:
        """The originals of a language between two moments."""
        asked = _select_places().where(PLACED.moment >= since, PLACED.moment <= until, PLACED.lang == lang)
        return [_place(row) for row in self._all(asked.where(PLACED.page == PLACED.original))]

    def links(self, threads: Iterable[str]) -> dict[tuple[str, str], float]:
        """What is known of counterparts of these threads: Indonesian and English thread, and how sure it is."""
        wanted = set(threads)
        with self._connections.reading() as connection:
            rows = [
                row for column in ("one", "other")
                for row in among(connection, select(story_links), story_links.c[column], wanted)
            ]  # fmt: skip
        return {(row.one, row.other): row.surety for row in rows}

    def link(self, threads: Iterable[str], found: Mapping[tuple[str, str], float]) -> None:
        """Replaces what is known of counterparts of these threads."""
        with self._connections.writing() as connection:
            for piece in chunks(sorted(set(threads))):
                either = or_(story_links.c.one.in_(piece), story_links.c.other.in_(piece))
                connection.execute(delete(story_links).where(either))
            rows = [{"one": one, "other": other, "surety": value} for (one, other), value in sorted(found.items())]
            add(connection, story_links, rows)

    def tell(self, news: Mapping[str, str], story: Mapping[str, str]) -> None:
        """Gives originals, and their copies, the group of their main news and their story."""
        with self._connections.writing() as connection:
            for page in sorted(story):
                these = update(story_articles).where(PLACED.original == page)
                connection.execute(these.values(news=news[page], story=story[page]))

    def retell(self, stories: Iterable[str]) -> None:
        """Groups the events of these stories into happenings anew."""
        several: dict[str, dict[str, str | None]] = {}
        with self._connections.writing() as connection:
            for place in _places(connection, PLACED.story, stories):
                several.setdefault(place.story or place.page, {})[place.page] = place.news
            derived.retell(connection, several.values())


def _original() -> Any:
    return func.coalesce(copies.c.original, articles.c.page)


def _dated() -> Any:
    fetched = select(func.min(locators.c.fetched)).where(locators.c.page == articles.c.page).scalar_subquery()
    return func.coalesce(articles.c.published, fetched, "")


def _differs() -> Any:
    """Whether an article stands otherwise than it is placed."""
    was = (PLACED.article != articles.c.number, PLACED.original != _original(), PLACED.dated != _dated())
    return or_(PLACED.page.is_(None), *was)


def _unplaced() -> Select[Any]:
    joined = articles.join(readings).outerjoin(copies, copies.c.page == articles.c.page)
    columns = (articles.c.page, articles.c.number, _original().label("original"), _dated().label("dated"))
    return (
        select(*columns, articles.c.lang)
        .select_from(joined.outerjoin(story_articles, PLACED.page == articles.c.page))
        .where(readings.c.standing, articles.c.dropped.is_(None), _differs())
        .order_by(articles.c.page)
    )


def _misplaced() -> Select[Any]:
    """What is placed, but does not stand any more, or otherwise."""
    reading = (readings.c.page == articles.c.page) & (readings.c.readers == articles.c.readers)
    joined = story_articles.outerjoin(articles, PLACED.article == articles.c.number).outerjoin(readings, reading)
    joined = joined.outerjoin(copies, copies.c.page == PLACED.page)
    stands = func.coalesce(readings.c.standing, False) & articles.c.dropped.is_(None)
    return _select_places().select_from(joined).where(or_(~stands, _differs())).order_by(PLACED.page)


def _standing(row: Any) -> Standing:
    return Standing(row.page, row.number, row.original, row.dated, instant(row.dated or None), tongue(row.lang))


def _select_places() -> Select[Any]:
    return select(*(PLACED[name] for name in Place._fields))


def _place(row: Any) -> Place:
    return Place(*row)


def _places(connection: Connection, column: Any, values: Iterable[str]) -> list[Place]:
    rows = [_place(row) for row in among(connection, _select_places(), column, values)]
    return sorted(rows, key=lambda place: (place.moment, place.page))


def _threads_before(connection: Connection, pages: Iterable[str], moment: str | None) -> dict[str, str]:
    """The threads to which pages had moved before a moment; without one, those to which they moved last."""
    asked = select(MOVED.page, MOVED.thread, MOVED.moment, MOVED.cause, MOVED.place)
    asked = asked if moment is None else asked.where(MOVED.moment < moment)
    rows = sorted(among(connection, asked, MOVED.page, pages), key=lambda row: (row.moment, row.cause, row.place))
    return {row.page: row.thread for row in rows}


def _events(connection: Connection, pages: Iterable[str]) -> dict[str, tuple[Event, ...]]:
    asked = select(events.c.page, events.c.place, events.c.data).select_from(events.join(readings))
    found: dict[str, list[Event]] = {}
    rows = among(connection, asked.where(readings.c.standing), events.c.page, pages)
    for row in sorted(rows, key=lambda row: (row.page, row.place)):
        found.setdefault(row.page, []).append(Event.model_validate_json(row.data))
    return {page: tuple(its) for page, its in found.items()}


def _move(row: Any) -> Move:
    return Move(row.cause, row.page, row.thread, row.came_from, row.surety)


def _row(moment: str, place: int, move: Move) -> dict[str, Any]:
    return {
        "moment": moment, "cause": move.cause, "place": place, "page": move.article, "thread": move.thread,
        "came_from": move.came_from, "surety": move.surety,
    }  # fmt: skip
