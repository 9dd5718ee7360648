"""Words that name offices, found over the tokens of a sentence."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from pantau.claims.places import Place
from pantau.language import Token, lower_words
from pantau.reference import Office, offices

_VALUES = ""  # a key that no token has
_COUNTRY = "~"  # in the data: a country phrase may stand here
_GENERAL = "!"  # in the data: the words are so general that they need a country phrase
_SHORT = 3  # letters up to which an abbreviation must stand in capitals ("PM", not "5 pm")


class Meaning(NamedTuple):
    """One office that the words can name, the language whose words they are, and whether they need a country."""

    office: Office
    lang: Literal["en", "id"]
    general: bool


class Hit(NamedTuple):
    """Words of an office over the tokens `begin` to `end`; `country` is a country phrase inside them."""

    begin: int
    end: int
    meanings: tuple[Meaning, ...]
    country: Place | None = None


@cache
def _root() -> dict[str, Any]:
    root: dict[str, Any] = {}
    for office in offices():
        for word in office.words_en:
            _add(root, word, office, "en")
        for word in office.words_id:
            _add(root, word, office, "id")
    return root


def _add(root: dict[str, Any], phrase: str, office: Office, lang: Literal["en", "id"]) -> None:
    node = root
    for word in lower_words(phrase.rstrip(_GENERAL)):
        node = node.setdefault(word, {})
    node.setdefault(_VALUES, []).append(Meaning(office, lang, phrase.endswith(_GENERAL)))


@cache
def first_words() -> frozenset[str]:
    """The tokens with which an office can begin."""
    return frozenset(_root())


@cache
def _second_words() -> dict[str, frozenset[str] | None]:
    """By the first token of an office the tokens that can follow (null where anything can)."""
    return {
        word: None if _VALUES in node or _COUNTRY in node else frozenset(node) for word, node in _root().items()
    }


def may_name_office(sentence: Sequence[Token]) -> bool:
    """Whether a sentence may name an office at all: a quick look at pairs of tokens."""
    second = _second_words()
    words = [token.lower for token in sentence]
    for at, word in enumerate(words):
        if word in second:
            after = second[word]
            if after is None or (at + 1 < len(words) and words[at + 1] in after):
                return True
    return False


def office_at(sentence: Sequence[Token], at: int, places: Mapping[int, Place]) -> Hit | None:
    """The longest office that begins at the token `at`; `places` are the country phrases by their begin."""
    if sentence[at].lower not in first_words():
        return None
    ends = [_Way(at, None, _root())]
    best: Hit | None = None
    while ends:
        way = ends.pop()
        if _VALUES in way.node and (best is None or way.at > best.end):
            best = Hit(at, way.at, tuple(way.node[_VALUES]), way.country)
        ends.extend(_onward(way, sentence, places))
    word = sentence[at].text
    if best and best.end == at + 1 and len(word) <= _SHORT and not word.isupper():
        return None
    return best


class _Way(NamedTuple):
    """How far a phrase has been followed: to the token `at` and this node, past a country phrase or none."""

    at: int
    country: Place | None
    node: dict[str, Any]


def _onward(way: _Way, sentence: Sequence[Token], places: Mapping[int, Place]) -> Iterator[_Way]:
    at = way.at
    if at < len(sentence) and (below := way.node.get(sentence[at].lower)) is not None:
        yield _Way(at + 1, way.country, below)
    elif way.node is not _root() and (after := _past_marks(sentence, at)) > at:
        below = way.node.get(sentence[after].lower)
        if below is not None or _COUNTRY in way.node:
            yield way._replace(at=after)
    gap = way.node.get(_COUNTRY)
    if gap is not None:
        yield _Way(way.at, way.country, gap)
        if way.country is None and (place := places.get(way.at)):
            yield _Way(place.end, place, gap)


def _past_marks(sentence: Sequence[Token], at: int) -> int:
    """Past a comma or an abbreviation in brackets inside an office: "Menteri Pendidikan, Kebudayaan, Riset dan
    Teknologi", "Duta Besar (Dubes) Rusia untuk Indonesia"; `at` where there is neither, or nothing behind it."""
    word = sentence[at].text if at < len(sentence) else ""
    closed = at + 2 < len(sentence) and sentence[at + 2].text == ")"
    after = at + 1 if word == "," else at + 3 if word == "(" and closed else at
    return after if after < len(sentence) else at
