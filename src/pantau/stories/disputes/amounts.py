"""Amounts: the numbers of a sentence with the words that bound them, without dates, hours and ages."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from pantau.language import Token
from pantau.stories.disputes.lists import Lang, Limit, limits, money_scales, phrases_of, signs
from pantau.stories.disputes.numerals import Numeral, lower_at, numeral

_MUCH_MORE = 1.5  # "at least 20" agrees with 25, not with 60
_LESS = 0.5
_NEARLY = 0.85
_ABOUT = 0.15
_BACK = 5  # words before a number in which a bound begins
_WIDEST = 4  # the last number of a range is at most so many times the first
_WHOLE = 1990, 2100  # a bare number between is a year


class Amount(NamedTuple):
    """A number over the tokens `begin` to `end`, its bounding words among them.

    It lies between `low` and `high`; `value` is the number that stands there, `exact` is false for words that only
    round, `ordinal` where it counts up to here ("a fourth victim").
    """

    begin: int
    end: int
    low: float
    high: float
    value: float
    exact: bool
    ordinal: bool = False


def amounts(tokens: Sequence[Token], lang: Lang, dated: Collection[int]) -> list[Amount]:
    """The amounts of a sentence from left to right; `dated` are the tokens of its dates."""
    found: list[Amount] = []
    at = 0
    while at < len(tokens):
        number = None if at in dated else numeral(tokens, at, lang)
        if number is None or _counts_nothing(tokens, number, lang):
            at = _past_list(tokens, number.end, lang) if number else at + 1
            continue
        amount = _bounded(tokens, _of_whole(tokens, _to(tokens, _scaled(tokens, number), lang), lang), lang)
        found.append(amount)
        at = _past_other(tokens, amount, lang)
    return found


def _past_list(tokens: Sequence[Token], end: int, lang: Lang) -> int:
    """Behind the last of several ages or hours ("aged 61, 67 and 74")."""
    joined = lower_at(tokens, end) == "," or phrases_of("and", lang).longest(tokens, end)
    other = numeral(tokens, end + 1, lang) if joined else None
    bare = other is not None and lower_at(tokens, other.end)[:1] in {"", ".", ",", ";", ")"}
    listed = other is not None and (bare or phrases_of("stops", lang).longest(tokens, other.end) is not None)
    return _past_list(tokens, other.end, lang) if other and listed else end


def _of_whole(tokens: Sequence[Token], number: Numeral, lang: Lang) -> Numeral:
    """ "two of the three hostages": two hostages."""
    hit = phrases_of("of", lang).longest(tokens, number.end)
    at = hit[0] + (lower_at(tokens, hit[0]) in {"the", "its", "total"}) if hit else 0
    whole = numeral(tokens, at, lang) if hit else None
    return number._replace(end=whole.end) if whole and whole.low > number.high else number


def _past_other(tokens: Sequence[Token], amount: Amount, lang: Lang) -> int:
    """Behind the losers' number of a vote ("by 177 to 74")."""
    hit = phrases_of("versus", lang).longest(tokens, amount.end)
    other = numeral(tokens, hit[0], lang) if hit else None
    changed = phrases_of("was", lang).longest(tokens, amount.begin - 1)
    return other.end if other and other.low < amount.low and not changed else amount.end


def _counts_nothing(tokens: Sequence[Token], number: Numeral, lang: Lang) -> bool:
    """Whether a number is an hour, an age, a year, or a part of a name."""
    behind, before = tokens[number.end] if number.end < len(tokens) else None, lower_at(tokens, number.begin - 1)
    if phrases_of("behind_other", lang).longest(tokens, number.end):
        return True
    if phrases_of("before_other", lang).longest(tokens, number.begin - 1):
        return True
    if before == "/" or (
        behind is not None and behind.text in {"/", ":"} and behind.start == tokens[number.end - 1].end
    ):
        return behind is None or behind.text == "/" or before == "/"
    if before == "-" and tokens[number.begin - 2].text[:1].isupper() and number.begin > 1:
        return True  # "Hwasong-12"
    text = tokens[number.begin].text
    year = text.isdecimal() and _WHOLE[0] <= number.low <= _WHOLE[1] and number.end == number.begin + 1
    return year and (behind is None or not behind.text.isalpha())


def _to(tokens: Sequence[Token], first: Numeral, lang: Lang) -> Numeral:
    """ "between 10 and 15", "10-15"."""
    opened = first.begin > 0 and phrases_of("between", lang).longest(tokens, first.begin - 1) is not None
    hit = phrases_of("to" if opened else "ranges", lang).longest(tokens, first.end)
    last = numeral(tokens, hit[0], lang) if hit else None
    if last is None or last.low <= first.low:
        return first
    if not opened and last.low > _WIDEST * first.low:
        return first  # "2-80" is a score
    return Numeral(first.begin - opened, last.end, first.low, last.high, exact=False)


def _bounded(tokens: Sequence[Token], number: Numeral, lang: Lang) -> Amount:
    value = (number.low + number.high) / 2 if number.exact else number.low
    for back in range(max(number.begin - _BACK, 0), number.begin):
        hit = limits(lang, "before").longest(tokens, back)
        if hit is not None and _reaches(tokens, hit[0], number.begin):
            low, high = _between(number, hit[1][0])
            return Amount(back, number.end, low, high, value, number.exact)
    hit = limits(lang, "behind").longest(tokens, number.end)
    if hit is not None:
        low, high = _between(number, hit[1][0])
        return Amount(number.begin, hit[0], low, high, value, number.exact)
    return Amount(number.begin, number.end, number.low, number.high, value, number.exact, number.ordinal)


def _scaled(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """ "$500m": a scale right behind a sum of money."""
    behind = tokens[number.end] if number.end < len(tokens) else None
    if behind is None or behind.start != tokens[number.end - 1].end or not number.begin:
        return number
    scale = money_scales().get(behind.lower, 0) if tokens[number.begin - 1].text in signs() else 0
    return (
        number._replace(end=number.end + 1, low=number.low * scale, high=number.high * scale) if scale else number
    )


def _reaches(tokens: Sequence[Token], end: int, begin: int) -> bool:
    """Whether a bound stands right before a number, or a sign of money between."""
    return end == begin or (end == begin - 1 and not tokens[end].text.isalpha())


def _between(number: Numeral, limit: Limit) -> tuple[float, float]:
    low, high = number.low, number.high
    return {
        "least": (low, high * _MUCH_MORE),
        "more": (low, high * _MUCH_MORE),
        "most": (low * _LESS, high),
        "less": (low * _LESS, high),
        "nearly": (low * _NEARLY, high),
        "about": (low * (1 - _ABOUT), high * (1 + _ABOUT)),
    }[limit]
