"""The data dictionary is what the nouns say, whole, and fresh."""

import re
from pathlib import Path

import pytest

from dictionary import page
from dictionary_nouns import MET, PRINTED, all_nouns, reached, where_met
from dictionary_words import common, meaning, printed_name
from pantau.events.event import Event
from pantau.noun import Noun

PAGE = Path(__file__).parents[2] / "docs" / "data.md"
DESCRIBED = [noun for noun in all_nouns() if where_met(noun)]


def test_the_page_is_fresh() -> None:
    fresh = PAGE.read_text(encoding="utf-8") == page()
    assert fresh, "docs/data.md is stale; run: .venv/bin/python tools/dictionary.py --write"


def test_every_noun_of_the_package_stands_on_the_page() -> None:
    text = page()
    missing = [noun.__name__ for noun in all_nouns() if not re.search(rf"(###|\|) {noun.__name__}\b", text)]
    assert missing == []
    assert len(DESCRIBED) > 40


@pytest.mark.parametrize("noun", DESCRIBED, ids=lambda noun: noun.__name__)
def test_every_field_has_a_meaning(noun: type[Noun]) -> None:
    mute = [name for name in noun.model_fields if not meaning(noun, name)]
    assert mute == [], "give the field a description, name it in the noun's docstring, or in tools/meanings.toml"


def test_no_meaning_is_left_over() -> None:
    by_name = {noun.__name__: noun for noun in all_nouns()}
    fields = {printed_name(noun, name) for noun in DESCRIBED for name in noun.model_fields}
    for owner, meanings in common().items():
        known = (
            fields
            if owner == "any"
            else {printed_name(by_name[owner], name) for name in by_name[owner].model_fields}
        )
        assert set(meanings) - known == set(), owner


def test_links_lead_to_headings() -> None:
    text = page()
    headings = {
        re.sub(r"[^\w\- ]", "", line.lstrip("# ")).lower().replace(" ", "-")
        for line in text.splitlines()
        if line.startswith("#")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - headings == set()


def test_types_are_said_as_they_look_in_json() -> None:
    text = page()
    assert "| `recipients` | list of [Actor](#actor) | `[]` |" in text
    assert "| `confidence` | number, 0 to 1 | required |" in text
    assert "| `from` | text or null | `null` |" in text
    assert "`from_`" not in "".join(line for line in text.splitlines() if line.startswith("| `from"))


def test_what_holds_an_event_is_met_where_the_event_is() -> None:
    assert Event in reached(MET["stored"]) and Event in reached(MET["exported"])
    assert where_met(Event) == ["stored", "exported", "printed"]


def test_every_command_that_prints_json_says_what_a_line_is() -> None:
    import typer.main

    from commands import commands
    from pantau.cli.app import app

    leaves = {
        " ".join(words[1:])
        for words, command in commands(typer.main.get_command(app))
        if not hasattr(command, "commands")
    }
    assert leaves == set(PRINTED)
