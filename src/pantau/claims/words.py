"""Words that name offices, found over the tokens of a sentence."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from pantau.claims.places import Place
from pantau.language import Token, tokens
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
    for token in tokens(phrase.rstrip(_GENERAL)):
        node = node.setdefault(token.lower, {})
    node.setdefault(_VALUES, []).append(Meaning(office, lang, phrase.endswith(_GENERAL)))


@cache
def first_words() -> frozenset[str]:
    """The tokens with which an office can begin: a sentence without one of them names none."""
    return frozenset(_root())


def office_at(sentence: Sequence[Token], at: int, places: Mapping[int, Place]) -> Hit | None:
    """The longest office that begins at the token `at`; `places` are the country phrases by their begin."""
    hit = _walk(_root(), sentence, at, at, places, None)
    if hit is None:
        return None
    word = sentence[at].text
    if hit.end == at + 1 and len(word) <= _SHORT and not word.isupper():
        return None
    return hit


def _walk(
    node: dict[str, Any],
    sentence: Sequence[Token],
    begin: int,
    at: int,
    places: Mapping[int, Place],
    inside: Place | None,
) -> Hit | None:
    best = Hit(begin, at, tuple(node[_VALUES]), inside) if _VALUES in node else None
    below = node.get(sentence[at].lower) if at < len(sentence) else None
    ways = [_walk(below, sentence, begin, at + 1, places, inside)] if below else []
    gap = node.get(_COUNTRY)
    if gap is not None:
        ways.append(_walk(gap, sentence, begin, at, places, inside))
        place = places.get(at)
        if place and not inside:
            ways.append(_walk(gap, sentence, begin, place.end, places, place))
    return max([way for way in ways if way], key=lambda way: way.end, default=best)
