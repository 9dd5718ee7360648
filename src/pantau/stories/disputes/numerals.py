"""Numerals: a number in digits or words, as an interval."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pantau.language import Token
from pantau.stories.disputes.lists import Lang, number_words, part_words, phrases_of, things, vague_words

_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
_NAMED = 4  # words from an article to whom it is of
_THOUSAND = 1000
_DOZEN, _LOOSE = 12, 2


class Numeral(NamedTuple):
    """A number over the tokens `begin` to `end`; `exact` is false where its words only round."""

    begin: int
    end: int
    low: float
    high: float
    exact: bool = True
    ordinal: bool = False


def numeral(tokens: Sequence[Token], at: int, lang: Lang) -> Numeral | None:
    """The number that begins at a token; null where none does."""
    order = number_words(lang).ordinals.get(lower_at(tokens, at))
    if order is not None and not part_words(lang).longest(tokens, at):
        return Numeral(at, at + 1, order, order, ordinal=True)
    found = _vague(tokens, at, lang) or _part(tokens, at, lang) or _plain(tokens, at, lang)
    return found or _someone(tokens, at, lang)


def _someone(tokens: Sequence[Token], at: int, lang: Lang) -> Numeral | None:
    """ "a Zambian soldier": one, if only by the way."""
    if lower_at(tokens, at) not in number_words(lang).weak:
        return None
    for word in range(at + 1, min(at + _NAMED, len(tokens))):
        hit = things().longest(tokens, word)
        if hit is not None:
            alone = hit[1][0].kind == "person" and not tokens[hit[0] - 1].lower.endswith("s")
            return Numeral(at, at + 1, 1, 1) if alone else None
    return None


def _vague(tokens: Sequence[Token], at: int, lang: Lang) -> Numeral | None:
    """ "dozens", "puluhan ribu"."""
    hit = vague_words(lang).longest(tokens, at)
    if hit is None:
        return None
    low, high = hit[1][0]
    return Numeral(at, hit[0], low, high, exact=False)


def _part(tokens: Sequence[Token], at: int, lang: Lang) -> Numeral | None:
    """ "half a million", "setengah lusin", "a third of Israel's 120"."""
    hit = part_words(lang).longest(tokens, at)
    if hit is None:
        return None
    words = number_words(lang)
    end, part = hit[0], hit[1][0]
    scale = words.scales.get(lower_at(tokens, end))
    if scale is not None:
        return Numeral(at, end + 1, part * scale, part * scale)
    whole = next((found for far in range(end, end + 4) if (found := _plain(tokens, far, lang))), None)
    if whole is None or whole.low < 3 or not phrases_of("of", lang).longest(tokens, end - 1):
        return None
    return Numeral(at, whole.end, round(whole.low * part), round(whole.high * part))


def _plain(tokens: Sequence[Token], at: int, lang: Lang) -> Numeral | None:
    """ "1,040", "1,5 juta", "seribu dua ratus", "a hundred and five", "two dozen"."""
    words = number_words(lang)
    begin = at
    if lower_at(tokens, at) in words.articles and lower_at(tokens, at + 1) in words.scales:
        at += 1
    elif _digits(tokens, at, lang) is None and lower_at(tokens, at) not in words.values:
        return None
    sum_ = _Sum(1.0 if at > begin else None)
    end = at
    while at < len(tokens):
        taken = sum_.take(lower_at(tokens, at), _digits(tokens, at, lang), lang)
        if taken:
            end = at + 1
        elif lower_at(tokens, at) not in words.joins or at != end or not sum_.joins(tokens, at, lang):
            break
        at += 1
    slack = _LOOSE if sum_.dozens and sum_.value > _DOZEN else 0.0  # "three dozen" may be 37
    return Numeral(begin, end, sum_.value - slack, sum_.value + slack) if end > begin else None


class _Sum:
    """A number that grows word by word: `group` is what stands below the last thousand, `last` its last addend."""

    def __init__(self, article: float | None) -> None:
        self.total, self.group, self.last = 0.0, article or 0.0, article or 0.0
        self.dozens = False

    @property
    def value(self) -> float:
        """The number so far."""
        return self.total + self.group

    def take(self, word: str, digits: float | None, lang: Lang) -> bool:
        """Takes a word in, if it goes on with the number."""
        known = number_words(lang)
        if digits is not None:
            return self._start(digits)
        if word in known.teens and 0 < self.last < 10:
            self.group, self.last = self.group + 10, self.last + 10
            return True
        if word in known.scales and self.value:
            return self._multiply(known.scales[word])
        return word in known.values and self._add(known.values[word])

    def joins(self, tokens: Sequence[Token], at: int, lang: Lang) -> bool:
        """Whether "and" or a hyphen stands inside the number ("a hundred and five", "twenty-five")."""
        below = number_words(lang).values.get(lower_at(tokens, at + 1), 100)
        if lower_at(tokens, at) == "-":
            return 20 <= self.last < 100 and below < 10
        return self.last >= 100 and self.last % 100 == 0 and below < 100

    def _start(self, digits: float) -> bool:
        if self.value:
            return False
        self.group = self.last = digits
        return True

    def _multiply(self, scale: int) -> bool:
        self.dozens |= scale == _DOZEN
        if scale < _THOUSAND:
            self.group += self.last * (scale - 1)
            self.last *= scale
            return True
        if not self.group:
            return False
        self.total, self.group, self.last = self.total + self.group * scale, 0.0, float(scale)
        return True

    def _add(self, value: int) -> bool:
        if value >= _THOUSAND and not self.value:
            self.total, self.last = float(value), float(value)
            return True
        if self.value and (not _room(self.last) or value >= _room(self.last)):
            return False
        self.group, self.last = self.group + value, float(value)
        return True


def _room(last: float) -> float:
    """Below which number another addend may stand behind this one."""
    return next((power for power in (1e9, 1e6, 1e3, 1e2, 1e1) if last >= power and last % power == 0), 0)


def _digits(tokens: Sequence[Token], at: int, lang: Lang) -> float | None:
    text = tokens[at].text if at < len(tokens) else ""
    if text.isdecimal():
        return float(text)
    mark = number_words(lang).thousands
    if _GROUPED.fullmatch(text) and {*text} & {".", ","} == {mark}:
        return float(text.replace(mark, ""))
    return float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None


def lower_at(tokens: Sequence[Token], at: int) -> str:
    """The lower-case word at a token; "" outside."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""
