"""What pages say is shown as text: it moves no cursor, rings no bell, sets no title and paints nothing."""

import io
import re
import sys

import pytest

from pantau.cli.paint.gather import checked
from pantau.cli.screen import Screen
from pantau.views.outlets import ListingChecked, OutletChecked

EVIL = (
    "Judul\x1b]0;owned\x07\x1b[2J\x9b31m [bold red]merah[/] "
    "[link=http://evil.example]klik[/link] \u202eabc\rhilang"
)


def test_control_characters_and_markup_of_a_page_are_harmless(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "300")
    listing = ListingChecked(url="http://portal.example/" + EVIL, ok=False, reason=EVIL)
    outlets = [
        OutletChecked(key="a", name="A", ok=True, title=EVIL, words=3, listings=(listing,)),
        OutletChecked(key="b", name="B", ok=False, reason=EVIL),
    ]
    screen = Screen()
    screen.show(checked(outlets))
    screen.note(EVIL)
    screen.error(EVIL)
    said = re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue())  # Rich's own colours
    assert not {"\x1b", "\x9b", "\x07", "\r", "\u202e"} & set(said)
    assert said.count("[bold red]merah[/]") == 6
    assert said.count("klik") == 6
