"""The notation of lexicon entries: words, (alternatives), ~ for a gap, and @flags (docs/codebook.md)."""

import re
from collections.abc import Iterator

from pantau.errors import DataError
from pantau.language import lower_words

FLAGS = frozenset(
    {
        "both",
        "swap",
        "spoken",
        "abroad",
        "mutual",
        "directed",
        "dyad",
        "home",
        "planned",
        "hypothetical",
        "negated",
    }
)
Part = tuple[str, ...] | None  # the words allowed, or None for a gap
_PART = re.compile(r"\(([^()|]+(?:\|[^()|]+)*)\)|(~)|([^\s()~|@]+)|(\S)")


def parse(text: str, where: str) -> tuple[list[list[Part]], frozenset[str]]:
    """The readings of an entry as lists of parts, and its flags.

    Alternatives that are more than one token ("cease-fire") give readings of their own.
    Raises: DataError at `where`, with the entry and what is wrong in it.
    """
    words, *flags = text.split(" @")
    if unknown := sorted(set(flags) - FLAGS):
        raise _wrong(text, f"no such flag: @{', @'.join(unknown)}", where)
    parts = [_part(found, text, where) for found in _PART.finditer(words)]
    if not parts or parts[0] is None or parts[-1] is None:
        raise _wrong(text, "it begins or ends with a gap, or is empty", where)
    return list(_readings(parts)), frozenset(flags)


def _part(found: re.Match[str], text: str, where: str) -> Part:
    if found[4]:
        raise _wrong(
            text, f'"{found[4]}" stands alone: a bracket is not closed, or a blank is missing before @', where
        )
    if found[2]:
        return None
    return tuple(word.strip() for word in found[1].split("|")) if found[1] else (found[3],)


def _readings(parts: list[Part]) -> Iterator[list[Part]]:
    """Each alternative of several tokens in a reading of its own; those of one token stay together."""
    for at, part in enumerate(parts):
        long = [word for word in part or () if len(lower_words(word)) > 1]
        if long and part is not None and len(part) > 1:
            short = tuple(word for word in part if word not in long)
            for choice in [*([short] if short else []), *((word,) for word in long)]:
                yield from _readings([*parts[:at], choice, *parts[at + 1 :]])
            return
    yield parts


def _wrong(text: str, reason: str, where: str) -> DataError:
    return DataError("data_invalid", where, reason=f'the entry "{text}": {reason}')
