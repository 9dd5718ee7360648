"""Dates and times as pages write them, in Indonesian, English and other languages of Europe and East Asia."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pantau.articles.calendar import calendar, either, filler
from pantau.articles.moment import Moment

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BEFORE = 50
"""So far in front of a date a time is looked for."""
_HUMP = re.compile(r"(?<=[^\W\d_])(?=[A-Z])")
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?(Z)?)?")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NAME = r"(?P<name>[^\W\d_]{3,20})"
_DATES = tuple(
    re.compile(source)
    for source in (
        r"(?<![\d/.-])(?P<year>\d{4})(?P<sep>[-/.])\s?(?P<month>\d{1,2})(?P=sep)\s?(?P<day>\d{1,2})(?![\d/])",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.?ª)?(?:[\s.,/-]{{1,3}}|\sde\s|\sd['’]){_NAME}\b\.?(?:[\s.,/-]{{1,3}}|\sde[l]?\s){_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})[-/\s]{_NAME}(?:[-/]|\s['’])(?P<year>\d\d)(?![\d.:/-])",
        rf"{_NAME}\.?\s{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s)\s?{_YEAR}",
        rf"{_NAME}\s(?P<day>\d{{1,2}})\s\d\d:\d\d:\d\d\s(?:[A-Z]{{2,4}}\s)?{_YEAR}",
        rf"(?<!\d){_YEAR}(?:[.,]|\s?m\.)?\s{{1,2}}{_NAME}\.?\s{{1,2}}(?P<day>\d{{1,2}})(?!\d)",
        r"(?<![\d/.])(?<!\d-)(?P<first>\d{1,2})(?P<sep>[/.-])\s?(?P<second>\d{1,2})(?P=sep)\s?(?P<year>\d{4})(?:(?![\d/])|(?=\d\d?[.:/]\d))",
        r"(?<![\d/.])(?<!\d-)(?P<first>\d\d?)(?P<sep>[/.-])(?P<second>\d\d?)(?P=sep)(?P<year>\d\d)(?![\d/.-])",
        r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
    )
)


def moments_in(text: str, day_first: bool | None = None) -> Iterator[Moment]:
    """The dates in a short text, in order, each with the time beside it and its place in the text.

    `day_first` says how 3/4/2024 is meant (None: it is not known, and such a date is passed over).
    Impossible days and years outside of `fields.toml` are passed over.
    """
    at = 0
    while found := min(filter(None, (one.search(text, at) for one in _DATES)), key=_order, default=None):
        moment = _moment(found, day_first)
        at = found.end() if moment else found.start() + 1
        if moment:
            moment = _with_time(moment, text)
            at = max(at, moment.end)
            yield moment


def moment_of(text: str, day_first: bool | None = None) -> Moment | None:
    """The one date that a field states, also written in digits alone (20241119T0815) or as month and year."""
    text = text.strip()[:100]
    if found := _DIGITS.fullmatch(text):
        minutes = int(found[4]) * 60 + int(found[5]) if found[4] else None
        utc = (0, "+00:00") if found[6] and minutes else (None, None)
        moment = Moment(int(found[1]), int(found[2]), int(found[3]), minutes or None, *utc)
        return moment if moment.possible else None
    return next(moments_in(text, day_first), None) or _month_of(text)


def _order(found: re.Match[str]) -> tuple[int, int]:
    return found.start(), -found.end()


def _moment(found: re.Match[str], day_first: bool | None) -> Moment | None:
    said = found.groupdict()
    if said.get("first"):
        ordered = _ordered(int(said["first"]), int(said["second"]), said["sep"], day_first)
        if ordered is None:
            return None
        day, month = ordered
    elif said.get("name"):
        day, month = int(said["day"]), _month(said["name"])
    else:
        day, month = int(said["day"]), int(said["month"])
    moment = Moment(_year(said["year"]), month, day, start=_start(found), end=found.end())
    return moment if moment.possible else None


def _start(found: re.Match[str]) -> int:
    """Where the date begins: not at the word that is glued to the front of its month."""
    name = found.groupdict().get("name")
    glued = len(name) - len(_last_word(name)) if name and found.start("name") == found.start() else 0
    return found.start() + glued


def _ordered(first: int, second: int, sep: str, day_first: bool | None) -> tuple[int, int] | None:
    """Day and month of `3/4`; None where it is not known which is which. With full stops the day comes first."""
    dotted = sep == "."
    if day_first is None and not dotted and first <= 12 and second <= 12 and first != second:
        return None
    turned = second > 12 or (day_first is False and not dotted and first <= 12)
    return (second, first) if turned else (first, second)


def _year(digits: str) -> int:
    """Years of two digits lie in this century up to 89."""
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 90 else 2000)


def _last_word(name: str) -> str:
    """What stands behind the last capital: words of two boxes are glued together (`RedaksiNovember`)."""
    return name if name.lower() in calendar().months else _HUMP.split(name)[-1]


def _month(name: str) -> int:
    """The month of this name; 0 where there is none."""
    return calendar().months.get(_last_word(name).lower(), 0)


def _month_of(text: str) -> Moment | None:
    named = re.fullmatch(rf"{_NAME}\.?,?\s+(\d{{4}})", text)
    digits = re.fullmatch(r"(\d{4})-(\d\d)", text)
    if named:
        moment = Moment(int(named[2]), _month(named[1]))
    elif digits:
        moment = Moment(int(digits[1]), int(digits[2]))
    else:
        return None
    return moment if moment.possible else None


@cache
def _times() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The time behind a date, and the time in front of it."""
    gap = r"(?P<gap>(?:[\s,.|•·:;()–—-]|\b[^\W\d_]+\b['’.]?){0,8}?)"
    time = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?:[:.]\d\d(?:[.,]\d+)?)?(?!\d)"
    away = r"(?:(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d|(?<=\d)[+-]\d\d)(?!\d)"
    zone = rf"(?:\s?\(?(?P<zone>{away}|(?:{either(calendar().zones)})\b))"
    half = r"(?:\s?(?P<half>[ap])\.?m\b\.?)"
    return (
        re.compile(rf"(?:T|{gap}){time}{half}?{zone}?", re.IGNORECASE),
        re.compile(rf"(?<![\d.:]){time}{half}?{zone}?\)?{gap}$", re.IGNORECASE),
    )


