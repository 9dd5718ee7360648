"""The codebook: one readable file a type with its definition, quad, score, modes, lexicon and examples."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from pantau.datafiles import find, table
from pantau.errors import DataError
from pantau.events.event import Modality
from pantau.noun import Noun

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


class Bilingual(Noun):
    """One definition in English and Indonesian."""

    en: str
    id: str


class Mode(Noun):
    """A mode of a type; `score` on PLOVER's scale from -10 to +10."""

    score: float = Field(ge=-10, le=10)
    definition: Bilingual


class Entries(Noun):
    """Lexicon entries by how their first word changes its form (docs/codebook.md has the notation)."""

    verbs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()


class Example(Noun):
    """A sentence of our own and the event that the coder must find in it (none where `actors` is empty)."""

    lang: Literal["id", "en"]
    text: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    mode: str | None = None
    modality: Modality = "actual"
    trigger: str | None = None
    events: tuple[str, ...] | None = None


def _fold_plain(lexicon: object) -> object:
    """Entries that name no mode stand directly under the language; here they get the mode ""."""
    if not isinstance(lexicon, dict):
        return lexicon
    return {
        lang: _plain_apart(content) if isinstance(content, dict) else content for lang, content in lexicon.items()
    }


def _plain_apart(content: dict[str, object]) -> dict[str, object]:
    kinds = set(Entries.model_fields)
    plain = {kind: entries for kind, entries in content.items() if kind in kinds}
    return {"": plain} | {mode: entries for mode, entries in content.items() if mode not in kinds}


Lexicon = Annotated[dict[Literal["id", "en"], dict[str, Entries]], BeforeValidator(_fold_plain)]


class EventType(Noun):
    """One type of the codebook. `lexicon` is language → mode ("" for none) → entries."""

    type: str = Field(pattern=r"^[A-Z_]+$")
    quad: Quad
    score: float = Field(ge=-10, le=10)
    mutual: bool = False
    definition: Bilingual
    modes: dict[str, Mode] = Field(default_factory=dict)
    lexicon: Lexicon = Field(default_factory=dict)
    examples: tuple[Example, ...] = ()

    def score_of(self, mode: str | None) -> float:
        """The mode's score where there is a mode, else the type's."""
        return self.modes[mode].score if mode else self.score


@cache
def codebook_files() -> tuple[tuple[Path, EventType], ...]:
    """All files of the codebook as they stand, ours first. Raises: DataError with file, line and reason."""
    return tuple((path, table(path, EventType)) for path in find("codebook/*.toml"))


@cache
def codebook() -> dict[str, EventType]:
    """All types by name. A user's file for one of our types adds its entries, modes and examples to ours and may
    state anything else anew.

    Raises: DataError with file, line and reason.
    """
    types: dict[str, EventType] = {}
    for path, new in codebook_files():
        unknown = {mode for modes in new.lexicon.values() for mode in modes if mode} - set(new.modes)
        known = types.get(new.type)
        if unknown - set(known.modes if known else ()):
            raise DataError("data_invalid", path, reason=f"no such mode: {', '.join(sorted(unknown))}")
        types[new.type] = _joined(known, new) if known else new
    return types


def _joined(ours: EventType, theirs: EventType) -> EventType:
    lexicon: dict[str, dict[str, Entries]] = {}
    for type_ in (ours, theirs):
        for lang, modes in type_.lexicon.items():
            mine = lexicon.setdefault(lang, {})
            for mode, entries in modes.items():
                mine[mode] = _added(mine.get(mode, Entries()), entries)
    examples = ours.examples + theirs.examples
    said = {name: getattr(theirs, name) for name in theirs.model_fields_set}
    added = {"lexicon": lexicon, "modes": ours.modes | theirs.modes, "examples": examples}
    return ours.model_copy(update=said | added)


def _added(ours: Entries, theirs: Entries) -> Entries:
    return Entries(**{kind: getattr(ours, kind) + getattr(theirs, kind) for kind in Entries.model_fields})
