"""Meetings: who dealt with whom: met, called, signed with, invited."""

from collections.abc import Iterator, Sequence

from pantau.mentions.found import Found
from pantau.stories.disputes.fact import Fact
from pantau.stories.disputes.parties import party
from pantau.stories.disputes.told import Told

_SENTENCES = 2  # the headline and the first sentence tell who dealt with whom
_OBJECT = 2  # words between "receives" and who is received
_TOPIC = 3  # words between "about" and the name behind it


def meetings(lines: Sequence[Told]) -> Iterator[Fact]:
    """The parties of a meeting, a call or a deal, in the order of the text."""
    for line in lines[:_SENTENCES]:
        if line.has("meeting") or _receives(line):
            for found in line.found:
                things = party(line, found)
                if _takes_part(line, found) and any(name.startswith("country:") for name in things):
                    yield Fact(field="counterpart", value=found.mention.text, quote=line.quote, things=things)


def _receives(line: Told) -> bool:
    """Whether somebody is received, invited or called: a name stands right behind such a word."""
    ends = [end for _, end in line.hits("receiving")]
    return any(0 <= found.begin - end <= _OBJECT for end in ends for found in line.found if found.form != "place")


def _takes_part(line: Told, found: Found) -> bool:
    """Not a place, not what is spoken about, and no adjective of a thing."""
    if found.form in {"place", "anaphor"} or found.mention.country == "---":
        return False
    if found.form == "adjective" and not line.has("firm", found.end, found.end + 2):
        return False
    if found.form == "head" or line.text(found.end) == "$":
        return False
    before = line.hits("topic", found.begin - _TOPIC, found.begin)
    return not any(found.begin - end <= 1 and not line.has("meeting", begin, end) for begin, end in before)
