"""Some pages of our own, a store that has read them, and a way to call the command."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli_pages import VISIT_EN, VISIT_ID, WRONG_OFFICE, page
from typer.testing import CliRunner, Result

from pantau.cli.app import app


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three pages on two meetings, one of them with somebody in an office that another man held."""
    folder = tmp_path_factory.mktemp("news")
    for name, content in {
        "a.html": page("Belousov Kunjungi Pyongyang", "Warta Uji", "2024-11-29T15:00:00+07:00", "id", VISIT_ID),
        "b.html": page("Belousov Visits Pyongyang", "Test Post", "2024-11-29T12:00:00+00:00", "en", VISIT_EN),
        "c.html": page("Kim Bertemu Menteri Rusia", "Warta Uji", "2024-11-19T09:00:00+07:00", "id", WRONG_OFFICE),
    }.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def pantau() -> Callable[..., Result]:
    """Calls the command, in English and away from any store of the user's."""

    def call(*words: str, input_: str | bytes | None = None, **environment: str) -> Result:
        defaults = {"PANTAU_LANG": "en", "PANTAU_STORE": None, "COLUMNS": "100"}
        return CliRunner().invoke(app, list(words), input=input_, env=defaults | environment)

    return call


@pytest.fixture(scope="session")
def first_run(
    pages: Path, tmp_path_factory: pytest.TempPathFactory, pantau: Callable[..., Result]
) -> tuple[str, str]:
    """A store that has read the pages, and the account of the run."""
    location = str(tmp_path_factory.mktemp("store") / "test.db")
    result = pantau("run", str(pages), "--store", location, "--workers", "1")
    assert result.exit_code == 0, result.output
    return location, result.stdout


@pytest.fixture(scope="session")
def store(first_run: tuple[str, str]) -> str:
    """A store that has read the pages."""
    return first_run[0]
