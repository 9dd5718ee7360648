"""What the tests of the coder `llm` share: a server, a desk beside it, and a run of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from llm_desk import Desk
from llm_server import Server, serving

from pantau import settings
from pantau.events import codebook
from pantau.events.llm import answer, prompt


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on loopback."""
    with serving() as running:
        yield running


@pytest.fixture
def desk(server: Server, tmp_path: Path) -> Desk:
    """A desk beside the server."""
    return Desk(server, tmp_path)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A run of its own in an empty folder, without a proxy."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("PANTAU_RUN", tmp_path.name)
    monkeypatch.setenv("PANTAU_LANG", "en")
    monkeypatch.chdir(tmp_path)
    settings.run_id.cache_clear()
    yield
    settings.run_id.cache_clear()


@pytest.fixture
def forget(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Names the data folder `mine`, and forgets what was read from the folders before; also after the test."""
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path / "mine"))
    loaded = (codebook.codebook, codebook.codebook_files, answer.schema, prompt.prompt, prompt.prompt_file)

    def anew() -> None:
        for each in loaded:
            each.cache_clear()

    yield anew
    monkeypatch.delenv("PANTAU_DATA")
    anew()
