"""Patterns: lexicon entries compiled into token patterns, one for each form of the first word."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pantau.events.morphology import Form, english_forms, english_plural, indonesian_forms
from pantau.events.notation import Part, parse
from pantau.language import Token, lower_words

_GAP = 3  # words that ~ may stand for
_BREAKS = frozenset(".,;:!?")


class Pattern(NamedTuple):
    """One form of one entry. `rest` are the parts behind the first token: the words allowed, or None for a gap."""

    type: str
    mode: str | None
    form: Form
    first: str
    rest: tuple[frozenset[str] | None, ...]
    flags: frozenset[str]
    entry: str
    stop: bool = False

    @property
    def words(self) -> int:
        """How many words the pattern fixes; more of them win."""
        return 1 + sum(part is not None for part in self.rest)

    def match(self, sentence: Sequence[Token], at: int) -> int | None:
        """The end (one past the last token) of the pattern at `at`, where its first token stands; null if none."""
        return _match(self.rest, sentence, at + 1)


def _match(rest: tuple[frozenset[str] | None, ...], sentence: Sequence[Token], at: int) -> int | None:
    if not rest:
        return at
    if rest[0] is not None:
        fits = at < len(sentence) and (sentence[at].lower in rest[0] or base(sentence[at].lower) in rest[0])
        return _match(rest[1:], sentence, at + 1) if fits else None
    skipped = 0
    while skipped <= _GAP and at <= len(sentence):
        end = _match(rest[1:], sentence, at)
        if end is not None or at == len(sentence) or sentence[at].text in _BREAKS:
            return end
        skipped += sentence[at].text.isalnum()
        at += 1
    return None


@lru_cache(maxsize=65536)
def base(word: str) -> str:
    """An Indonesian word without its clitic (kunjungannya → kunjungan); other words as they are."""
    for clitic in ("nya", "lah", "kah", "ku", "mu"):
        if word.endswith(clitic) and len(word) > len(clitic) + 3:
            return word[: -len(clitic)]
    return word


def compile_entry(
    text: str, kind: str, *, lang: str, type_: str, mode: str | None, where: str
) -> Iterator[Pattern]:
    """All patterns of one entry of the codebook. Raises: DataError where the notation is wrong."""
    readings, flags = parse(text, where)
    for parts in readings:
        for head, tail, form in _heads(parts, kind, lang):
            rest = (*(frozenset({word}) for word in tail), *_flat(parts[1:]))
            if kind == "verbs" and lang == "en" and rest and rest[-1] is not None:
                rest = (*rest[:-1], rest[-1] | {english_plural(word) for word in rest[-1]})  # "launch ~ strikes"
            yield Pattern(type_, mode, form, head, rest, flags, text, kind == "stop")
        if kind == "nouns" and lang == "en" and len(parts) > 1:
            yield from _plural(text, parts, flags, type_, mode)


def _heads(parts: Sequence[Part], kind: str, lang: str) -> Iterator[tuple[str, list[str], Form]]:
    """The forms of the first part: its first token, the tokens behind that, and the form."""
    for first in parts[0] or ():
        for form_text, form in _forms(first, kind, lang, alone=len(parts) == 1).items():
            head, *tail = lower_words(form_text)
            yield head, tail, form


def _flat(parts: Sequence[Part]) -> Iterator[frozenset[str] | None]:
    """Parts as sets of single tokens; a hyphenated word becomes several parts."""
    for part in parts:
        if part is None:
            yield None
        elif len(part) == 1:
            yield from (frozenset({word}) for word in lower_words(part[0]))
        else:
            yield frozenset(part)


def _forms(first: str, kind: str, lang: str, alone: bool) -> dict[str, Form]:
    if kind == "verbs":
        if lang == "id":  # "wanti-wanti": the prefix stands before both halves
            head, hyphen, last = first.partition("-")
            return {form + hyphen + last: voice for form, voice in indonesian_forms(head).items()}
        prefix, hyphen, last = first.rpartition("-")
        return {prefix + hyphen + form: voice for form, voice in english_forms(last).items()}
    if kind == "nouns":
        plural: dict[str, Form] = {english_plural(first): "noun"} if lang == "en" and alone else {}
        return {first: "noun", **plural}
    return {first: "word"}


def _plural(
    text: str, parts: list[Part], flags: frozenset[str], type_: str, mode: str | None
) -> Iterator[Pattern]:
    *before, last = parts
    plural = tuple(english_plural(word) for word in last or ())
    for first in parts[0] or ():
        head, *tail = lower_words(first)
        rest = (*(frozenset({word}) for word in tail), *_flat([*before[1:], plural]))
        yield Pattern(type_, mode, "noun", head, rest, flags, text)
