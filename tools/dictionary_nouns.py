"""Which nouns the data dictionary describes, and where users meet them."""

import pkgutil
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

import pantau
from dictionary_types import nouns_in
from pantau.articles.article import Article
from pantau.events.codebook import EventType
from pantau.noun import Noun
from pantau.reading.reading import Reading
from pantau.reference.office import Office
from pantau.reference.organisation import Organisation
from pantau.reference.sector import Sector
from pantau.reference.state import State
from pantau.reference.term import Term
from pantau.series.point import Point
from pantau.sources.collect.job import Fetch
from pantau.sources.page import Page
from pantau.store.lines import Header, JudgementLine, PageLine, QuarantineLine
from pantau.store.rows import Copy, Imported, Quarantined, RunRow, StoredEvent
from pantau.stories.happening import Happening
from pantau.stories.judgement import Judgement
from pantau.stories.story import Placed
from pantau.views.account import AccountView
from pantau.views.answers import Checked, Coded, Text
from pantau.views.claim_review import ClaimReviews
from pantau.views.compare import Compared, ReportPair
from pantau.views.coverage import CoverageView
from pantau.views.dyad import DyadView
from pantau.views.event import EventView
from pantau.views.events import Asked
from pantau.views.examples import Flaw
from pantau.views.ftm import FtmEntity
from pantau.views.health import Finding
from pantau.views.labelled import LabelledSentence
from pantau.views.outlets import Outlet, OutletChecked
from pantau.views.pairs import Paired, PairText
from pantau.views.proof import ProvenClaim
from pantau.views.refresh import Refreshed
from pantau.views.register import RegisterFlaw
from pantau.views.retold import Retold
from pantau.views.search import Found
from pantau.views.story import StoryLine, StoryView
from pantau.views.today import Today

ROOT = Path(__file__).parents[1]

Nouns = tuple[type[Noun], ...]

PRINTED: dict[str, Nouns] = {
    "run": (AccountView,),
    "today": (Today,),
    "dyad": (DyadView,),
    "events": (StoredEvent,),
    "event": (EventView,),
    "claims": (ProvenClaim,),
    "retold": (Retold,),
    "stories": (StoryLine,),
    "story": (StoryView,),
    "search": (Found,),
    "coverage": (CoverageView,),
    "extract": (Article,),
    "collect": (Fetch,),
    "sources list": (Outlet,),
    "sources check": (OutletChecked,),
    "code": (Coded, Paired),
    "check": (Checked, ClaimReviews),
    "cluster": (Placed,),
    "compare": (Compared,),
    "judge flag": (Judgement,),
    "judge merge": (Judgement,),
    "judge split": (Judgement,),
    "judge lock": (Judgement,),
    "judge list": (Judgement,),
    "judge undo": (Judgement,),
    "judge export": (LabelledSentence,),
    "register show": (Term,),
    "register history": (Term,),
    "register check": (RegisterFlaw,),
    "register refresh": (Refreshed,),
    "register export": (FtmEntity,),
    "codebook show": (EventType,),
    "codebook check": (Flaw,),
    "export": (Header, PageLine, QuarantineLine, JudgementLine),
    "import": (Imported,),
    "doctor": (Finding,),
}
"""What a line is that each command prints with `--json` (filters and exports always)."""

MET: dict[str, Nouns] = {
    "stored": (Page, Reading, Copy, Quarantined, RunRow, Happening, Point, Judgement),
    "exported": PRINTED["export"],
    "printed": tuple(noun for command, nouns in PRINTED.items() if command != "export" for noun in nouns),
    "taken": (Text, PairText, ReportPair, Asked),
    "data file": (State, Organisation, Sector, Office, Term, EventType),
}
"""Where users meet nouns, by the outermost ones."""


def all_nouns() -> list[type[Noun]]:
    """Every noun of the package that is not private, by room (in the order of the house), file and name."""
    for module in pkgutil.walk_packages(pantau.__path__, "pantau."):
        if "migrations" not in module.name and not module.name.endswith("__main__"):
            import_module(module.name)
    found = {noun for noun in _below(Noun) if not noun.__name__.startswith("_")}
    return sorted((noun for noun in found if noun.__module__.startswith("pantau.")), key=_place)


@cache
def rooms() -> tuple[str, ...]:
    """The rooms in the order of the house, as the import contract in pyproject.toml has them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    return tuple(layer.removeprefix("pantau.") for layer in reversed(layers))


def reached(nouns: Iterable[type]) -> set[type]:
    """These nouns and all that their fields hold."""
    found: set[type] = set()
    waiting = list(nouns)
    while waiting:
        noun = waiting.pop()
        if noun not in found and issubclass(noun, Noun):
            found.add(noun)
            waiting += [each for field in noun.model_fields.values() for each in nouns_in(field.annotation)]
    return found


def where_met(noun: type[Noun]) -> list[str]:
    """Where users meet this noun: stored, exported, printed, taken, data file; empty for an inner one."""
    return [place for place, nouns in MET.items() if noun in reached(nouns)]


def room_of(noun: type[Noun]) -> str:
    """The room in which a noun lives (of the house itself: "noun")."""
    return noun.__module__.split(".")[1]


def _below(noun: type[Noun]) -> set[type[Noun]]:
    return {each for child in noun.__subclasses__() for each in (child, *_below(child))}


def _place(noun: type[Noun]) -> tuple[int, str, str]:
    return rooms().index(room_of(noun)), noun.__module__, noun.__name__