def _with_time(moment: Moment, text: str) -> Moment:
    behind, before = _times()
    found = behind.match(text, moment.end)
    if not found or not _is_filler(found):
        begin = max(0, moment.start - _BEFORE)
        found = before.search(text[begin : moment.start])
        moment = moment if not found else replace(moment, start=begin + found.start())
    if not found or not _is_filler(found):
        return moment
    minutes = (int(found["hour"]) + _half(found)) * 60 + int(found["minute"])
    end = found.end() if found.re is behind else moment.end
    zone, offset = _zone(found["zone"])
    if not minutes:
        return replace(moment, end=end)
    timed = replace(moment, minutes=minutes, offset=offset, zone=zone, end=end)
    return timed if int(found["minute"]) < 60 and timed.possible else moment


def _is_filler(found: re.Match[str]) -> bool:
    """Whether only words that say nothing stand between date and time."""
    return all(word in filler() for word in _LETTERS.findall((found["gap"] or "").lower()))


def _half(found: re.Match[str]) -> int:
    """Hours to add for am and pm."""
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if not half or not 1 <= hour <= 12:
        return 0
    return 12 * (half == "p") - 12 * (hour == 12)


def _zone(written: str | None) -> tuple[str | None, int | None]:
    """The zone's name or offset, and its minutes from UTC."""
    if not written:
        return None, None
    known = calendar().zones.get(written.lower())
    digits = re.fullmatch(r"(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d\d)?", known or written, re.IGNORECASE)
    if not digits:
        return None, None
    minutes = int(digits[2]) * 60 + int(digits[3] or 0)
    if minutes > 14 * 60:
        return None, None
    offset = -minutes if digits[1] == "-" else minutes
    name = written.upper() if known and len(written) > 1 else f"{digits[1]}{minutes // 60:02}:{minutes % 60:02}"
    return name, offset
