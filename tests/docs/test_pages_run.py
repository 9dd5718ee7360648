"""What the pages for analysts tell to try works as they say."""

import re
from pathlib import Path
from typing import get_args

import pytest
from pages_running import try_page

from pantau.claims.claim import Verdict
from pantau.events.codebook import Entries
from pantau.events.notation import FLAGS
from pantau.reference import Term

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(("name", "commands"), [("codebook.md", 3), ("register.md", 3)])
def test_commands_print_what_the_page_says(name: str, commands: int, tmp_path: Path) -> None:
    tried = list(try_page(DOCS / name, tmp_path))
    assert len(tried) == commands
    for each in tried:
        assert each.right, f"{each.command}\nwanted:\n{each.wanted}\ngot:\n{each.got}"


def test_the_codebook_page_explains_every_flag_and_list() -> None:
    rows = [
        line for line in (DOCS / "codebook.md").read_text(encoding="utf-8").splitlines() if line.startswith("|")
    ]
    assert set(re.findall(r"`@(\w+)`", "\n".join(rows))) == FLAGS
    assert set(Entries.model_fields) <= set(re.findall(r"^\| `(\w+)`", "\n".join(rows), re.MULTILINE))


def test_the_register_page_explains_every_column_and_verdict() -> None:
    text = (DOCS / "register.md").read_text(encoding="utf-8")
    rows = "\n".join(line.rpartition(" | ")[0] for line in text.splitlines() if line.startswith("|"))
    explained = set(re.findall(r"`(\w+)`", rows))
    assert (Term.model_fields.keys() - {"country", "row"}) | set(get_args(Verdict)) <= explained
