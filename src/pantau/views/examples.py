"""The examples of the codebook: does the coder read them as the codebook says?"""

from collections.abc import Iterator

from pantau.events.codebook import Example
from pantau.events.event import Actor, Event
from pantau.noun import Noun
from pantau.views.answers import Text
from pantau.views.codebook import event_types
from pantau.views.filters import code_text


class Flaw(Noun):
    """An example that is read otherwise than the codebook says; both events in one line each."""

    type: str
    text: str
    wanted: str
    found: str


def check_examples() -> Iterator[Flaw]:
    """Every example of every type that the coder reads otherwise. Raises: DataError where a file is wrong."""
    for each in event_types():
        for example in each.examples:
            text = Text(id="example", text=example.text, lang=example.lang)
            found = [_line(event) for event in code_text(text).events]
            wanted = _wanted(each.type, example)
            if (wanted not in found) if wanted else any(line.startswith(f"{each.type} ") for line in found):
                yield Flaw(type=each.type, text=example.text, wanted=wanted or "–", found="; ".join(found))


def _wanted(name: str, example: Example) -> str:
    if not example.actors:
        return ""
    return _worded(name, example.mode, example.modality, example.actors, example.recipients)


def _line(event: Event) -> str:
    return _worded(event.type, event.mode, event.modality, _parties(event.actors), _parties(event.recipients))


def _parties(parties: tuple[Actor, ...]) -> tuple[str, ...]:
    return tuple(f"{party.country} {party.sector}" for party in parties)


def _worded(
    name: str, mode: str | None, modality: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> str:
    """One event in one line, the parties sorted so that their order does not count."""
    kind = f"{name} {mode}" if mode else f"{name} –"
    sides = [" + ".join(sorted(side)) for side in (actors, recipients) if side]
    return f"{kind} {modality}: {' → '.join(sides)}"
