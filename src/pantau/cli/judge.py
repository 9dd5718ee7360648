"""`judge`: what a person says of the machine's findings. Each kind of word is a command beside `flag`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pantau.cli.frame import archive_command
from pantau.cli.out import written_to
from pantau.cli.screen import Screen
from pantau.texts import say

if TYPE_CHECKING:
    from pantau.door import Desk
    from pantau.stories.judgement import Judgement

FLAG = """
pantau judge flag 3f2a91c0 wrong --note "only an analyst says so"
pantau judge flag 3f2a91c0 actors --right "RUS GOV+PRK GOV" --note "both signed"
pantau judge flag 3f2a91c0 wrong --right "AGREE|RUS GOV|-|planned|-|bantu" --note "a promise"
pantau judge flag 3f2a91c0 missing --right "ACCUSE|KOR GOV|-|actual|-|kecam" --note "not read"
"""
MERGE = 'pantau judge merge s3f2a91c07b s81b0c2d4e6 --note "the same launch"'
SPLIT = 'pantau judge split news/a.html news/b.html --note "another bomb"'
LOCK = 'pantau judge lock s3f2a91c07b --note "checked"'


class WhatIsWrong(StrEnum):
    """The whole event, one part of it, or that it is not there."""

    WRONG = "wrong"
    TYPE = "type"
    MODE = "mode"
    ACTORS = "actors"
    RECIPIENTS = "recipients"
    MODALITY = "modality"
    BACKGROUND = "background"
    SAID_BY = "said_by"
    TRIGGER = "trigger"
    MISSING = "missing"


PARTS = ", ".join(each for each in WhatIsWrong if each not in {WhatIsWrong.WRONG, WhatIsWrong.MISSING})

Target = Annotated[
    str,
    typer.Argument(metavar="ID", help="An event's id, or its beginning; with --sentence an article's id or URL."),
]
Right = Annotated[
    str | None,
    typer.Option(
        metavar="READING",
        help="What is right: TYPE/mode|actors|recipients|modality|said_by|words, or that part alone.",
    ),
]
Sentence = Annotated[
    str | None,
    typer.Option(metavar="WORDS|START", help="The sentence where an event is missing: words of it, or its place."),
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so (default: PANTAU_BY, or the login).")]


def register(app: typer.Typer) -> None:
    """Adds the group of commands to the app."""
    group = typer.Typer(
        no_args_is_help=True, help="What a person says of events and stories: kept, and taken back."
    )
    archive_command(group, "flag", FLAG, table=True)(flag)
    archive_command(group, "merge", MERGE, table=True)(merge)
    archive_command(group, "split", SPLIT, table=True)(split)
    archive_command(group, "lock", LOCK, table=True)(lock)
    archive_command(group, "list", "pantau judge list --all", table=True)(list_)
    archive_command(group, "undo", "pantau judge undo 5d07c2e1", table=True)(undo)
    archive_command(group, "export", "pantau judge export --out judged.jsonl")(export)
    app.add_typer(group, name="judge")


def flag(
    screen: Screen,
    desk: "Desk",
    *,
    id_: Target,
    what: Annotated[
        WhatIsWrong,
        typer.Argument(metavar="WHAT", help=f"wrong (all of it), missing (another event), or a part: {PARTS}."),
    ],
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why.")],
    right: Right = None,
    sentence: Sentence = None,
    by: By = None,
) -> None:
    """Flag an event as wrong, or a sentence as one where an event is missing.

    The flag is kept when the page is read again by other readers. Without --right it only says what is wrong.
    """
    _show(screen, [desk.judge.flag(id_, what.value, note=note, right=right, sentence=sentence, by=by)])


Stories = Annotated[list[str], typer.Argument(metavar="ID …", help="Stories, or articles by their id or address.")]
Articles = Annotated[list[str], typer.Argument(metavar="ARTICLE …", help="Articles by their id or address.")]
Note = Annotated[str, typer.Option(metavar="TEXT", help="Why.")]


def merge(screen: Screen, desk: "Desk", *, names: Stories, note: Note, by: By = None) -> None:
    """Say that stories are one. What a person says wins over the machine, on every run, until it is taken back."""
    _show(screen, [desk.judge.belong("merge", names, note=note, by=by)])


def split(screen: Screen, desk: "Desk", *, names: Articles, note: Note, by: By = None) -> None:
    """Say that articles are a story apart from the others of theirs."""
    _show(screen, [desk.judge.belong("split", names, note=note, by=by)])


def lock(screen: Screen, desk: "Desk", *, names: Stories, note: Note, by: By = None) -> None:
    """Say that a story is as it should be, or that articles are one: nothing joins it, and nothing leaves it."""
    _show(screen, [desk.judge.belong("lock", names, note=note, by=by)])


def list_(
    screen: Screen,
    desk: "Desk",
    all_: Annotated[bool, typer.Option("--all", help="Also what was taken back.")] = False,
) -> None:
    """List what people said, the latest first."""
    _show(screen, desk.judge.judgements(undone=all_))


def undo(
    screen: Screen,
    desk: "Desk",
    id_: Annotated[str, typer.Argument(metavar="ID", help="The word's id, or its beginning.")],
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why.")] = "",
    by: By = None,
) -> None:
    """Take a word back; it stays as history."""
    _show(screen, [desk.judge.undo(id_, note=note, by=by)])


def export(
    screen: Screen,
    desk: "Desk",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="Where to; - is standard output.")] = "-",
) -> None:
    """Write the judged sentences as labelled examples, from which a coder can learn.

    JSON lines with the events as people say they are. Sentences of which nobody knows what is right are left out.
    """
    found = list(desk.judge.labelled())
    lines = [each.line() for each in found if each is not None]
    with written_to(out) as stream:
        stream.writelines(f"{line}\n" for line in lines)
    screen.note(say("judge.exported", written=len(lines), left_out=len(found) - len(lines)))


def _show(screen: Screen, found: "list[Judgement]") -> None:
    if screen.json:
        for judgement in found:
            screen.line(judgement)
    else:
        from pantau.cli.paint.judgements import judgements as painted

        screen.show(*painted(found))
