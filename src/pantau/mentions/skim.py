"""Skimming: datelines and short brackets carry names that take no part in the sentence."""

from collections.abc import Sequence

from pantau.language import Token

_BRACKET = 5  # tokens that a bracket may hold to be read over: "(AS)", "(18/5)", "(Menlu)"
_DATELINE = 9  # tokens within which a dateline's dash stands
_DASHES = frozenset("-–—")


def readable(words: Sequence[Token], *, dateline: bool = True) -> list[int]:
    """Indices of the tokens that the sentence reads without its dateline and its short brackets.

    A headline has no dateline ("KPK Sesalkan Pemerintah - DPR").
    """
    kept: list[int] = []
    at = _after_dateline(words) if dateline else 0
    while at < len(words):
        close = _closing(words, at) if words[at].text == "(" and kept else None
        if close is not None:
            at = close + 1
        else:
            kept.append(at)
            at += 1
    return kept


def _closing(words: Sequence[Token], at: int) -> int | None:
    for index in range(at + 1, min(at + _BRACKET + 2, len(words))):
        if words[index].text == ")":
            return index
    return None


def _after_dateline(words: Sequence[Token]) -> int:
    """Where the sentence begins behind "JAKARTA, KOMPAS.com - " or "Liputan6.com, Jakarta -"; else 0."""
    for index, word in enumerate(words[:_DATELINE]):
        if word.text in _DASHES and index and (words[index - 1].end < word.start or word.text == "—"):
            before = words[:index]
            named = all(
                token.text[0].isupper() or not token.text[0].isalpha() or token.lower == "com" for token in before
            )
            marked = before[0].text.isupper() or any(token.lower == "com" for token in before)
            return index + 1 if named and marked else 0
    return 0
