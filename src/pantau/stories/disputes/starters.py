"""Starters: who began, as a report has it ("Indian troops fired first", "dipicu partai berkuasa")."""

from collections.abc import Iterator, Sequence

from pantau.mentions.found import Found
from pantau.reference import state
from pantau.stories.disputes.fact import Fact
from pantau.stories.disputes.parties import party
from pantau.stories.disputes.told import Told

_DENIED = 3  # words between a denial and what is denied
_NEAR = 3  # words between such words and the clash
_FAR = 9  # words between the one who began and the words that say so


def starters(lines: Sequence[Told]) -> Iterator[Fact]:
    """Who began, in the order of the text; `wide` are those who only acted, first or not."""
    if not any(line.has("clash") for line in lines):
        return
    for line in lines:
        for begin, end in line.hits("began"):
            if line.has("clash", begin - _NEAR, min(end + 2 * _NEAR, len(line.tokens))):
                yield from _fact(line, _before(line, begin), begin, sure=True)
        for begin, end in line.hits("begun_by"):
            yield from _fact(line, _behind(line, end), begin, sure=True)
        for begin, _ in line.hits("hostile"):
            yield from _fact(line, _before(line, begin), begin, sure=False)


def _fact(line: Told, found: Found | None, begin: int, *, sure: bool) -> Iterator[Fact]:
    if found is None or line.has("deny", begin - _DENIED, begin) or line.has("answer", begin - 2, begin):
        return
    things = party(line, found)
    if found.form == "head":
        things = tuple(name for name in things if not name.startswith("country:"))  # a guess
    if line.has("opposition", found.begin, found.end):
        things = (*things, "side:opposition")
    if things:
        yield Fact(
            field="first_actor", value=_shown(line, found, begin), quote=line.quote, things=things,
            marks=() if sure else ("wide",),
        )  # fmt: skip


def _shown(line: Told, found: Found, begin: int) -> str:
    """The words of the report, with what a bare adjective belongs to and the land that it means."""
    text, end = found.mention.text, found.end
    stop = begin if begin > end else len(line.tokens)
    if found.form == "adjective":
        while end < min(found.end + 2, stop) and line.text(end).islower() and line.text(end).isalpha():
            end += 1
        text = line.words(found.begin, end)
    home = state(found.mention.country)
    named = home is not None and found.form != "head"
    name = (home.name_en if line.lang == "en" else home.name_id) if home and named else ""
    return text if not name or name in text else f"{text} ({name})"


def _acting(line: Told) -> list[Found]:
    """Who can have begun: no places, and nothing that only points back."""
    return [
        each
        for each in line.found
        if each.form != "anaphor" and not (each.form == "place" and not _of(line, each))
    ]


def _of(line: Told, found: Found) -> bool:
    """ "speedboats from Iran"."""
    return line.lower(found.begin - 1) in {"from", "asal", "dari"}


def _before(line: Told, begin: int) -> Found | None:
    near = [each for each in _acting(line) if each.end <= begin and begin - each.end <= _FAR]
    if near and line.has("accuses", near[-1].end, begin):
        return None  # "Syria accuses … of firing first"
    return near[-1] if near else None


def _behind(line: Told, end: int) -> Found | None:
    return next((each for each in _acting(line) if 0 <= each.begin - end <= 2), None)
