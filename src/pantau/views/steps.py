"""Where to look next: commands that work as they stand, with ids and countries of this store."""

import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pantau.noun import Noun
from pantau.settings import program, store_location
from pantau.store.archive import Archive
from pantau.store.rows import DyadRow, StoredEvent
from pantau.views.proof import ProvenClaim

SHOWN = 8  # characters of an id that are shown; any beginning that only one id has will do


class Step(Noun):
    """A command, and what it shows (`why` names the text `next.WHY`)."""

    command: str
    why: Literal["dyad", "event", "stories", "claims", "coverage", "today", "run"]


def steps(
    archive: Archive,
    dyads: Iterable[DyadRow] = (),
    events: Iterable[StoredEvent] = (),
    conflicts: Iterable[ProvenClaim] = (),
    gaps: bool = False,
) -> tuple[Step, ...]:
    """The commands that lead on from what was shown."""
    found: list[tuple[str, str]] = []
    found += [(f"dyad {dyad.a} {dyad.b}", "dyad") for dyad in list(dyads)[:1]]
    found += [(f"event {short(event.id)}", "event") for event in list(events)[:1]]
    found += [("stories", "stories")] if archive.stories.latest(None, None, 1, 2) else []
    found += [("claims", "claims")] if list(conflicts) else []
    found += [("coverage", "coverage")] if gaps else [("today", "today")]
    return tuple(Step.model_validate({"command": command(archive, words), "why": why}) for words, why in found)


def command(archive: Archive, words: str) -> str:
    """The whole command line; it names the store where the settings do not."""
    elsewhere = Path(archive.location) != Path(store_location()).absolute()
    return f"{program()} {words}" + (f" --store {shlex.quote(str(archive.location))}" if elsewhere else "")


def short(identity: str) -> str:
    """The beginning of an id, as tables show it."""
    return identity[:SHOWN]
