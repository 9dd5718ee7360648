"""People: names of the register in a sentence, and whom a part of a name means."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from pantau.claims.words import first_words
from pantau.language import Phrases, Token
from pantau.reference import Term, fold, terms, terms_of

_MUHAMMAD = re.compile(r"m[ou]h?a?m+[aeu]d|m[ou]ch?am+ad")
_LEAST = 3  # letters of a part of a name that can stand for the whole
_NEAR = timedelta(days=400)  # from a term: a part of a name is taken for its holder
_JUNIOR = {"jr", "junior", "sr"}


class Person(NamedTuple):
    """Somebody who is named: the register's spelling and terms, or the text's spelling and no terms."""

    name: str
    terms: tuple[Term, ...] = ()


class Name(NamedTuple):
    """A person of the register, named in full over the tokens `begin` to `end`."""

    begin: int
    end: int
    person: Person


@cache
def _names() -> Phrases[str]:
    phrases: Phrases[str] = Phrases()
    for name in {fold(name): name for term in terms() for name in term.names if not _titled(name, term)}:
        phrases.add(name, name)
    return phrases


def _titled(name: str, term: Term) -> bool:
    """Whether a spelling begins with the title ("King Charles"), so that the title would be lost in it."""
    first = fold(name).split()[0]
    return first in first_words() and fold(term.person).split()[0] != first


def find_people(sentence: Sequence[Token]) -> list[Name]:
    """All persons of the register that a sentence names in full, from left to right."""
    plain = [
        Token(token.text, fold(token.text) or token.text, index, index + 1)
        for index, token in enumerate(sentence)
        if token.text not in {"-", "."}
    ]
    found = []
    for begin, end, names in _names().all(plain):
        first, after = plain[begin], plain[end].lower if end < len(plain) else ""
        if first.text[0].isupper() and not (after in _JUNIOR and names[0].split()[-1] not in _JUNIOR):
            found.append(Name(first.start, plain[end - 1].end, _person(names[0])))
    return found


@cache
def _person(name: str) -> Person:
    held = terms_of(name)
    return Person(held[0].person, held)


@lru_cache(maxsize=65536)
def _loose(word: str) -> str:
    """A folded word with usual differences of transliteration removed ("sergey" is "sergei")."""
    word = _MUHAMMAD.sub("muhamad", word)
    word = re.sub(r"[ijy]+", "i", word.replace("kh", "h").replace("oe", "u").replace("ou", "u").replace("q", "g"))
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=65536)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(_loose(word) for word in fold(name).split() if word not in _JUNIOR)


def _can_mean(said: tuple[str, ...], name: str) -> bool:
    """Whether the words said are some of the name's words, or the name with more between its ends."""
    words = _parts(name)
    if set(said) <= set(words):
        return True
    return len(words) > 1 and set(words) <= set(said) and said[0] in words and said[-1] in words


def meant(words: str, among: Iterable[Term], day: date | None) -> Person | None:
    """The one holder of these terms that a part of a name can mean, the nearest in time; null if none or two.

    Where the day is known, one word means only somebody whose term ran within 400 days of it.
    """
    said = _parts(words)
    if not said or max(len(word) for word in said) < _LEAST:
        return None
    fitting = [term for term in among if any(_can_mean(said, name) for name in term.names)]
    if day and (len(said) == 1 or len({term.person for term in fitting}) > 1):
        fitting = [term for term in fitting if _near(term, day)]
    persons = {term.person for term in fitting}
    return _person(fold(persons.pop())) if len(persons) == 1 else None


def _near(term: Term, day: date) -> bool:
    return term.earliest_start - _NEAR <= day and (term.latest_end is None or day <= term.latest_end + _NEAR)
