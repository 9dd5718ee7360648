"""Names of persons, made comparable across spellings."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ı": "i", "đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "ə": "a", "ð": "d", "þ": "th"}
)
_DROPPED = re.compile(r"['’‘ʼ`.]")
_GAPS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name in plain lower-case letters with single spaces: "Kim Jong-Un" and "Kim Jong Un" become one."""
    lowered = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    plain = "".join(letter for letter in lowered if not unicodedata.combining(letter))
    return _GAPS.sub(" ", _DROPPED.sub("", plain)).strip()
