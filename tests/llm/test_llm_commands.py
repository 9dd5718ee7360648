"""The commands with `--coder llm`: events out, the cost told, and a clean stop where the limit is reached."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from llm_desk import GOOD, KEY, VISIT
from llm_server import Server, content, fails, told
from typer.testing import CliRunner, Result

from pantau.cli.app import app
from pantau.store.archive import Archive
from pantau.views.filters import readers

Call = Callable[..., Result]
OTHER = "Iran mengecam Israel."
LONG = " ".join(["Pasar malam itu ramai dan penuh lampu sampai larut."] * 6)


@pytest.fixture
def pantau(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Calls the command in a folder of its own, with settings that lead to the server."""
    told_once = {
        "URL": server.url,
        "MODEL": "test-model",
        "KEY": KEY,
        "CACHE": str(tmp_path / "llm.db"),
        "RATE": "0",
    }
    for name, value in told_once.items():
        monkeypatch.setenv(f"PANTAU_LLM_{name}", value)

    def call(*words: str, **settings: str) -> Result:
        readers.cache_clear()  # a process of its own would have none
        for name, value in settings.items():
            monkeypatch.setenv(f"PANTAU_LLM_{name}", value)
        return CliRunner().invoke(app, list(words))

    return call


def lines(path: Path, *texts: str) -> str:
    """A file of texts to code."""
    rows = [json.dumps({"id": str(n), "text": text, "lang": "id"}) for n, text in enumerate(texts)]
    path.write_text("\n".join(rows))
    return str(path)


def test_code_prints_events_and_tells_what_they_cost(server: Server, pantau: Call, tmp_path: Path) -> None:
    server.known = {VISIT: [GOOD, GOOD | {"trigger": "terbang"}]}
    file = lines(tmp_path / "a.jsonl", VISIT, OTHER, VISIT)
    result = pantau("code", file, "--coder", "llm", PRICE_IN="1")
    assert result.exit_code == 0, result.output
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [len(answer["events"]) for answer in answers] == [1, 0, 1]
    assert answers[0]["coder"].startswith("llm@1-") and "/test-model+" in answers[0]["coder"]
    note = " ".join(result.stderr.split())
    assert "2 requests, 2,200 tokens; 2 sentences asked about, 1 known from before; cost 0.0020" in note
    assert "events refused: trigger not in the sentence 2" in note
    assert "requests" not in pantau("code", file, "--coder", "llm", "--quiet").stderr
    assert "requests" not in pantau("code", file, "--coder", "rules").stderr


def test_code_stops_at_the_limit_and_says_what_to_do(server: Server, pantau: Call, tmp_path: Path) -> None:
    result = pantau("code", lines(tmp_path / "a.jsonl", VISIT, OTHER), "--coder", "llm", LIMIT_TOKENS="1000")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "PANTAU_LLM_LIMIT_TOKENS" in result.stderr and "Traceback" not in result.stderr


def test_a_text_without_an_answer_is_quarantined_and_the_next_is_coded(
    server: Server, pantau: Call, tmp_path: Path
) -> None:
    server.first = [content("no")]
    result = pantau("code", lines(tmp_path / "a.jsonl", VISIT, OTHER), "--coder", "llm")
    assert result.exit_code == 3
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["1"]
    assert "a.jsonl:1" in result.stderr and "larger model" in " ".join(result.stderr.split())


def test_missing_settings_are_wrong_usage(pantau: Call, tmp_path: Path) -> None:
    result = pantau("code", lines(tmp_path / "a.jsonl", VISIT), "--coder", "llm", URL="")
    assert result.exit_code == 2 and "PANTAU_LLM_URL" in result.stderr


class TestRun:
    """`pantau run` asks from several processes, which share answers, limits and counts."""

    @pytest.fixture
    def news(self, tmp_path: Path) -> str:
        """Two pages that tell of the same visit, and one of another act."""
        folder = tmp_path / "news"
        folder.mkdir()
        for name, sentence in {"a": VISIT, "b": VISIT, "c": OTHER}.items():
            (folder / f"{name}.txt").write_text(f"Kabar {name}\n2024-06-20\n\n{sentence}\n{LONG} Berita {name}.\n")
        return str(folder)

    def run(self, pantau: Call, news: str, store: Path, **settings: str) -> Result:
        """A run in one process, so that what is asked is sure."""
        return pantau("run", news, "--store", str(store), "--workers", "1", "--coder", "llm", **settings)

    def test_a_run_keeps_events_and_asks_once(
        self, server: Server, pantau: Call, news: str, tmp_path: Path
    ) -> None:
        server.known = {VISIT: [GOOD]}
        result = self.run(pantau, news, tmp_path / "a.db")
        assert result.exit_code == 0, result.output
        assert sorted(text for block in server.blocks() for text in block) == sorted([VISIT, OTHER])
        assert "2 requests" in result.stderr and "1 known from before" in " ".join(result.stderr.split())
        with Archive.open(str(tmp_path / "a.db"), create=False) as archive:
            assert archive.totals().events == {"actual": 2}
        again = self.run(pantau, news, tmp_path / "b.db")
        assert again.exit_code == 0 and len(server.asked) == 2

    def test_it_stops_at_the_limit_and_goes_on_when_that_is_raised(
        self, server: Server, pantau: Call, news: str, tmp_path: Path
    ) -> None:
        store = tmp_path / "a.db"
        result = self.run(pantau, news, store, LIMIT_TOKENS="1000")
        assert result.exit_code == 1 and "PANTAU_LLM_LIMIT_TOKENS" in result.stderr
        assert len(server.asked) == 1
        with Archive.open(str(store), create=False) as archive:
            assert archive.check() == []
        assert self.run(pantau, news, store, LIMIT_TOKENS="0").exit_code == 0
        assert len(server.asked) == 2
        with Archive.open(str(store), create=False) as archive:
            assert archive.totals().articles == 3

    def test_a_server_that_fails_stops_it_and_quarantines_nothing(
        self, server: Server, pantau: Call, news: str, tmp_path: Path
    ) -> None:
        server.first = [fails(401, f"no such key: {KEY}")] * 9
        result = self.run(pantau, news, tmp_path / "a.db")
        assert result.exit_code == 1 and "PANTAU_LLM_KEY" in result.stderr and KEY not in result.output
        with Archive.open(str(tmp_path / "a.db"), create=False) as archive:
            assert archive.totals().pages == 0

    def test_a_page_without_an_answer_is_quarantined(
        self, server: Server, pantau: Call, news: str, tmp_path: Path
    ) -> None:
        server.first = [content(told())]
        assert self.run(pantau, news, tmp_path / "a.db").exit_code == 3
