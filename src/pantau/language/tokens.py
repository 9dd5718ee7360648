"""Tokens: words and marks with their places in the text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pantau.language.abbreviations import abbreviations
from pantau.language.sentence import Token

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., A.S.
    r"|\d+(?:[.,:/]\d+)*"  # 1.000, 13/9/2019
    r"|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m)\b"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    r"|[^\W_]+(?:['’`](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+)*"  # Sana'a, but Israel + 's
    r"|[^\w\s]",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"[^\W\d_]+\.(?=\s+\w)")  # a word, its full stop, and more words behind


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Words, numbers and marks of `text`; `offset` is added to their places.

    Hyphenated words fall into parts ("AS-Korsel" is three tokens), so that a compound of two countries
    shows both; "Israel's" and "didn't" fall into two. The full stop of "Mr. Trump" or "N. Korea" is no mark.
    """
    return tuple(_found(text, offset))


@lru_cache(maxsize=65536)  # names and entries stand in the lists of both languages
def lower_words(text: str) -> tuple[str, ...]:
    """The tokens of a name or an entry, in small letters."""
    plain = text.replace(" ", "")
    if plain.isascii() and plain.isalpha():  # nothing that could be cut otherwise
        return tuple(text.lower().split())
    return tuple(token.lower for token in tokens(text))


def _found(text: str, offset: int) -> Iterator[Token]:
    last = 0  # where the token before begins
    for found in _TOKEN.finditer(text):
        if found[0] != "." or not _is_shortened(text, last, found.end()):
            lower = found[0].lower().replace("’", "'")
            yield Token(found[0], lower, found.start() + offset, found.end() + offset)
        last = found.start()


def _is_shortened(text: str, begin: int, end: int) -> bool:
    """Whether the word from `begin` and the full stop before `end` are an abbreviation or an initial."""
    if not _SHORTENED.match(text, begin) or text[begin:end].count(".") != 1:
        return False
    word = text[begin : end - 1]
    known = word.lower() in abbreviations("en") or word.lower() in abbreviations("id")
    return known or (len(word) == 1 and word.isupper())
