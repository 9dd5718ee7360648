"""Commands that show and check what Pantau knows beforehand: the register of offices and the codebook."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pantau.cli.frame import DONE, FAILED, command
from pantau.cli.screen import Screen
from pantau.texts import say

if TYPE_CHECKING:
    from pantau.reference.refresh import TermChange
    from pantau.views.refresh import Refreshed
    from pantau.views.register import RegisterView

TypeName = Annotated[str | None, typer.Argument(metavar="TYPE", help="One of the types, such as CONSULT.")]
HISTORY = "pantau register history Shoigu\npantau register history 'Menteri Pertahanan' RUS"
Country = Annotated[str | None, typer.Argument(help="A code (RUS) or a name in English or Indonesian.")]


def register(app: typer.Typer) -> None:
    """Adds the two groups of commands to the app."""
    offices = typer.Typer(no_args_is_help=True, help="The dated register of offices.")
    command(offices, "show", "pantau register show RUS --on 2024-11-19", table=True)(show)
    command(
        offices,
        "history",
        HISTORY,
        table=True,
    )(history)
    command(offices, "check", "pantau register check mine/register/FJI.csv", table=True)(check_register)
    command(offices, "refresh", "pantau register refresh IDN RUS --into mine", table=True)(refresh)
    command(offices, "export", "pantau register export RUS > rus.ftm.json")(export)
    app.add_typer(offices, name="register")
    book = typer.Typer(no_args_is_help=True, help="The codebook and the lexicons.")
    command(book, "show", "pantau codebook show CONSULT", table=True)(show_codebook)
    command(book, "check", "pantau codebook check", table=True)(check_codebook)
    app.add_typer(book, name="codebook")


def show(
    screen: Screen,
    country: Country = None,
    office: Annotated[
        str | None, typer.Option(metavar="WORD", help="Only offices with this word in their name.")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DAY", help="Who was in office on this day.")] = None,
) -> None:
    """Show who holds which office, or held it on a day."""
    from pantau.views.days import iso_day
    from pantau.views.names import country_code
    from pantau.views.register import register_view

    day = iso_day(on)
    code = country_code(country) if country else None
    _terms(screen, register_view(code, office, date.fromisoformat(day) if day else None))


def history(
    screen: Screen,
    who: Annotated[str, typer.Argument(metavar="PERSON|OFFICE", help="A person; or an office, with a country.")],
    country: Annotated[str | None, typer.Argument(metavar="COUNTRY", help="A code or a name.")] = None,
) -> None:
    """List the offices of a person, or the holders of an office."""
    from pantau.views.names import country_code
    from pantau.views.register import office_view, person_view

    _terms(screen, office_view(country_code(country), who) if country else person_view(who))


def check_register(
    screen: Screen,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Register files, such as FJI.csv.")],
) -> int:
    """Check register files: every flaw with file, line and reason (exit code 1 where there is one)."""
    from pantau.views.register import register_flaws

    found = [flaw for file in files for flaw in register_flaws(file)]
    for flaw in found:
        screen.line(flaw) if screen.json else screen.show(f"{flaw.where}: {flaw.what}. {flaw.todo}.")
    if not screen.json:
        screen.show(say("cli.register_checked", files=len(files), flaws=len(found)))
    return FAILED if found else DONE


def refresh(
    screen: Screen,
    countries: Annotated[list[str], typer.Argument(metavar="COUNTRY…", help="Codes (RUS) or names.")],
    into: Annotated[
        Path | None, typer.Option("--into", metavar="FOLDER", help="Your data folder; else that of PANTAU_DATA.")
    ] = None,
    *,
    apply: Annotated[
        bool, typer.Option("--apply", help="Write ended and new terms into FOLDER/register.")
    ] = False,
) -> None:
    """Ask Wikidata what has changed since the register was written, and show it.

    Goes over the network. Nothing is changed without --apply, and never the register that comes with Pantau: your
    own file is written, which is read after it. What was interrupted goes on where it stopped.
    """
    from pantau.views.names import country_code
    from pantau.views.refresh import refreshed

    codes = [country_code(country) for country in countries]
    for each in refreshed(codes, folder=into, apply=apply):
        if screen.json:
            screen.line(each)
        else:
            screen.show(*_refreshed(each))


def _refreshed(found: "Refreshed") -> list[str]:
    head = say(
        "cli.refreshed",
        country=found.country,
        offices=found.offices,
        persons=found.persons,
        count=len(found.changes),
    )
    lines = [line for change in found.changes for line in _changed(change)]
    return [head, *lines, *([say("cli.refreshed_file", file=found.file)] if found.file else [])]


def _changed(change: "TermChange") -> list[str]:
    """A change as in a diff: what the register says, and what it should say."""
    sides = [("-", change.old), ("+" if change.kind != "start" else "?", change.new)]
    return [
        f"  {mark} {each.person} · {each.office_en} · {each.start} – {each.end or '…'}"
        for mark, each in sides
        if each
    ]


def export(
    screen: Screen,
    country: Country = None,
) -> None:
    """Print the register as FollowTheMoney entities, one JSON line each.

    Persons, positions and occupancies, as Aleph and other tools of investigators read them.
    """
    from pantau.views.ftm import ftm
    from pantau.views.names import country_code
    from pantau.views.register import all_terms

    for entity in ftm(all_terms(country_code(country) if country else None)):
        screen.line(entity)


def show_codebook(
    screen: Screen,
    type_: TypeName = None,
) -> None:
    """Show all types, or one with definition and examples."""
    from pantau.views.codebook import event_type, event_types

    found = [event_type(type_)] if type_ else event_types()
    if screen.json:
        for each in found:
            screen.line(each)
    else:
        from pantau.cli.paint import codebook

        screen.show(*(codebook.event_type(found[0]) if type_ else [codebook.types(found)]))


def check_codebook(screen: Screen) -> int:
    """Check the codebook's files and examples.

    Every example is coded; one that is read otherwise than the codebook says is shown (exit code 1).
    """
    from pantau.views.codebook import event_types
    from pantau.views.examples import check_examples

    flaws = list(check_examples())
    if screen.json:
        for flaw in flaws:
            screen.line(flaw)
    else:
        from pantau.cli.paint import codebook

        screen.show(*codebook.flaws(flaws))
        examples = sum(len(each.examples) for each in event_types())
        screen.show(say("cli.codebook_checked", types=len(event_types()), examples=examples, flaws=len(flaws)))
    return FAILED if flaws else DONE


def _terms(screen: Screen, view: "RegisterView") -> None:
    if screen.json:
        for term in view.terms:
            screen.line(term)
    else:
        from pantau.cli.paint.register import register as painted

        screen.show(painted(view) if view.terms else say("cli.no_terms"))
