"""Filters: JSON lines in, JSON lines out, in the order of the input, without a store."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from pantau.cli.frame import CONFLICT, DONE, QUARANTINED, command
from pantau.cli.options import CoderName, Columns, column_map
from pantau.cli.screen import Screen
from pantau.errors import PageError, UsageError
from pantau.texts import say

if TYPE_CHECKING:
    from pantau.views.answers import Checked, Coded, Text

CODE = """
pantau code --text "Putin bertemu Kim di Pyongyang."
echo '{"id": "1", "text": "Putin met Kim in Pyongyang."}' | pantau code
pantau code --pairs pairs.jsonl
"""

File = Annotated[str, typer.Argument(metavar="FILE", help="JSON lines; - is standard input.")]
Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH…", help="Files and folders: HTML, gzip, WARC, feeds, sitemaps, JSON, CSV, text."),
]
PlainText = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help="One plain text instead; - is standard input.")
]
Pairs = Annotated[bool, typer.Option("--pairs", help="Code the act between a source and a target.")]
Review = Annotated[bool, typer.Option("--claim-review", help="Print schema.org ClaimReview (JSON-LD).")]


def register(app: typer.Typer) -> None:
    """Adds the filters to the app."""
    command(app, "extract", "pantau extract news/ page.html > articles.jsonl")(extract)
    command(app, "code", CODE, table=True)(code)
    command(app, "check", "pantau extract news/ | pantau check")(check)
    command(app, "cluster", "pantau extract news/ | pantau cluster")(cluster)
    command(app, "compare", "pantau compare pairs.jsonl")(compare)


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


def code(
    screen: Screen, file: File = "-", *, text: PlainText = None, pairs: Pairs = False, coder: CoderName = None
) -> int:
    """Filter: texts to events.

    Takes lines with "id" and "text" ("title", "lang", "published" where known), or one plain text, and says who
    did what to whom, whether it happened, and which words say so: as JSON lines, on a terminal as a table with
    the marked sentences. With --pairs it takes lines with "id", "text", "source" and "target", and says what kind
    of act is between the two, always as JSON lines.
    """
    if text is not None and (pairs or file != "-"):
        raise UsageError("code_either", "--pairs" if pairs else file)
    if pairs:
        return _pairs(screen, file, coder)
    from pantau.cli.account_note import account_note
    from pantau.cli.lines import answers, plain
    from pantau.views.filters import code_text

    def both(given: "Text") -> "tuple[Text, Coded]":
        return given, code_text(given, coder)

    found = answers(screen, file, both) if text is None else iter([both(plain(text))])
    _show(screen, found)
    account_note(screen, coder)
    return _code(screen)


def _pairs(screen: Screen, file: str, coder: str | None) -> int:
    from pantau.cli.lines import answers_to
    from pantau.views.pairs import PairText, code_pair

    for answer in answers_to(PairText, screen, file, lambda pair: code_pair(pair, coder)):
        screen.line(answer)
    return _code(screen)


def _show(screen: Screen, found: "Iterator[tuple[Text, Coded]]") -> None:
    if screen.json:
        for _, answer in found:
            screen.line(answer)
        return
    from pantau.cli.paint import code as painted

    for given, answer in found:
        screen.show(*painted.coded(given.article().full, answer))
    screen.show(*painted.legend())


def check(screen: Screen, file: File = "-", *, review: Review = False) -> int:
    """Filter: texts to office claims, checked.

    Takes lines as `code` does. Exit code 4 where a claim conflicts with the dated register. With --claim-review
    a line is schema.org JSON-LD instead: a ClaimReview for each claim that the register confirms or contradicts.
    """
    from pantau.cli.lines import answers
    from pantau.views.claim_review import claim_reviews
    from pantau.views.filters import check_text

    def both(given: "Text") -> "tuple[Text, Checked]":
        return given, check_text(given)

    conflict = False
    for given, answer in answers(screen, file, both):
        screen.line(claim_reviews(given, answer) if review else answer)
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


def compare(screen: Screen, file: File = "-", *, coder: CoderName = None) -> int:
    """Filter: two reports against each other.

    Takes lines with "id", "a" and "b", each a report with "text" ("title", "lang", "published", "outlet" where
    known), and says whether they tell of one happening and where they differ: numbers, date, place, with whom, who
    began, whether it happened. Exit code 4 where they differ.
    """
    from pantau.cli.lines import answers_to
    from pantau.views.compare import ReportPair
    from pantau.views.compare import compare as compared

    conflict = False
    for answer in answers_to(ReportPair, screen, file, lambda pair: compared(pair, coder)):
        screen.line(answer)
        conflict = conflict or bool(answer.conflicts)
    return CONFLICT if conflict else _code(screen)


def _code(screen: Screen) -> int:
    return QUARANTINED if screen.quarantined else DONE
