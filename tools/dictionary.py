"""Writes the data dictionary from the nouns.

usage: python tools/dictionary.py           prints the page
       python tools/dictionary.py --write   writes it to docs/data.md
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from dictionary_nouns import PRINTED, all_nouns, room_of, where_met
from dictionary_tables import tables_page
from dictionary_types import limits, type_words
from dictionary_words import about, default, meaning, printed_name
from pantau.noun import Noun

PAGE = Path(__file__).parents[1] / "docs" / "data.md"
HEAD = """\
# Data dictionary

Made from the code by `.venv/bin/python tools/dictionary.py --write`; do not edit this page.

Every thing that Pantau stores, prints with `--json`, exports or takes is one noun, and it has one shape
everywhere. Names are those of the JSON.

- Unknown is `null`, and `"---"` where a country or sector is not known. Nothing is guessed to fill a field.
- Countries are ISO 3166 alpha-3 codes (`IDN`; `KOS` for Kosovo) or an organisation's code (`UNO`, `EUR`, `NAT`);
  sectors are PLOVER's (`GOV`, `MIL`, `REB`).
- Offsets (`start`, `end`) count characters of the article's full text: title, line break, text; the text alone
  where there is no title. `end` is one past the last character.
- Days are ISO 8601 (`2024-11-19`). An interval of a question is half open: since <= day < until.
- Modality is `"actual"`, `"planned"`, `"hypothetical"` or `"negated"`. Only actual events happened.
- An event's type, mode and quad class are those of the [codebook](codebook.md).
"""


def page() -> str:
    """The whole page."""
    nouns = all_nouns()
    met = [noun for noun in nouns if where_met(noun)]
    titles = _titles(met)
    links = {noun: f"[{titles[noun]}](#{_anchor(titles[noun])})" for noun in met}
    parts = [HEAD, "## What each command prints\n", *_printed(links)]
    for room, members in groupby(met, room_of):
        parts.append(f"\n## {'Shared' if room == 'noun' else f'Room `{room}`'}\n")
        parts += [line for noun in members for line in _noun(noun, titles[noun], links)]
    parts += [
        "\n## Tables of the store\n",
        TABLES,
        *tables_page(),
        "\n## Inner nouns\n",
        INNER,
        *_inner(nouns, met),
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parts)).rstrip() + "\n"


TABLES = """\
The store is one SQLite file. Only readings that stand count, those of the last version of an article by the newest
readers: join `readings` and ask for `standing = 1`. The column
`data` of a table holds the whole noun as JSON. The virtual table `fulltext` finds words.
"""
INNER = """\
These never leave the program, or are the shapes of data files that explain themselves in their first lines.

| noun | file | what it is |
| --- | --- | --- |"""


def _titles(nouns: list[type[Noun]]) -> dict[type[Noun], str]:
    """Names as headings; a name that two rooms have is followed by the room."""
    counts = Counter(noun.__name__ for noun in nouns)
    return {
        noun: noun.__name__ if counts[noun.__name__] == 1 else f"{noun.__name__} ({room_of(noun)})"
        for noun in nouns
    }


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-").replace("(", "").replace(")", "")


def _printed(links: dict[type[Noun], str]) -> Iterator[str]:
    yield "| command | a line is |"
    yield "| --- | --- |"
    for command, nouns in PRINTED.items():
        yield f"| `pantau {command}` | {', '.join(links[noun] for noun in nouns)} |"


def _noun(noun: type[Noun], title: str, links: dict[type[Noun], str]) -> Iterator[str]:
    file = f"src/{noun.__module__.replace('.', '/')}.py"
    yield f"### {title}\n"
    yield f"{about(noun)} *{', '.join(where_met(noun)).capitalize()}*; `{file}`.\n"
    yield "| field | type | if left out | meaning |"
    yield "| --- | --- | --- | --- |"
    for name, field in noun.model_fields.items():
        kind = type_words(field.annotation, links) + limits(field)
        cells = (f"`{printed_name(noun, name)}`", kind, default(field), meaning(noun, name))
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
    yield ""


def _inner(nouns: list[type[Noun]], met: list[type[Noun]]) -> Iterator[str]:
    for noun in nouns:
        if noun not in met:
            first = (noun.__doc__ or "").strip().splitlines()[0]
            yield f"| {noun.__name__} | `src/{noun.__module__.replace('.', '/')}.py` | {first} |"


if __name__ == "__main__":
    if "--write" in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())
