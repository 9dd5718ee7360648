"""Clustering: a set of articles into stories."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.events.event import Event
from pantau.stories.acts import acts
from pantau.stories.copies import originals
from pantau.stories.gist import read_gist
from pantau.stories.happening import Report, day_of
from pantau.stories.instants import instant
from pantau.stories.links import links
from pantau.stories.merging import happening_keys
from pantau.stories.sketch import Sketch, sketch_of
from pantau.stories.story import Placed, Told
from pantau.stories.stream import Stream
from pantau.stories.text import text_of


class Given(NamedTuple):
    """An article with its coded events, under a key that orders it among others."""

    key: str
    article: Article
    events: Sequence[Event]


class Grouped(NamedTuple):
    """For each article the first of its story, and the first of those with the same main news."""

    story: dict[str, str]
    act: dict[str, str]


def cluster(articles: Sequence[Article], events: Sequence[Sequence[Event]] = ()) -> list[Placed]:
    """Where each article stands, in the order of the input; any order gives the same partition.

    Articles are taken in order of time, the undated last. A copy stands where its original stands.
    `events` has each article's events, in the same order; without them nothing happened.
    """
    coded = events or [()] * len(articles)
    order = sorted(range(len(articles)), key=lambda place: _age(articles[place]))
    given = [Given(f"{rank:09}", articles[place], coded[place]) for rank, place in enumerate(order)]
    placed = dict(zip(order, _place(given), strict=True))
    return [placed[place] for place in range(len(articles))]


def _place(given: Sequence[Given]) -> Iterator[Placed]:
    copied = originals(text_of(each.key, each.article) for each in given)
    grouped = _group([each for each in given if each.key not in copied])
    first = {each.key: copied.get(each.key, each.key) for each in given}
    happenings = _happenings(given, first, grouped)
    stories, events, told = _Numbers("s"), _Numbers("e"), _Numbers("h")
    ids = {each.key: each.article.id for each in given}
    for each in given:
        original = first[each.key]
        yield Placed(
            id=each.article.id,
            story=stories.name(grouped.story[original]),
            event=events.name(grouped.act[original]),
            events=tuple(
                Told(event=place, happening=told.name(happenings[f"{each.key}/{place}"]))
                for place in range(len(each.events))
            ),
            duplicate_of=ids[original] if original != each.key else None,
        )


def _group(given: Sequence[Given]) -> Grouped:
    sketches = {each.key: sketch_of(each.key, each.article, each.events) for each in given}
    threads = _threads(sorted(sketches.values(), key=lambda sketch: sketch.order))
    told = {name: _acts([sketches[page] for page in thread]) for name, thread in threads.items()}
    story = list(threads.values())
    news = [act for its in told.values() for act in its.values()]
    by_lang = [
        {name: its for name, its in threads.items() if sketches[name].lang == lang} for lang in ("id", "en")
    ]
    if all(by_lang):
        gists = {each.key: read_gist(each.article, each.events) for each in given}
        for one, other in links(by_lang[0], by_lang[1], gists).items():
            story.append([*threads[one], *threads[other]])
            news += [[*told[one][a], *told[other][b]] for a, b in links(told[one], told[other], gists).items()]
    return Grouped(_first(story), _first(news))


def _acts(members: Sequence[Sketch]) -> dict[str, list[str]]:
    return {act[0].key: [one.key for one in act] for act in acts(members)}


def _threads(sketches: Sequence[Sketch]) -> dict[str, list[str]]:
    stream = Stream()
    thread = {move.article: move.thread for sketch in sketches for move in stream.take(sketch)}
    found: dict[str, list[str]] = defaultdict(list)
    for article, founder in thread.items():
        found[founder].append(article)
    return found


def _first(groups: Sequence[Sequence[str]]) -> dict[str, str]:
    """For each article the first of its group; of two groups the later one counts, which holds the earlier."""
    return {member: min(members) for members in groups for member in members}


def _happenings(given: Sequence[Given], first: Mapping[str, str], grouped: Grouped) -> dict[str, str]:
    """For each event, by its article's key and its place, the happening."""
    reports: dict[str, list[Report]] = defaultdict(list)
    for each in given:
        original = first[each.key]
        for place, event in enumerate(each.events):
            report = Report(
                id=f"{each.key}/{place}", page=each.key, original=original, news=grouped.act[original],
                event=event, day=day_of(event, each.article), published=each.article.published,
            )  # fmt: skip
            reports[grouped.story[original]].append(report)
    return {event: key for several in reports.values() for event, key in happening_keys(several).items()}


class _Numbers:
    """Names in the order in which they are first asked for."""

    def __init__(self, letter: str) -> None:
        self._letter = letter
        self._names: dict[str, str] = {}

    def name(self, key: str) -> str:
        return self._names.setdefault(key, f"{self._letter}{len(self._names) + 1}")


def _age(article: Article) -> tuple[str, str, str, str]:
    return instant(article.published), article.id, article.title or "", article.text or ""
