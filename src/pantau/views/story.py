"""StoryView: what belongs together, why, what happened by it, and where its reports differ."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pantau.articles.article import Article
from pantau.engine.placing import sketch
from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.stories import Place, Told
from pantau.stories.happening import Happening
from pantau.stories.judgement import Belonging, Judgement
from pantau.stories.move import Move
from pantau.stories.sketch import Sketch
from pantau.stories.vectors import dot, total
from pantau.stories.weighing import probability
from pantau.views.dispute import Agreed, Dispute, disputes
from pantau.views.story_ids import story_id, story_page

WORDS = 6  # that are named as shared
ACTORS = 5
SHOWN = 20  # stories


class Because(Noun):
    """Why an article belongs to its story.

    `surety` (0 to 1) is how sure it was when the article came (null for the first one), `words` are the telling
    words that it shares with others of the story, and `moved` says that it stood elsewhere until a later article
    came.
    """

    surety: float | None
    words: tuple[str, ...]
    moved: bool


class StoryArticle(Noun):
    """An article of a story. `news` is the id of the first article with the same main news, `copy_of` the id of
    the article that it copies.
    """

    page: str
    article: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    lang: str
    news: str
    copy_of: str | None
    because: Because


class StoryLine(Noun):
    """A story in a list: its headline (the most central title), who acts most in it, its time, and its size.

    `witnesses` counts articles with every copy left out. `first` and `last` are ISO, null for the undated.
    """

    id: str
    headline: str | None
    actors: tuple[str, ...]
    first: str | None
    last: str | None
    articles: int
    witnesses: int
    outlets: int
    langs: tuple[str, ...]


class StoryView(Noun):
    """A story with all that is known of it; `judgements` is what people said of it and did not take back."""

    story: StoryLine
    articles: tuple[StoryArticle, ...]
    happenings: tuple[Happening, ...]
    disputes: tuple[Dispute, ...]
    agreed: tuple[Agreed, ...]
    judgements: tuple[Judgement, ...]


def story_lines(
    archive: Archive, since: str | None = None, until: str | None = None, limit: int = SHOWN, least: int = 2
) -> list[StoryLine]:
    """The stories of at least `least` articles whose last article is newest; since <= its day < until."""
    with archive.snapshot():
        names = archive.stories.latest(since, until, limit, least)
        places = archive.stories.stories(names)
        found: dict[str, list[Place]] = {name: [] for name in names}
        for place in places:
            found[place.story or place.page].append(place)
        return [_line(name, *_read(archive, its), _happenings(archive, its)) for name, its in found.items()]


def story_view(archive: Archive, name: str) -> StoryView:
    """One story, by its id or by one of its articles. Raises: UsageError where there is none, or more than one."""
    with archive.snapshot():
        (place,) = archive.stories.places([story_page(archive, name)])
        places, told = _read(archive, archive.stories.stories([place.story or place.page]))
        happenings = _happenings(archive, places)
        moves = archive.stories.moves_of(place.page for place in places)
        said = [each for each in archive.judgements.belongings() if not each.undone and _concerns(each, places)]
    articles = {each.page: each.article for each in told}
    copies = Counter(place.original for place in places if place.page != place.original)
    found, agreed = disputes(_groups(places), articles, copies)
    return StoryView(
        story=_line(place.story or place.page, places, told, happenings),
        articles=tuple(_articles(places, told, moves)),
        happenings=tuple(happenings),
        disputes=found,
        agreed=agreed,
        judgements=tuple(said),
    )


def _read(archive: Archive, places: Sequence[Place]) -> tuple[list[Place], list[Told]]:
    """The articles of places, and the places of those that are there: a run under way may have taken one out."""
    told = archive.stories.articles({place.page: place.moment for place in places})
    there = {each.page for each in told}
    return [place for place in places if place.page in there], told


def _happenings(archive: Archive, places: Sequence[Place]) -> list[Happening]:
    return archive.stories.happenings(place.page for place in places)


def _concerns(judgement: Judgement, places: Sequence[Place]) -> bool:
    pages = {place.page for place in places}
    return isinstance(judgement.said, Belonging) and any(named.page in pages for named in judgement.said.articles)


def _groups(places: Sequence[Place]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for place in places:
        if place.page == place.original:
            groups.setdefault(place.news or place.page, []).append(place.page)
    return list(groups.values())


def _line(name: str, places: Sequence[Place], told: Sequence[Told], happenings: Sequence[Happening]) -> StoryLine:
    dated = [each.article.published for each in told if each.article.published]
    return StoryLine(
        id=story_id(name),
        headline=_headline(told),
        actors=_actors(happenings),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        articles=len(places),
        witnesses=len({place.original for place in places}),
        outlets=len({each.article.outlet for each in told if each.article.outlet}),
        langs=tuple(sorted({each.article.lang for each in told if each.article.lang})),
    )


def _headline(told: Sequence[Told]) -> str | None:
    """The title of the article that is nearest to the middle of all."""
    titled = [each for each in told if each.article.title]
    if not titled:
        return None
    words = {each.page: sketch(each).words for each in told}
    middle = total(list(words.values()))
    return max(titled, key=lambda each: round(dot(words[each.page], middle), 6)).article.title


def _actors(happenings: Sequence[Happening]) -> tuple[str, ...]:
    """The countries that take part in most happenings."""
    often = Counter(country for each in happenings for country in {*each.sources, *each.targets} - {"---"})
    return tuple(country for country, _ in sorted(often.items(), key=lambda pair: (-pair[1], pair[0]))[:ACTORS])


def _articles(places: Sequence[Place], told: Sequence[Told], moves: Sequence[Move]) -> list[StoryArticle]:
    articles = {each.page: each.article for each in told}
    sketches = {each.page: sketch(each) for each in told}
    often = Counter(word for its in sketches.values() for word in its.telling)
    return [
        StoryArticle(
            page=place.page,
            article=articles[place.page].id,
            title=articles[place.page].title,
            outlet=articles[place.page].outlet,
            published=articles[place.page].published,
            url=articles[place.page].url,
            lang=place.lang,
            news=_id_of(articles, place.news or place.page),
            copy_of=_id_of(articles, place.original) if place.original != place.page else None,
            because=_because(place, sketches[place.page], often, moves),
        )
        for place in places
    ]


def _id_of(articles: Mapping[str, Article], page: str) -> str:
    return articles[page].id if page in articles else page


def _because(place: Place, its: Sketch, often: Counter[str], moves: Sequence[Move]) -> Because:
    mine = [move for move in moves if move.article == place.original]
    came = next((move.surety for move in reversed(mine) if move.surety > 0), None)
    shared = [word for word in its.telling if often[word] > 1]
    return Because(
        surety=round(probability(came), 3) if came is not None else None,
        words=tuple(shared[:WORDS]),
        moved=any(move.came_from is not None and move.cause != move.article for move in mine),
    )
