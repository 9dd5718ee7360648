"""Label: an event as people write it down, in the notation and the shape of the labelled sets."""

import re

from pantau.errors import UsageError
from pantau.events.codebook import codebook
from pantau.events.event import Actor, Bounds, Event, Modality
from pantau.mentions.mention import Party
from pantau.noun import Noun
from pantau.reference import organisations, sectors, state

UNKNOWN = "---"
NONE = "-"
BACKGROUND = "bg"
MODALITIES: tuple[Modality, ...] = ("actual", "planned", "hypothetical", "negated")
_PARTS = 6
_PARTY = re.compile(r"([A-Z]{3}|---) ([A-Z]{3}|---)")


class Label(Noun):
    """One event without offsets. Parties are "COUNTRY SECTOR", each once; "--- ---" is somebody unknown.

    `trigger` are words of the sentence; where they do not stand together, " … " stands between them.
    """

    type: str
    mode: str | None = None
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    modality: Modality
    background: bool = False
    said_by: str | None = None
    trigger: str


def label_of(event: Event) -> Label:
    """A coded event as a label."""
    return Label(
        type=event.type,
        mode=event.mode,
        actors=_named(event.actors) or (f"{UNKNOWN} {UNKNOWN}",),
        recipients=_named(event.recipients),
        modality=event.modality,
        background=event.background,
        said_by=_party(event.said_by) if event.said_by else None,
        trigger=event.trigger.text,
    )


def written(label: Label) -> str:
    """The label as `TYPE/mode|actors|recipients|modality|said_by|trigger`; `parse` takes it back."""
    kind = f"{label.type}/{label.mode}" if label.mode else label.type
    sides = ("+".join(side) or NONE for side in (label.actors, label.recipients))
    modality = f"{label.modality},{BACKGROUND}" if label.background else label.modality
    return "|".join([kind, *sides, modality, label.said_by or NONE, label.trigger])


def parse(said: str, sentence: str) -> Label:
    """The label that a person wrote about a sentence. Raises: UsageError with what is wrong in it."""
    parts = [part.strip() for part in said.split("|", _PARTS - 1)]
    if len(parts) != _PARTS:
        raise UsageError("label_form", said, found=len(parts))
    kind, actors, recipients, modal, said_by, trigger = parts
    type_, mode = _kind(kind)
    modality, background = _modality(modal)
    speakers = _parties(said_by)
    if not _parties(actors) or len(speakers) > 1:
        raise UsageError("label_parties", said)
    if place_of(trigger, sentence) is None:
        raise UsageError("label_trigger", trigger)
    return Label(
        type=type_,
        mode=mode,
        actors=_parties(actors),
        recipients=_parties(recipients),
        modality=modality,
        background=background,
        said_by=speakers[0] if speakers else None,
        trigger=trigger,
    )


def place_of(trigger: str, sentence: str) -> Bounds | None:
    """From the first to the last of a trigger's words in the sentence; null where they do not stand so in it."""
    starts, at = [], 0
    for piece in map(str.strip, trigger.split("…")):
        at = sentence.find(piece, at)
        if at < 0 or not piece:
            return None
        starts.append(at)
        at += len(piece)
    return Bounds(start=starts[0], end=at)


def _named(parties: tuple[Actor, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_party, parties)))


def _party(party: Actor | Party) -> str:
    return f"{party.country} {party.sector}"


def _kind(said: str) -> tuple[str, str | None]:
    name, _, mode = said.partition("/")
    type_ = codebook().get(name)
    if type_ is None:
        raise UsageError("label_type", name, known=" ".join(codebook()))
    if mode and mode not in type_.modes:
        raise UsageError("label_mode", said, known=" ".join(type_.modes) or NONE)
    return name, mode or None


def _modality(said: str) -> tuple[Modality, bool]:
    name, _, more = said.partition(",")
    found = next((each for each in MODALITIES if each == name), None)
    if found is None or more not in {"", BACKGROUND}:
        raise UsageError("label_modality", said)
    return found, bool(more)


def _parties(said: str) -> tuple[str, ...]:
    if said == NONE:
        return ()
    parties = [party.strip() for party in said.split("+")]
    for party in parties:
        found = _PARTY.fullmatch(party)
        if not found or not _is_country(found[1]) or found[2] not in {*sectors(), UNKNOWN}:
            raise UsageError("label_party", party, known=" ".join(sectors()))
    return tuple(dict.fromkeys(parties))


def _is_country(code: str) -> bool:
    return code == UNKNOWN or state(code) is not None or any(code == each.code for each in organisations())
