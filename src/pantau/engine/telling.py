"""Telling: which threads are one story, which articles have the same main news, and what happened by all of
them."""

from collections.abc import Iterable, Mapping, Sequence

from pantau.engine.placing import sketch
from pantau.store.archive import Archive
from pantau.store.stories import Place, Stories, Told
from pantau.stories.acts import acts
from pantau.stories.belonging import belong
from pantau.stories.gist import Gist, read_gist
from pantau.stories.instants import NEVER, shifted
from pantau.stories.judgement import Belonging, Judgement
from pantau.stories.links import DAYS, counterparts, links, sureties
from pantau.stories.sketch import Sketch

Threads = dict[str, list[Place]]
OTHER = {"id": "en", "en": "id"}


def tell(archive: Archive, threads: set[str], touched: set[str]) -> None:
    """Tells anew what these threads are, with all that hangs on them; `touched` are stories to be told anew."""
    stories, judged = archive.stories, archive.judgements.belongings()
    said = [each.said for each in judged if each.undone is None and isinstance(each.said, Belonging)]
    named = {page for each in judged for page in _pages_of(each)}  # an import brings a word and its end at once
    if not (threads or touched or named):
        return
    shelf = _Shelf(stories)
    linked = _link(stories, shelf, threads) | {place.thread for place in stories.places(named) if place.thread}
    partner = _partners(stories, linked)
    told = _members(stories, linked | partner.keys())
    before = {place.story for its in told.values() for place in its if place.story}
    by_machine = {
        place.page: min(_first(told, name), _first(told, partner.get(name, name)))[1]
        for name, its in told.items()
        for place in its
    }
    moments = {place.page: place.moment for its in told.values() for place in its}
    story = belong(by_machine, moments, _of_originals(stories, said))
    stories.tell(_news(shelf, told, partner), story)
    stories.retell(before | touched | set(story.values()))


def _pages_of(judgement: Judgement) -> set[str]:
    return {each.page for each in judgement.said.articles} if isinstance(judgement.said, Belonging) else set()


def _of_originals(stories: Stories, said: Sequence[Belonging]) -> list[Belonging]:
    """What was said of a copy holds for its original."""
    pages = {named.page for each in said for named in each.articles}
    original = {place.page: place.original for place in stories.places(pages)}
    return [
        each.model_copy(
            update={
                "articles": tuple(
                    named.model_copy(update={"page": original.get(named.page, named.page)})
                    for named in each.articles
                )
            }
        )
        for each in said
    ]


def _members(stories: Stories, names: Iterable[str]) -> Threads:
    """The originals of threads, in order; a thread that is no more is not among them."""
    found: Threads = {}
    for place in stories.threads(names):
        if place.thread and place.page == place.original:
            found.setdefault(place.thread, []).append(place)
    return found


def _first(told: Threads, name: str) -> tuple[str, str]:
    return told[name][0].moment, told[name][0].page


def _link(stories: Stories, shelf: "_Shelf", threads: set[str]) -> set[str]:
    """Looks for counterparts of threads in the other language; these threads and all whose counterpart may
    change."""
    mine = _dated(_members(stories, threads))
    before = {name for pair in stories.links(threads) for name in pair}
    found: dict[tuple[str, str], float] = {}
    for lang, other_lang in OTHER.items():
        these = {name: its for name, its in mine.items() if its[0].lang == lang}
        others = _near(stories, these.values(), other_lang)
        if these and others:
            one, other = (these, others) if lang == "id" else (others, these)
            gists = shelf.gists([place for its in [*one.values(), *other.values()] for place in its])
            found |= sureties(_pages(one), _pages(other), gists)
    stories.link(threads, found)
    names = threads | before | {name for pair in found for name in pair}
    return names | {name for pair in stories.links(names) for name in pair}


def _dated(threads: Threads) -> Threads:
    """Without what has no place in time: that could be beside anything."""
    dated = {name: [place for place in its if place.moment < NEVER] for name, its in threads.items()}
    return {name: its for name, its in dated.items() if its}


def _near(stories: Stories, threads: Iterable[Sequence[Place]], lang: str) -> Threads:
    """The articles of a language that were published beside those of threads, by thread."""
    found: dict[str, Place] = {}
    for its in threads:
        since, until = shifted(its[0].moment, -DAYS), shifted(its[-1].moment, DAYS + 1)
        found |= {place.page: place for place in stories.between(since, until, lang)}
    grouped: Threads = {}
    for place in found.values():
        if place.thread:
            grouped.setdefault(place.thread, []).append(place)
    return grouped


def _partners(stories: Stories, linked: set[str]) -> dict[str, str]:
    """The counterparts of these threads, both ways. Whether two are each other's depends on all links of both."""
    beside = {name for pair in stories.links(linked) for name in pair}
    pairs = counterparts(stories.links(linked | beside))
    mine = {one: other for one, other in pairs.items() if one in linked or other in linked}
    return mine | {other: one for one, other in mine.items()}


def _news(shelf: "_Shelf", told: Threads, partner: Mapping[str, str]) -> dict[str, str]:
    """The first of the articles with the same main news, for each article."""
    groups = {name: [[one.key for one in act] for act in acts(shelf.sketches(its))] for name, its in told.items()}
    first = {page: act[0] for its in groups.values() for act in its for page in act}
    moment = {place.page: place.moment for its in told.values() for place in its}
    for name, other in partner.items():
        if told[name][0].lang == "id":
            mine, theirs = ({act[0]: act for act in groups[each]} for each in (name, other))
            gists = shelf.gists([*told[name], *told[other]])
            for left, right in links(mine, theirs, gists).items():
                earliest = min((left, right), key=lambda page: (moment[page], page))
                first |= dict.fromkeys([*mine[left], *theirs[right]], earliest)
    return first


def _pages(threads: Mapping[str, Sequence[Place]]) -> dict[str, list[str]]:
    return {name: [place.page for place in its] for name, its in threads.items()}


class _Shelf:
    """Articles of the archive, read once."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._told: dict[str, Told] = {}
        self._gists: dict[str, Gist] = {}

    def sketches(self, places: Sequence[Place]) -> list[Sketch]:
        """The sketches of articles."""
        return [sketch(told) for told in self._read(places)]

    def gists(self, places: Sequence[Place]) -> dict[str, Gist]:
        """The gists of articles, by page; those that were asked for before too."""
        for told in self._read([place for place in places if place.page not in self._gists]):
            self._gists[told.page] = read_gist(told.article, told.events, told.moment)
        return self._gists

    def _read(self, places: Sequence[Place]) -> list[Told]:
        missing = {place.page: place.moment for place in places if place.page not in self._told}
        self._told |= {told.page: told for told in self._stories.articles(missing)}
        return [self._told[place.page] for place in places if place.page in self._told]
