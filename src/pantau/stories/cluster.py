"""Clustering: a set of articles into stories."""

from collections.abc import Iterator, Mapping, Sequence

from pantau.articles.article import Article
from pantau.events.event import Event
from pantau.stories.copies import originals
from pantau.stories.happening import Report, day_of, happening_key
from pantau.stories.instants import instant
from pantau.stories.single_pass import single_pass
from pantau.stories.story import Placed, Told
from pantau.stories.text import text_of
from pantau.stories.vectors import vectors


def cluster(articles: Sequence[Article], events_by_id: Mapping[str, Sequence[Event]]) -> list[Placed]:
    """Where each article stands, in the order of the input; any order gives the same partition.

    Articles are taken in order of time, the undated last. A copy stands where its original stands.
    `events_by_id` has each article's events; an article may have none.
    """
    order = sorted(range(len(articles)), key=lambda place: _age(articles[place]))
    taken = [articles[place] for place in order]
    placed = dict(zip(order, _place(taken, events_by_id), strict=True))
    return [placed[place] for place in range(len(articles))]


def _place(articles: list[Article], events_by_id: Mapping[str, Sequence[Event]]) -> Iterator[Placed]:
    keys = [f"{rank:09}" for rank in range(len(articles))]
    copied = originals(text_of(key, article) for key, article in zip(keys, articles, strict=True))
    firsts = [rank for rank, key in enumerate(keys) if key not in copied]
    stories = dict(zip(firsts, single_pass(vectors([articles[rank] for rank in firsts])), strict=True))
    names: dict[str, str] = {}
    for rank, article in enumerate(articles):
        original = int(copied.get(keys[rank], rank))
        told = _happenings(article, events_by_id.get(article.id, ()), keys[original])
        yield Placed(
            id=article.id,
            story=f"s{stories[original] + 1}",
            events=tuple(Told(event=n, happening=names.setdefault(h, f"h{len(names) + 1}")) for n, h in told),
            duplicate_of=articles[original].id if original != rank else None,
        )


def _happenings(article: Article, events: Sequence[Event], original: str) -> Iterator[tuple[int, str]]:
    for number, event in enumerate(events):
        day = day_of(event, article)
        yield number, happening_key(Report(id="", page="", original=original, event=event, day=day))


def _age(article: Article) -> tuple[str, str, str, str]:
    return instant(article.published), article.id, article.title or "", article.text or ""
