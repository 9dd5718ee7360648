"""Filters: JSON lines in, JSON lines out, in the order of the input, without a store."""

from typing import Annotated

import typer

from pantau.cli.frame import CONFLICT, DONE, QUARANTINED, command
from pantau.cli.options import CoderName, Columns, column_map
from pantau.cli.screen import Screen
from pantau.errors import PageError
from pantau.texts import say

File = Annotated[str, typer.Argument(metavar="FILE", help="JSON lines; - is standard input.")]
Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH…", help="Files and folders: HTML, gzip, WARC, feeds, sitemaps, JSON, CSV, text."),
]


def register(app: typer.Typer) -> None:
    """Adds the filters to the app."""
    command(app, "extract", "pantau extract news/ page.html > articles.jsonl")(extract)
    command(app, "code", 'echo \'{"id": "1", "text": "Putin met Kim in Pyongyang."}\' | pantau code')(code)
    command(app, "check", "pantau extract news/ | pantau check")(check)
    command(app, "cluster", "pantau extract news/ | pantau cluster")(cluster)


def extract(screen: Screen, paths: Paths = None, columns: Columns = None) -> int:
    """Filter: pages to articles.

    Title, text, date with its basis, outlet, language; or why a page is no article.
    """
    from pantau.views.filters import extract_pages

    for article in screen.progress(extract_pages(paths or ["-"], column_map(columns)), say("cli.reading")):
        if isinstance(article, PageError):
            screen.quarantine(article)
        else:
            screen.line(article)
    return _code(screen)


def code(screen: Screen, file: File = "-", *, coder: CoderName = None) -> int:
    """Filter: texts to events.

    Takes lines with "id" and "text" ("title", "lang", "published" where known) and says who did what to whom,
    whether it happened, and which words say so.
    """
    from pantau.cli.account_note import account_note
    from pantau.cli.lines import answers
    from pantau.views.filters import code_text

    for answer in answers(screen, file, lambda text: code_text(text, coder)):
        screen.line(answer)
    account_note(screen, coder)
    return _code(screen)


def check(screen: Screen, file: File = "-") -> int:
    """Filter: texts to office claims, checked.

    Takes lines as `code` does. Exit code 4 where a claim conflicts with the dated register.
    """
    from pantau.cli.lines import answers
    from pantau.views.filters import check_text

    conflict = False
    for answer in answers(screen, file, check_text):
        screen.line(answer)
        conflict = conflict or any(claim.verdict == "conflict" for claim in answer.claims)
    return CONFLICT if conflict else _code(screen)


def cluster(screen: Screen, file: File = "-") -> int:
    """Filter: articles to stories, happenings and copies.

    Takes lines as `code` does. Any order of the lines gives the same groups.
    """
    from pantau.cli.lines import answers
    from pantau.views.filters import cluster_readings, read_text

    for placed in cluster_readings(list(answers(screen, file, read_text))):
        screen.line(placed)
    return _code(screen)


def _code(screen: Screen) -> int:
    return QUARANTINED if screen.quarantined else DONE
