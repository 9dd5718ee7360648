"""Finding office claims: titles, the persons beside them, and the countries they belong to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from pantau.articles import Article
from pantau.claims.cues import home
from pantau.claims.found import Found, Held
from pantau.claims.people import Person, find_people, meant
from pantau.claims.places import find_places
from pantau.claims.posts import post_pool, posts_anywhere
from pantau.claims.scene import Scene, look, years
from pantau.claims.title import Title, title_of, with_place_before, with_place_behind
from pantau.claims.who import Candidate, candidates
from pantau.claims.whose import Post, post_of
from pantau.claims.words import Meaning, may_name_office
from pantau.language import Sentence
from pantau.noun import Span
from pantau.reference import Term

_LOCAL = "other_official"
_TOLD = 2  # sentences before a claim whose years say of when it speaks
_DISTRICT_AND_NAME = 3  # words at least
_Key = tuple[str, str, str, tuple[str, ...]]  # person, country, class, and words of a claim


class Finder:
    """Finds the claims of one article; it remembers who was named in full, and in `former` who is called a former
    holder of which post."""

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        self._article, self._sentences = article, sentences
        self.former: set[_Key] = set()

    def claims(self) -> Iterator[Found]:
        """All claims in the order of the text."""
        for at, sentence in enumerate(self._sentences):
            if may_name_office(sentence.tokens):
                told = frozenset().union(*map(years, self._sentences[max(0, at - _TOLD) : at + 1]))
                yield from (found._replace(years=told) for found in self._in_sentence(look(sentence)))

    def _in_sentence(self, scene: Scene) -> Iterator[Found]:
        joint: str | None = None
        for hit in scene.hits:
            title = with_place_before(scene, title_of(scene, hit))
            if title.open and (found := self._holder(scene, title, joint)):
                yield found
                joint = found.country
            elif title.place:
                joint = title.place.code
            cue = scene.cue_to.get(hit.begin)
            if not title.open and cue and "former" in cue.kinds and (found := self._holder(scene, title, joint)):
                self.former.add(_key(found))  # "the son of former Vice President Joe Biden"

    def _holder(self, scene: Scene, title: Title, joint: str | None) -> Found | None:
        resolve = partial(self._resolve, title=title, lang=scene.sentence.lang)
        beside = [
            (candidate, post)
            for candidate in candidates(scene, title, resolve)
            if (post := self._post(title, candidate, joint, scene))
        ]
        for candidate, post in beside:
            if _held(candidate.person, post):
                return _found(scene, title, candidate, post)
        if title.narrowed or _begins_narrowed(scene, title):
            return None
        close = [pair for pair in beside if pair[0].where in {"after", "joined"}]
        certain = close or (beside if len(beside) == 1 and title.place else [])
        if not certain:
            return None
        candidate, post = certain[0]
        local = not post.office.single and post.office.office_class == _LOCAL
        named = _without_district(scene, candidate) if local else candidate
        return _found(scene, title, named, post) if named else None

    def _post(self, title: Title, candidate: Candidate, joint: str | None, scene: Scene) -> Post | None:
        words = scene.text(title.hit.begin, title.hit.end)
        title = with_place_behind(scene, title, candidate.end)
        about = partial(self._about, candidate.person)
        post = post_of(title, words, candidate.person, (joint, about), self._article.day)
        country = home(scene.sentence.lang)
        if post is None and country and not title.place:
            local = [each.office for each in title.hit.meanings if _is_local(each, country)]
            return Post(local[0], country) if local else None
        return post

    def _resolve(self, words: str, title: Title, lang: str) -> Person | None:
        """Whom a part of a name means: a holder of the office, else somebody whom the article names in full."""
        day = self._article.day
        for among in _pools(title, home(lang)):
            person = meant(words, among, day)
            if person:
                return person
        return meant(words, self._named_terms, day)

    @cached_property
    def _named_terms(self) -> tuple[Term, ...]:
        named = {name.person: None for sentence in self._sentences for name in find_people(sentence.tokens)}
        return tuple(term for person in named for term in person.terms)

    @cached_property
    def _countries(self) -> Counter[str]:
        """How often the article names each country; that of its language once at least."""
        named = Counter(place.code for sentence in self._sentences for place in find_places(sentence.tokens))
        if country := home(self._article.lang or ""):
            named[country] += 1
        return named

    def _about(self, person: Person) -> tuple[str, ...]:
        """The countries of which the article speaks, most often first, where it names none in which this person
        held an office; none otherwise."""
        if not person.terms or any(term.country in self._countries for term in person.terms):
            return ()
        return tuple(sorted(self._countries, key=lambda code: (-self._countries[code], code)))


def _pools(title: Title, country: str | None) -> Iterator[tuple[Term, ...]]:
    """The terms in which to look for a part of a name: of the title's country, else of home, else of all."""
    offices = [meaning.office for meaning in title.hit.meanings]
    if title.place:
        code = title.place.code
        for office in offices:
            if not office.countries or code in office.countries:
                yield post_pool(office, code)
        return
    if country:
        for office in offices:
            yield post_pool(office, country)
    for office in offices:
        yield posts_anywhere(office)


