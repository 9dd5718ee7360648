"""Health: what is installed, which optional parts are missing, and whether data and store are whole."""

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from pantau.errors import PantauError
from pantau.noun import Noun
from pantau.settings import data_folders
from pantau.store.archive import Archive
from pantau.texts import say
from pantau.views.filters import readers

OPTIONAL = {"pandas": "frames", "scrapy": "collect", "openai": "llm"}


class Finding(Noun):
    """One thing that was looked at. `fact` is what was found; `todo` says what to do where it is not well."""

    part: Literal["python", "pantau", "sqlite", "data", "readers", "optional", "store", "waiting", "damage"]
    state: Literal["ok", "missing", "broken"]
    fact: str
    todo: str | None = None


def health(location: str) -> tuple[Finding, ...]:
    """Looks at everything; never raises for what it finds. A store that is not there yet is `missing`."""
    return (
        Finding(part="python", state="ok", fact=platform.python_version()),
        Finding(part="pantau", state="ok", fact=version("pantau")),
        Finding(part="sqlite", state="ok", fact=sqlite3.sqlite_version),
        *(Finding(part="data", state="ok", fact=str(folder)) for folder in data_folders()),
        _readers(),
        *(_optional(package, extra) for package, extra in OPTIONAL.items()),
        *_store(location),
    )


def _readers() -> Finding:
    try:
        return Finding(part="readers", state="ok", fact=readers().version)
    except PantauError as error:
        return Finding(part="readers", state="broken", fact=f"{error.where}: {error.what()}", todo=error.todo())


def _optional(package: str, extra: str) -> Finding:
    try:
        return Finding(part="optional", state="ok", fact=f"{package} {version(package)}")
    except PackageNotFoundError:
        return Finding(part="optional", state="missing", fact=package, todo=f'pip install "pantau[{extra}]"')


def _store(location: str) -> tuple[Finding, ...]:
    try:
        with Archive.open(location, create=False) as archive:
            totals = archive.totals()
            damage = archive.check()
            size = say("views.store_size", articles=totals.articles, pages=totals.pages)
    except PantauError as error:
        state: Literal["missing", "broken"] = "missing" if error.key == "store_missing" else "broken"
        return (Finding(part="store", state=state, fact=f"{location}: {error.what()}", todo=error.todo()),)
    return (
        Finding(part="store", state="ok", fact=f"{location}: {size}"),
        *_waiting(totals.pending),
        *(Finding(part="damage", state="broken", fact=each) for each in damage),
    )


def _waiting(readings: int) -> tuple[Finding, ...]:
    """A run that was cut off leaves readings ungrouped; that is no damage."""
    fact = say("store.pending", number=readings)
    return (Finding(part="waiting", state="missing", fact=fact),) if readings else ()
