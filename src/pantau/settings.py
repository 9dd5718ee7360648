"""Settings: what the environment and an optional `pantau.toml` in the current folder say."""

import getpass
import os
import shutil
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

PACKAGED_DATA = Path(__file__).parent / "data"


@cache
def _configured(folder: Path) -> dict[str, Any]:
    path = folder / "pantau.toml"
    if not path.is_file():
        return {}
    with path.open("rb") as handle:
        return tomllib.load(handle)


def _setting(variable: str, key: str) -> Any:
    return os.environ.get(variable) or _configured(Path.cwd()).get(key)


def data_folders() -> list[Path]:
    """The data folders as they are read: ours, then the user's (`PANTAU_DATA`, or `data` in pantau.toml)."""
    own = _setting("PANTAU_DATA", "data") or []
    folders = own.split(os.pathsep) if isinstance(own, str) else own
    return [PACKAGED_DATA, *(Path(folder).expanduser() for folder in folders if folder)]


def configured_columns() -> dict[str, str]:
    """The table `[columns]` of pantau.toml: field of a page -> column of the user's files."""
    return {field: str(column) for field, column in (_configured(Path.cwd()).get("columns") or {}).items()}


def store_location() -> str:
    """Where the store lies unless `--store` says otherwise."""
    return str(_setting("PANTAU_STORE", "store") or "pantau.db")


def raw_location(store: str) -> Path:
    """Where `collect` keeps what it fetched: `PANTAU_RAW`, or `raw` in pantau.toml, else beside the store."""
    return Path(_setting("PANTAU_RAW", "raw") or Path(store).with_suffix(".raw")).expanduser()


def wikidata_address() -> str:
    """The query service that `register refresh` asks: `PANTAU_WIKIDATA`, or `wikidata` in pantau.toml, else
    Wikidata's."""
    return str(_setting("PANTAU_WIKIDATA", "wikidata") or "https://query.wikidata.org/sparql")


def coder_name() -> str | None:
    """The coder that is asked for: `PANTAU_CODER`, or `coder` in pantau.toml; null for the default."""
    said = _setting("PANTAU_CODER", "coder")
    return str(said) if said else None


def model_folder() -> Path:
    """The trained model: `PANTAU_MODEL`, or `model` in pantau.toml, else the one that comes with the program."""
    return Path(_setting("PANTAU_MODEL", "model") or PACKAGED_DATA / "model").expanduser()


def llm() -> dict[str, Any]:
    """The table `[llm]` of pantau.toml, and over it each `PANTAU_LLM_KEY` under its key."""
    start = "PANTAU_LLM_"
    said = {name.removeprefix(start).lower(): text for name, text in os.environ.items() if name.startswith(start)}
    return {**(_configured(Path.cwd()).get("llm") or {}), **{key: text for key, text in said.items() if text}}


@cache
def run_id() -> str:
    """Names the work of this process and of all that it starts."""
    return os.environ.get("PANTAU_RUN") or uuid4().hex


def person() -> str | None:
    """Who sits here: `PANTAU_BY`, or `by` in pantau.toml, else the name of the login; null where nobody knows."""
    said = _setting("PANTAU_BY", "by")
    if said:
        return str(said)
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container whose user has no name
        return None


def interface_language() -> str:
    """`id` or `en`: `PANTAU_LANG`, else `language` in pantau.toml, else the locale, else English."""
    said = _setting("PANTAU_LANG", "language") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "id" if str(said).lower().startswith(("id", "in_id")) else "en"


def child_environment() -> dict[str, str]:
    """The environment of a process of ours, which imports from where this one does and belongs to the same run."""
    imports = os.pathsep.join(str(Path(path).absolute()) for path in sys.path)
    return {**os.environ, "PYTHONPATH": imports, "PANTAU_RUN": run_id()}


def program() -> str:
    """How a person calls this program from this folder, so that the commands we print work as they stand."""
    called = Path(sys.argv[0])
    if shutil.which("pantau") or called.name != "pantau" or not called.is_file():
        return "pantau"
    home = Path.cwd()
    return str(called.absolute().relative_to(home)) if called.absolute().is_relative_to(home) else str(called)