def _is_local(meaning: Meaning, country: str) -> bool:
    """Whether words of an Indonesian text may name an office of its own country ("Bupati")."""
    office = meaning.office
    there = not office.countries or country in office.countries
    return office.office_class == _LOCAL and meaning.lang == "id" and there and not meaning.general


def _begins_narrowed(scene: Scene, title: Title) -> bool:
    """Whether the sentence's first word may narrow an English title: "California Attorney General …"."""
    english = any(meaning.lang == "en" for meaning in title.hit.meanings)
    return english and title.place is None and title.begin == 1 and scene.is_capital(0)


def _held(person: Person, post: Post) -> bool:
    return any(term.person == person.name for term in post_pool(post.office, post.country))


def _found(scene: Scene, title: Title, candidate: Candidate, post: Post) -> Found:
    begin, end = min(title.begin, candidate.begin), max(title.end, candidate.end)
    while (cue := scene.cue_from.get(begin)) and cue.kinds == {"neutral"} and cue.end <= title.hit.begin:
        begin = cue.end
    quote = Span(text=scene.text(begin, end), start=scene.tokens[begin].start, end=scene.tokens[end - 1].end)
    words = scene.text(title.hit.begin, title.hit.end)
    said = scene.text(candidate.begin, candidate.end)
    name = said if " " in said else candidate.person.name
    return Found(
        candidate.person, name, post.office, post.country, words, _tense(title, candidate), quote,
        past=scene.past(begin, end), of_today=scene.of_today(),
    )  # fmt: skip


def _without_district(scene: Scene, candidate: Candidate) -> Candidate | None:
    """A local holder's name without the district before it ("Bupati Garut Rudy Gunawan")."""
    if candidate.person.terms or candidate.where != "after" or scene.word(candidate.begin - 1) == ",":
        return candidate
    if len(candidate.person.name.split()) < _DISTRICT_AND_NAME:
        return None
    starts = range(candidate.begin, candidate.end)
    begin = next(at for at in starts if len(scene.text(at, candidate.end).split()) == _DISTRICT_AND_NAME - 1)
    return candidate._replace(person=Person(scene.text(begin, candidate.end)), begin=begin)


def _tense(title: Title, candidate: Candidate) -> Held:
    if "former" in title.cues:
        return "former"
    if candidate.was or "earlier" in title.cues:
        return "earlier"
    return "acting" if "acting" in title.cues else "current"


def find_claims(article: Article, sentences: Sequence[Sentence]) -> list[Found]:
    """The claims of an article, each person in each post once (where it stands first); who is called a former
    holder anywhere in it is no present one where the word is missing."""
    first: dict[_Key, Found] = {}
    finder = Finder(article, sentences)
    for found in finder.claims():
        first.setdefault(_key(found), found)
        if found.held == "former":
            finder.former.add(_key(found))
    return [
        found._replace(held="earlier") if key in finder.former and found.held == "current" else found
        for key, found in first.items()
    ]


def _key(found: Found) -> _Key:
    office = found.office
    return found.person.name, found.country, office.office_class, office.words_en[:1] + office.words_id[:1]
