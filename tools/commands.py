"""Writes the reference of all commands from the app.

usage: python tools/commands.py           prints the page
       python tools/commands.py --write   writes it to docs/commands.md
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
import typer.main

from pantau.cli.app import app

WIDTH = 100
PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
HEAD = """\
# Commands

Made from the app by `.venv/bin/python tools/commands.py --write`; do not edit this page.

Filters (`extract`, `code`, `check`, `cluster`) need no store: JSON lines in, JSON lines out, one for each line of
the input, in its order (`extract` also reads files and folders; `code` paints a table on a terminal). The groups
`register` and `codebook` show what Pantau knows beforehand. All others work on a store: `--store`, else
`PANTAU_STORE`, else `store` in `pantau.toml`, else `pantau.db` in the current folder; of these the group `judge`
keeps what a person says. What a line of `--json` holds stands in the [data dictionary](data.md).

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | failed; the message says what, where and what to do next |
| 2 | wrong usage |
| 3 | done, but some inputs were quarantined (they are named) |
| 4 | `check`: done, and a conflict was found |
| 130 | interrupted; the store is consistent, the next run goes on |

| setting | in `pantau.toml` | what it says |
| --- | --- | --- |
| `PANTAU_STORE` | `store` | where the store lies |
| `PANTAU_DATA` | `data` | your own data folders, read after ours (joined with `:`; in the file a list) |
| `PANTAU_LANG` | `language` | `id` or `en`: the language of what is printed |
| `PANTAU_LLM_…` | `[llm]` | whom the coder `llm` asks, and within which limits ([llm.md](llm.md)) |
| `PANTAU_WIKIDATA` | `wikidata` | the query service that `register refresh` asks |
| `PANTAU_BY` | `by` | who says what `judge` keeps (default: the login) |
| `NO_COLOR` | | no colours |
"""


def commands(group: Any, words: tuple[str, ...] = ("pantau",)) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with the words that call it, groups before their commands, the app itself first."""
    yield words, group
    for name, command in getattr(group, "commands", {}).items():
        yield from commands(command, (*words, name))


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for words, command in commands(typer.main.get_command(app)):
        parts.append(f"## {' '.join(words)}\n\n```text\n{_help(words, command)}\n```\n")
    return "\n".join(parts)


def _help(words: tuple[str, ...], command: Any) -> str:
    """What `--help` prints, at a width that does not depend on the terminal."""
    settings = {**(app.info.context_settings or {}), "terminal_width": WIDTH, "max_content_width": WIDTH}
    context = typer.Context(command, info_name=" ".join(words), **settings)
    text: str = command.get_help(context)
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


if __name__ == "__main__":
    if "--write" in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())
