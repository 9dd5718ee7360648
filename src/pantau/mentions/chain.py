"""Chains: neighbouring units that name one actor together ("Menlu AS Antony Blinken", "Israel's army")."""

from collections.abc import Sequence

from pantau.language import Sentence, Token
from pantau.mentions.units import Unit, envoys, portfolios

_LOCAL = {"COP", "CVL", "GOV", "LEG", "JUD", "LAB", "EDU", "REF", "MED", "JRN"}  # "polisi di Paris" are French
_ABROAD = {"title"}  # but "duta besar di Paris" is not
_NAMED = {"country", "demonym", "metonym", "place", "body"}

_PORTFOLIO = 3  # words of a portfolio between a title and its country
_OF = (["of"], ["for"], ["from"], ["of", "the"], ["for", "the"], ["dari"], ["asal"])  # "diplomat dari Afghanistan"

# Which role may follow which, in Indonesian (the country behind the head) and in English (before it).
_AFTER_ID = {
    "head": {"head", "country", "demonym", "metonym", "place", "body", "person"},
    "body": {"country", "person", "head"},
    "country": {"person"},
    "demonym": {"person"},
    "metonym": {"person"},
    "place": {"person"},
}
_AFTER_EN = {
    "head": {"head", "person", "body"},
    "body": {"head", "person"},
    "country": {"head", "body", "person"},
    "demonym": {"head", "body", "person", "country"},
    "metonym": {"head", "person", "body"},
    "place": {"head", "person", "body"},
}


def chain_at(units: Sequence[Unit], first: int, words: Sequence[Token], sentence: Sentence) -> int:
    """The index one past the last unit that belongs to the actor that begins with the unit `first`."""
    last = first
    while last + 1 < len(units) and _joined(units, first, last, words, sentence):
        last += 1
    while last > first and units[last].entry.kind == "between":
        last -= 1
    return last + 1


def _joined(units: Sequence[Unit], first: int, last: int, words: Sequence[Token], sentence: Sentence) -> bool:
    left, right = units[last], units[last + 1]
    between = [word.lower for word in words[left.end : right.begin]]
    if right.entry.role == "place" and right.entry.country == "---":
        return False  # "kapal di Laut Merah": a sea is nobody's home
    if right.entry.role == "anaphor" or left.entry.role in {"anaphor", "person"}:
        return left.entry.role == "person" and not sentence.headline and _apposition(units, last, between)
    if between in (["in"], ["di"]) and any(unit.entry.role in _NAMED for unit in units[first : last + 1]):
        return False  # "the US embassy in Baghdad"
    if between in (["from"], ["dari"]) and left.entry.sector == "MIL":
        return False  # "withdrew troops from Syria"
    if between in _OF or (between in (["in"], ["di"]) and _stays_home(left)):
        return left.entry.role == "head" and right.entry.role in _NAMED
    if between in (["untuk"], ["to"]) and left.entry.role in _NAMED and right.entry.role in _NAMED:
        return any(unit.entry.spelling in envoys() for unit in units[first : last + 1])
    if between == ["'s"]:
        return left.entry.role in _NAMED and right.entry.role in {"head", "body"}
    if between == ["-"]:
        return left.entry.role in _NAMED and right.entry.spelling.startswith("led ")
    if between == [","] and left.entry.role in {"metonym", "place"}:
        owns = right.end < len(words) and words[right.end].lower == "'s"  # "in Walikale, Congo's minister said"
        return right.entry.role == "country" and right.entry.country == left.entry.country and not owns
    if between == [","]:
        return right.entry.role == "person" and _has_title(units[first : last + 1])
    if between:
        return not sentence.headline and _portfolio(left, right, words)
    if left.entry.role == "body" and left.entry.spelling in envoys():
        return right.entry.role in _NAMED  # "KBRI Teheran"
    after = _AFTER_EN if sentence.lang == "en" else _AFTER_ID
    if right.entry.role == "person" and left.entry.role in _NAMED:
        return _has_title(units[first : last + 1]) or left.entry.role == "demonym"
    return right.entry.role in after[left.entry.role] or _loose(left) or _loose(right)


def _portfolio(left: Unit, right: Unit, words: Sequence[Token]) -> bool:
    """ "Kepala Keamanan Rusia", "Kementerian Energi Jepang": capitalised words between a title and its country."""
    gap = words[left.end : right.begin]
    head = left.entry.role == "head" and right.entry.role == "country"
    titled = head and (left.entry.kind in {"title", "generic"} or left.entry.spelling in portfolios())
    return titled and len(gap) <= _PORTFOLIO and all(word.text.istitle() for word in gap)


def _loose(unit: Unit) -> bool:
    return unit.entry.kind in {"between", "former"}


def _stays_home(unit: Unit) -> bool:
    abroad = unit.entry.kind in _ABROAD and unit.entry.sector == "GOV"
    return unit.entry.kind == "weak" or (unit.entry.sector in _LOCAL and not abroad)


def _has_title(units: Sequence[Unit]) -> bool:
    return any(unit.entry.role == "head" and unit.entry.kind in {"title", "generic"} for unit in units)


def _apposition(units: Sequence[Unit], last: int, between: list[str]) -> bool:
    """ "Sergei Shoigu, Menteri Pertahanan Rusia": a title after the comma that goes on to a country."""
    title = units[last + 1]
    if between != [","] or title.entry.role != "head" or title.entry.kind not in {"title", "generic", "former"}:
        return False
    return last + 2 < len(units) and units[last + 2].begin <= title.end + 1
