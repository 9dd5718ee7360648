"""Happening: one act in the world, in whatever number of articles it is told (a canonical event)."""

from hashlib import blake2b

from pantau.articles.article import Article
from pantau.events.event import Event, Modality
from pantau.noun import Noun
from pantau.stories.sides import MUTUAL, UNKNOWN, Sides, sides


class Report(Noun):
    """One event as one article tells it.

    `page` is the key of the article's page, `original` that of the page it is a copy of (itself if of none),
    `news` the group of articles with the same main news (null: not grouped yet); `day` is the day of the act (ISO)
    or null; `published` is the article's.
    """

    id: str
    page: str
    original: str
    event: Event
    day: str | None
    published: str | None = None
    news: str | None = None


class Happening(Noun):
    """Who did what to whom on which day, with all reports of it.

    `sources` and `targets` are countries as `sides` puts them: an act without direction between two has both
    in `sources`. `events` and `pages` are the reports' events and pages, sorted. `reports` counts pages,
    `witnesses` counts them with every copy left out. `first` and `last` are when the first and the last dated
    report was published. `background` holds where every report tells it only as background.
    """

    id: str
    type: str
    quad: str
    modality: Modality
    day: str | None
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    events: tuple[str, ...]
    pages: tuple[str, ...]
    reports: int
    witnesses: int
    first: str | None
    last: str | None
    background: bool


def day_of(event: Event, article: Article) -> str | None:
    """The day of the act: what its sentence says to the day, else the article's day.

    Where the sentence says it less precisely ("in September"), or tells background, the article's day would
    be an invention: then null.
    """
    if event.when is not None:
        return event.when.start if event.when.precision == "day" else None
    return article.day.isoformat() if article.day and not event.background else None


def parties(event: Event) -> Sides:
    """The countries on both sides of an event."""
    actors, recipients = ([actor.country for actor in side] for side in (event.actors, event.recipients))
    return sides(actors, recipients, event.type in MUTUAL)


def happening_key(report: Report) -> str:
    """The id of the happening that this report belongs to; two reports with one key tell of one act.

    Reports of different articles share a key where type, countries, modality and day are the same. Where the
    day is unknown, or the countries say too little (none is known, or it is a country's act within itself),
    the key holds the page of the original, so that only copies share it. Reports of one story are looked at
    together before (`merging.py`).
    """
    event = report.event
    sources, targets = parties(event)
    parts = [event.type, event.modality, "+".join(sources), "+".join(targets), report.day or ""]
    if report.day is None or not telling(sources, targets):
        when = f"{event.when.start}/{event.when.end}" if event.when else ""
        parts += [report.original, when]
    return "h" + blake2b("|".join(parts).encode(), digest_size=10).hexdigest()


def telling(sources: tuple[str, ...], targets: tuple[str, ...]) -> bool:
    """Whether the countries of an act tell it from others: one is known, and it is no country's act within
    itself."""
    known = {*sources, *targets} - {UNKNOWN}
    return bool(known) and not (sources == targets and len(known) == 1)
