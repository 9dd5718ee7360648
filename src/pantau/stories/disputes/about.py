"""About: what a part of a sentence speaks of, in terms that both languages share, and how much two parts share."""

from collections.abc import Collection, Iterator, Sequence

from pantau.stories.bilingual import english
from pantau.stories.disputes.lists import verb_forms
from pantau.stories.disputes.told import Told

_TELLING = 2.2  # rarer words tell what a sentence is about, commoner ones hold it together
LEAD = 2  # the headline and the first sentence speak of one thing
_UNKNOWN = "---"

About = tuple[str, ...]
_OR = "|"  # between the meanings of one word
_NAME, _LAND = "@", "#"  # before a word of a name, and before a land


def about(line: Told, begin: int = 0, end: int | None = None) -> About:
    """The telling words from one token to another, each as its meanings in English stems; days stay out.

    A mention stands there too, as the land it is of.
    """
    stop = len(line.tokens) if end is None else end
    dated = {at for each in line.stated for at in range(each.begin, each.end)}
    called = {at for each in line.found if each.form != "head" for at in range(each.begin, each.end)}
    words = (_marked(line, at, called) for at in range(begin, stop) if at not in dated)
    return tuple(dict.fromkeys([*filter(None, words), *_lands(line, begin, stop)]))


def _marked(line: Told, at: int, called: Collection[int]) -> str:
    inside = at > 0 and not line.sentence.headline
    named = line.text(at)[:1].isupper() and (at in called or inside)
    meanings = _meanings(line, at)
    return _NAME + meanings if meanings and named else meanings


def _meanings(line: Told, at: int) -> str:
    word = line.lower(at)
    if not word.isalpha():
        return ""
    stems = english(verb_forms().get(word, word) if line.lang == "en" else word, line.lang)
    if line.lang == "id" and stems == english(word, "en") and line.text(at).islower():
        return ""  # no lexicon has it and it is no name: a small word
    return _OR.join(stem for stem, rarity in stems if rarity >= _TELLING)


def _lands(line: Told, begin: int, end: int) -> Iterator[str]:
    for each in line.found:
        if begin <= each.begin < end and each.mention.country not in {None, _UNKNOWN}:
            yield f"{_LAND}{each.mention.country}"


def shared(a: Collection[str], b: Collection[str]) -> int:
    """How many words of the one part the other has too."""
    return min(_of(a, b), _of(b, a))


def shared_words(a: Collection[str], b: Collection[str]) -> int:
    """How many words of the one part that name nobody and no place the other has too."""
    return _of([word for word in a if word[0] not in {_NAME, _LAND}], b)


def _of(a: Collection[str], b: Collection[str]) -> int:
    meanings = {stem for word in b for stem in _stems(word)}
    return sum(1 for word in a if meanings & _stems(word))


def _stems(word: str) -> set[str]:
    return {*word.removeprefix(_NAME).split(_OR)}


def lead(lines: Sequence[Told]) -> About:
    """What the headline and the first sentence speak of."""
    return tuple(dict.fromkeys(word for line in lines[:LEAD] for word in about(line)))
