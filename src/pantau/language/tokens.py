"""Tokens: words and marks with their places in the text."""

import re

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


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Words, numbers and marks of `text`; `offset` is added to their places.

    Hyphenated words fall into parts ("AS-Korsel" is three tokens), so that a compound of two countries
    shows both; "Israel's" and "didn't" fall into two.
    """
    return tuple(
        Token(found[0], found[0].lower().replace("’", "'"), found.start() + offset, found.end() + offset)
        for found in _TOKEN.finditer(text)
    )
