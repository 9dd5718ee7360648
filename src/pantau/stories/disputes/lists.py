"""Lists: the words by which facts are found (data/disputes), one cached reader a file."""

from functools import cache
from typing import Literal, NamedTuple

from pydantic import Field

from pantau.datafiles import find, rows, table
from pantau.events.morphology import Irregular
from pantau.language import Phrases
from pantau.noun import Noun
from pantau.reference.lists import Entries

Lang = Literal["en", "id"]
Side = Literal["object", "subject", "both", "noun"]
Limit = Literal["least", "more", "most", "less", "nearly", "about"]


class NumberWords(Noun):
    """How a language writes numbers; what each list is for stands in the data file."""

    values: dict[str, int]
    scales: dict[str, int]
    teens: frozenset[str]
    ordinals: dict[str, int]
    articles: frozenset[str]
    joins: frozenset[str]
    parts: dict[str, float]
    vague: dict[str, tuple[int, int]]
    weak: frozenset[str]
    thousands: str


class Role(NamedTuple):
    """What became of those who are counted, and where their number stands beside the words."""

    role: str
    side: Side


class Unit(NamedTuple):
    """A number of the unit is (number + shift) x factor in the first unit of its dimension; a `cued` one is only
    compared with what its sentence says it measures."""

    dimension: str
    shift: float
    factor: float
    cued: bool


class Thing(NamedTuple):
    """What may be counted."""

    name: str
    kind: str


class _Bound(Noun):
    lang: Lang
    side: Literal["before", "behind"]
    kind: Limit
    words: Entries


class _Role(Noun):
    role: str
    lang: Lang
    side: Side
    words: Entries


class _Unit(Noun):
    dimension: str
    shift: float = 0
    factor: float
    cued: bool = False
    words: Entries


class _Thing(Noun):
    thing: str
    kind: Literal["person", "thing", "vote"]
    words: Entries


class _Measure(Noun):
    measure: str
    words: Entries


class _Words(Noun):
    en: tuple[str, ...] = ()
    id: tuple[str, ...] = ()


class _Lists(Noun):
    lists: dict[str, _Words] = Field(default_factory=dict)


class _Signs(Noun):
    signs: dict[str, str] = Field(default_factory=dict)
    scales: dict[str, int] = Field(default_factory=dict)


@cache
def number_words(lang: Lang) -> NumberWords:
    """The number words of a language. Raises: DataError."""
    return table(find(f"disputes/numbers_{lang}.toml")[-1], NumberWords)


@cache
def vague_words(lang: Lang) -> Phrases[tuple[int, int]]:
    """Rounded numbers in words, each with its first and last."""
    phrases: Phrases[tuple[int, int]] = Phrases()
    for words, interval in number_words(lang).vague.items():
        phrases.add(words, interval)
    return phrases


@cache
def part_words(lang: Lang) -> Phrases[float]:
    """Words for parts of a number ("half a")."""
    phrases: Phrases[float] = Phrases()
    for words, part in number_words(lang).parts.items():
        phrases.add(words, part)
    return phrases


@cache
def limits(lang: Lang, side: Literal["before", "behind"]) -> Phrases[Limit]:
    """Words beside a number that say it is a bound."""
    phrases: Phrases[Limit] = Phrases()
    for path in find("disputes/bounds.csv"):
        for _, each in rows(path, _Bound):
            for words in each.words if (each.lang, each.side) == (lang, side) else ():
                phrases.add(words, each.kind)
    return phrases


@cache
def roles(lang: Lang) -> Phrases[Role]:
    """What a report says of those whom it counts."""
    phrases: Phrases[Role] = Phrases()
    for path in find("disputes/roles.csv"):
        for _, each in rows(path, _Role):
            for words in each.words if each.lang == lang else ():
                phrases.add(words, Role(each.role, each.side))
    return phrases


@cache
def units() -> Phrases[Unit]:
    """Units of measure of both languages."""
    phrases: Phrases[Unit] = Phrases()
    for path in find("disputes/units.csv"):
        for _, each in rows(path, _Unit):
            for words in each.words:
                phrases.add(words, Unit(each.dimension, each.shift, each.factor, each.cued))
    return phrases


@cache
def things() -> Phrases[Thing]:
    """Nouns of both languages that may be counted."""
    phrases: Phrases[Thing] = Phrases()
    for path in find("disputes/nouns.csv"):
        for _, each in rows(path, _Thing):
            for words in each.words:
                phrases.add(words, Thing(each.thing, each.kind))
    return phrases


@cache
def measures() -> Phrases[str]:
    """What a measure can be of."""
    phrases: Phrases[str] = Phrases()
    for path in find("disputes/measures.csv"):
        for _, each in rows(path, _Measure):
            for words in each.words:
                phrases.add(words, each.measure)
    return phrases


@cache
def signs() -> dict[str, str]:
    """Signs of money, each with its currency."""
    return {sign: unit for path in find("disputes/signs.toml") for sign, unit in table(path, _Signs).signs.items()}


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {
        verb: forms
        for path in find("language/irregular_en.toml")
        for verb, forms in table(path, Irregular).root.items()
    }


@cache
def past_forms() -> frozenset[str]:
    """Past forms of irregular English verbs that are no other form too, with those of "have" and "be"."""
    told = {form for verb, forms in _irregular().items() for form in forms if form != verb}
    return frozenset(told | {"was", "were", "had", "has", "have", "did"})


@cache
def verb_forms() -> dict[str, str]:
    """The verb of each past form of an irregular English one."""
    return {form: verb for verb, forms in _irregular().items() for form in forms}


@cache
def money_scales() -> dict[str, int]:
    """Letters behind a sum of money, each with its scale."""
    return {
        word: scale for path in find("disputes/signs.toml") for word, scale in table(path, _Signs).scales.items()
    }


@cache
def phrases_of(name: str, lang: Lang) -> Phrases[bool]:
    """The phrases of one list of disputes/words_*.toml. Raises: DataError."""
    phrases: Phrases[bool] = Phrases()
    for path in find("disputes/words_*.toml"):
        for words in getattr(table(path, _Lists).lists.get(name, _Words()), lang):
            phrases.add(words, True)
    return phrases
