"""Units: the gazetteer's hits in one sentence, with the case of the letters checked."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from pantau.datafiles import find, rows
from pantau.language import Phrases, Token
from pantau.mentions.gazetteer import Entry, gazetteer
from pantau.mentions.halves import halves, stands_alone
from pantau.mentions.persons import is_usual
from pantau.noun import Noun
from pantau.reference.lists import Entries

_ROMAN = 3  # letters of a word in capitals that may be a number or an abbreviation
_ANY_CASE = {"head", "anaphor"}
_ORDER = {"country": 0, "body": 1, "person": 2, "demonym": 3, "metonym": 4, "place": 5, "head": 6, "anaphor": 7}


class Unit(NamedTuple):
    """One hit: token indices (`end` is one past the last) and the entry chosen for it."""

    begin: int
    end: int
    entry: Entry


def find_units(
    words: Sequence[Token], lang: str, day: date | None, short_names: Mapping[str, Entry], *, headline: bool
) -> list[Unit]:
    """All units of a sentence from left to right, none of which overlap."""
    found: list[Unit] = []
    names = dict(short_names)
    phrases = gazetteer("en" if lang == "en" else "id")
    at = 0
    while at < len(words):
        if _is_doubled(words, at):
            at += 2
        before = words[at - 1] if at else None
        headed = bool(found) and found[-1].end == at and found[-1].entry.role == "head"
        here = phrases.at(words, at)
        hits = ((end, _choose(entries, words[at:end], before, day, headed)) for end, entries in here)
        unit = next((Unit(at, end, entry) for end, entry in hits if entry), None)
        if unit and not headline and _is_namesake(unit, words, phrases):
            unit = None
            at += 1
        elif unit:
            found.append(unit)
            names |= halves(unit.entry.country)
            at = unit.end
        else:
            short = names.get(words[at].text)
            if short and (short.kind != "half" or stands_alone(words, at)):
                found.append(Unit(at, at + 1, short))
            at += 1
    return found


def _is_namesake(unit: Unit, words: Sequence[Token], phrases: Phrases[Entry]) -> bool:
    """Whether a family name of the register is here a part of somebody else's name ("Khaled Khoja")."""
    if unit.entry.role != "person" or unit.entry.kind != "register" or unit.end - unit.begin > 1:
        return False
    *given, _ = unit.entry.name.split()
    before = words[unit.begin - 1] if unit.begin else words[0]
    last = words[unit.end] if unit.end < len(words) else None
    if last is not None and _is_name(last) and not phrases.at(words, unit.end):
        return True
    known = not unit.begin or not _is_name(before) or bool(phrases.at(words, unit.begin - 1))
    return not (known or any(name[0] == before.text[0] for name in given))


def _is_name(word: Token) -> bool:
    """A word with a capital letter that is no usual word of either language."""
    return word.text.istitle() and word.text.isalpha() and not is_usual(word.lower)


def _is_doubled(words: Sequence[Token], at: int) -> bool:
    """ "maskapai-maskapai Iran" are one actor."""
    behind = words[at + 1 : at + 3]
    return len(behind) == 2 and behind[0].text == "-" and behind[1].lower == words[at].lower


def _choose(
    entries: Sequence[Entry], stretch: Sequence[Token], before: Token | None, day: date | None, headed: bool
) -> Entry | None:
    """The best entry whose case fits the text and whose dates fit the day; null where none does.

    `headed`: a head noun stands right before it ("parlemen Georgia"). "di Sabah" is the place, not the person.
    """
    placed = before is not None and before.lower in place_words()
    fitting = [
        entry
        for entry in entries
        if (entry.role in _ANY_CASE or _case_fits(entry.spelling, stretch))
        and _in_time(entry, day)
        and (not entry.hidden or headed or placed)
        and not (placed and entry.role == "person" and any(other.role == "place" for other in entries))
    ]
    undated = day is None  # then the list of persons knows better than the register when a text was written
    return min(fitting, key=lambda each: (_ORDER[each.role], (each.kind == "listed") != undated), default=None)


def _case_fits(spelling: str, stretch: Sequence[Token]) -> bool:
    """Names need their capitals, and all-capital names ("AS", "US", "RI") need all of theirs."""
    if spelling.isupper():
        return all(token.text.isupper() for token in stretch if token.text[0].isalpha())
    if len(stretch) == 1 and len(stretch[0].text) <= _ROMAN and stretch[0].text.isupper():
        return False  # "Komisi XI" is not Xi Jinping's
    if spelling[0].islower():
        return spelling.rsplit(maxsplit=1)[-1][0].islower() or stretch[-1].text[0].isupper()  # "kabupaten Malang"
    return stretch[0].text[0].isupper()


def _in_time(entry: Entry, day: date | None) -> bool:
    if day is None:
        return entry.until is None
    said = day.isoformat()
    return (entry.since is None or said >= entry.since) and (entry.until is None or said < entry.until)


class _Words(Noun):
    words: Entries


@cache
def place_words() -> frozenset[str]:
    """Prepositions of place in both languages ("di", "ke", "in", "near")."""
    return _words_of("actors/prepositions.csv")


@cache
def envoys() -> frozenset[str]:
    """Titles of those who stand for one state in another ("dubes", "ambassador")."""
    return _words_of("actors/envoys.csv")


@cache
def adjuncts() -> frozenset[str]:
    """Words that make the name before their hyphen an attribute ("backed" in "Russian-backed separatists")."""
    return _words_of("actors/adjuncts.csv")


@cache
def sides() -> frozenset[str]:
    """Words that make the name behind their hyphen an attribute ("anti" in "anti-Iran coalition")."""
    return _words_of("actors/sides.csv")


@cache
def anywhere() -> frozenset[str]:
    """First words of titles that need not be home's in an Indonesian text ("presiden")."""
    return _words_of("actors/anywhere.csv")


@cache
def portfolios() -> frozenset[str]:
    """Bodies behind which a portfolio and a country may stand ("Kementerian Unifikasi Korea Selatan")."""
    return _words_of("actors/portfolios.csv")


def _words_of(pattern: str) -> frozenset[str]:
    return frozenset(word for path in find(pattern) for _, row in rows(path, _Words) for word in row.words)
