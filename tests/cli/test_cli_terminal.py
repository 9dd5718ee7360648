"""How it looks to people: on a terminal, in both languages, and when they press Ctrl-C."""

import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import Result

from pantau.cli.screen import Screen
from pantau.texts import say

Pantau = Callable[..., Result]

PROMPT = [sys.executable, "-m", "pantau"]


def on_terminal(*words: str, **environment: str) -> tuple[str, int]:
    """What the command prints on a terminal of 100 columns, and its exit code."""
    leader, follower = pty.openpty()
    settings = {**os.environ, "COLUMNS": "100", "LINES": "50", "TERM": "xterm-256color", "PANTAU_LANG": "en"}
    process = subprocess.Popen(
        [*PROMPT, *words], stdin=follower, stdout=follower, stderr=follower, env=settings | environment
    )
    os.close(follower)
    printed = b""
    while select.select([leader], [], [], 60)[0]:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # Linux says so that the other side has closed
            break
        if not piece:
            break
        printed += piece
    os.close(leader)
    return printed.decode(), process.wait(timeout=60)


VIEWS = [
    ("today",),
    ("dyad", "RUS", "PRK"),
    ("events",),
    ("claims",),
    ("coverage",),
    ("search", "Belousov"),
    ("doctor",),
    ("register", "show", "RUS"),
    ("codebook", "show"),
    ("judge", "list"),
    ("codebook", "show", "CONSULT"),
]


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("words", VIEWS, ids=" ".join)
def test_every_view_is_painted_in_both_languages(
    words: tuple[str, ...], language: str, pantau: Pantau, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Screen, "json", property(lambda screen: screen.as_json))
    result = pantau(*words, PANTAU_LANG=language, PANTAU_STORE=store)
    assert result.exit_code == 0, result.output
    assert result.stdout.strip()
    assert not result.stdout.lstrip().startswith("{")
    assert max(len(line) for line in result.stdout.splitlines()) <= 100


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_doctor_tells_of_readings_that_wait(
    language: str, pantau: Pantau, store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Screen, "json", property(lambda screen: screen.as_json))
    cut_off = str(tmp_path / "cut.db")
    with closing(sqlite3.connect(store)) as whole, closing(sqlite3.connect(cut_off)) as copy:
        whole.backup(copy)
        copy.execute("UPDATE readings SET grouped = 0")
        copy.commit()
    result = pantau("doctor", PANTAU_LANG=language, PANTAU_STORE=cut_off)
    assert result.exit_code in {0, 1}, result.exception
    assert "3" in next(line for line in result.stdout.splitlines() if say("health.waiting", language) in line)


def test_one_event_is_painted_with_its_proof(pantau: Pantau, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Screen, "json", property(lambda screen: screen.as_json))
    listed = pantau("events", "--type", "CONSULT", PANTAU_STORE=store).stdout
    identity = listed.splitlines()[-1].split()[-1]
    text = pantau("event", identity, PANTAU_STORE=store).stdout
    for word in ("CONSULT", "confidence", "why", "read by"):
        assert word in text


def test_days_that_were_not_read_are_no_zeros(pantau: Pantau, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Screen, "json", property(lambda screen: screen.as_json))
    lines = pantau("dyad", "RUS", "PRK", "--by", "day", PANTAU_STORE=store).stdout.splitlines()
    unread = lines.index("  … 2024-11-28") - 1
    assert lines[unread].split() == ["2024-11-20", *"????????"]


def test_a_terminal_gets_colours_unless_they_are_unwanted(store: str) -> None:
    coloured, code = on_terminal("claims", PANTAU_STORE=store)
    assert code == 0
    assert "\x1b[31m" in coloured
    plain, code = on_terminal("claims", PANTAU_STORE=store, NO_COLOR="1")
    assert code == 0
    assert "\x1b[31m" not in plain


def test_interrupted_it_says_one_line_and_exits_with_130() -> None:
    process = subprocess.Popen(
        [*PROMPT, "code"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PANTAU_LANG": "en"},
    )
    assert process.stdin and process.stdout
    process.stdin.write(b'{"id": "1", "text": "Putin met Kim in Pyongyang."}\n')
    process.stdin.flush()
    os.read(process.stdout.fileno(), 1)  # it is at work, and waits for more
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.decode().splitlines() == ["interrupted"]


def test_a_reader_that_has_seen_enough_is_no_failure(store: str) -> None:
    command = f"{sys.executable} -m pantau export --store {store} | head -c 10"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False)
    assert (done.returncode, len(done.stdout), done.stderr) == (0, 10, b"")
