"""Sentence splitting: own rules, which measured best on news (shared/design/measured.md, part 6)."""

import re
from collections.abc import Iterator

from pantau.language.abbreviations import abbreviations
from pantau.language.sentence import Sentence
from pantau.language.tokens import tokens

_END = re.compile(r"(?:[.!?…]+|(?<=[.!?…])[\"”’'»)\]]+)(?=\s+[\"“‘'«(\[]*[A-Z0-9À-Þ]|\s+[-–—•]\s|\s*$)")
_CLOSING = re.compile(r"[\"”’'»)\]]+")
_LAST_WORD = re.compile(r"([^\s\"“‘(]+)\.$")
_LINE = re.compile(r"[^\n]+")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_ITEM = re.compile(r"\s*\d{1,2}\.")
_WORD = 40  # characters before a full stop in which the last word is looked for
LONGEST = 1_200  # characters; a longer "sentence" is cut at a blank, so that no text is read in one piece


def split(text: str, lang: str, headline: int = 0) -> tuple[Sentence, ...]:
    """Sentences of `text` with their tokens; the first `headline` characters are a headline of their own.

    A line break always ends a sentence, since the articles keep headings and list items on own lines.
    """
    found = []
    for line in _LINE.finditer(text):
        is_headline = line.start() < headline
        bounds = [(line.start(), line.end())] if is_headline else _sentences(text, line.start(), line.end(), lang)
        for start, end in bounds:
            for first, last in _stripped(text, start, end):
                stretch = text[first:last]
                found.append(
                    Sentence.model_construct(
                        text=stretch,
                        start=first,
                        end=last,
                        lang=lang,
                        headline=is_headline,
                        tokens=tokens(stretch, first),
                    )
                )
    return tuple(found)


def _sentences(text: str, start: int, end: int, lang: str) -> Iterator[tuple[int, int]]:
    begin = start
    for mark in _END.finditer(text, start, end):
        closing = _CLOSING.match(text, mark.end(), end)
        stop = closing.end() if closing else mark.end()
        if stop > begin and not _abbreviated(text[max(begin, mark.end() - _WORD) : mark.end()], lang):
            yield begin, stop
            begin = stop
    if begin < end:
        yield begin, end


def _abbreviated(sentence: str, lang: str) -> bool:
    last = _LAST_WORD.search(sentence)
    if not last:
        return False
    word = last[1]
    item = _ITEM.fullmatch(sentence)  # "1. Buka pintu"
    return bool(item or _INITIAL.fullmatch(word)) or word.lower() in abbreviations(lang)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without blanks at its ends, in pieces of at most `LONGEST` characters."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield start, cut
        start = cut + 1 if blank > start else cut
    if end > start:
        yield start, end
