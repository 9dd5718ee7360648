"""Commands that show what a store knows."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pantau.cli.frame import archive_command
from pantau.cli.options import (
    Lang,
    Limit,
    Modalities,
    Outlet,
    Ruling,
    Since,
    Span,
    Types,
    Until,
)
from pantau.cli.screen import Screen
from pantau.errors import UsageError

if TYPE_CHECKING:
    from pantau.door import Desk

LastDay = Annotated[str | None, typer.Option("--day", metavar="DAY", help="Its last day (default: the newest).")]
Countries = Annotated[
    list[str] | None, typer.Option("--country", metavar="COUNTRY", help="Takes part; repeatable: all of them.")
]
Identity = Annotated[str, typer.Argument(metavar="ID", help="An event's id, or its beginning.")]
StoryName = Annotated[
    str, typer.Argument(metavar="ID", help="A story's id, or the id or address of one of its articles.")
]
One = Annotated[str, typer.Argument(metavar="A", help="A code (RUS) or a name in English or Indonesian.")]
Other = Annotated[str, typer.Argument(metavar="B", help="The same.")]


def register(app: typer.Typer) -> None:
    """Adds the commands to the app."""
    for name, work, example in (
        ("today", today, "pantau today --day 2024-11-30"),
        ("dyad", dyad, "pantau dyad RUS PRK --since 2024\npantau dyad Rusia 'Korea Utara' --by month"),
        ("events", events, "pantau events --country RUS --type CONSULT --modality planned"),
        ("event", event, "pantau event 3f2a91c0"),
        ("stories", stories, "pantau stories --since 2024-11"),
        ("story", story, "pantau story s3f2a91c07b"),
        ("claims", claims, "pantau claims --verdict conflict --since 2024"),
        ("retold", retold, "pantau retold RUS PRK --since 2024"),
        ("search", search, "pantau search menteri pertahanan"),
        ("coverage", coverage, "pantau coverage --since 2024-11"),
    ):
        archive_command(app, name, example, table=True)(work)


def today(
    screen: Screen,
    desk: "Desk",
    *,
    day: LastDay = None,
    types: Types = None,
    modality: Modalities = None,
    outlet: Outlet = None,
    lang: Lang = None,
) -> None:
    """Show the newest week: what changed, is new, is announced.

    The week ends with the newest day that was read; beside each dyad stands what is usual in a week.
    --type, --modality, --outlet and --lang narrow the events that are shown; the dyads count all.
    """
    view = desk.today(day, **_narrowed(types, modality, outlet, lang))
    if screen.json:
        screen.line(view)
    else:
        from pantau.cli.paint.today import today as painted

        screen.show(*painted(view))


def dyad(
    screen: Screen,
    desk: "Desk",
    *,
    a: One,
    b: Other,
    since: Since = None,
    until: Until = None,
    by: Annotated[Span | None, typer.Option(help="Width of the periods (default: what fits).")] = None,
    types: Types = None,
    modality: Modalities = None,
    outlet: Outlet = None,
    lang: Lang = None,
) -> None:
    """Show how two countries dealt with each other, over time.

    --type, --modality, --outlet and --lang narrow the events that are shown; the series counts all.
    """
    view = desk.dyad(
        a, b, since=since, until=until, by=by.value if by else None, **_narrowed(types, modality, outlet, lang)
    )
    if screen.json:
        screen.line(view)
    else:
        from pantau.cli.paint.dyad import dyad as painted

        screen.show(*painted(view))


def events(
    screen: Screen,
    desk: "Desk",
    *,
    country: Countries = None,
    since: Since = None,
    until: Until = None,
    types: Types = None,
    modality: Modalities = None,
    outlet: Outlet = None,
    lang: Lang = None,
    limit: Limit = 50,
) -> None:
    """List events, newest first, each with its sentence."""
    asked = _narrowed(types, modality, outlet, lang)
    found = desk.events(countries=tuple(country or ()), since=since, until=until, limit=limit, **asked)
    if screen.json:
        for stored in found:
            screen.line(stored)
    else:
        from pantau.cli.paint.events import events_page

        screen.show(*events_page(found))


def event(screen: Screen, desk: "Desk", id_: Identity) -> None:
    """Show one event with its proof.

    The sentence with its words marked, why it was coded so, by which version, and who else tells of it.
    """
    view = desk.event(id_)
    if screen.json:
        screen.line(view)
    else:
        from pantau.cli.paint.event import event as painted

        screen.show(*painted(view))


def stories(
    screen: Screen,
    desk: "Desk",
    *,
    since: Since = None,
    until: Until = None,
    least: Annotated[int, typer.Option("--least", metavar="N", help="Articles that a story has at least.")] = 2,
    limit: Limit = 20,
) -> None:
    """List stories: what several articles tell of, the newest first."""
    found = desk.stories(since=since, until=until, limit=limit, least=least)
    if screen.json:
        for line in found:
            screen.line(line)
    else:
        from pantau.cli.paint.story import stories as painted

        screen.show(*painted(found))


def story(screen: Screen, desk: "Desk", name: StoryName) -> None:
    """Show one story.

    Its articles by time and why each belongs to it, what happened, and where its reports differ.
    """
    view = desk.story(name)
    if screen.json:
        screen.line(view)
    else:
        from pantau.cli.paint.story import story as painted

        screen.show(*painted(view))


def claims(
    screen: Screen,
    desk: "Desk",
    *,
    verdict: Annotated[list[Ruling] | None, typer.Option(help="Only this verdict; repeatable.")] = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    lang: Lang = None,
    limit: Limit = 50,
) -> None:
    """List office claims and what the register says to them."""
    verdicts = [each.value for each in verdict or ()]
    view = desk.claims(verdicts=verdicts, since=since, until=until, limit=limit, outlet=outlet, lang=lang)
    if screen.json:
        for proven in view.claims:
            screen.line(proven)
    else:
        from pantau.cli.paint.claims import claims_page

        screen.show(*claims_page(view))


def retold(
    screen: Screen,
    desk: "Desk",
    a: Annotated[str | None, typer.Argument(metavar="A", help="A code (RUS) or a name.")] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="The same; both or none.")] = None,
    *,
    since: Since = None,
    until: Until = None,
    limit: Limit = 20,
) -> None:
    """Show talk that was later told as fact.

    For each act that one report calls planned or possible and a later one a fact: whether a report in between, the
    day of the act or one of its parties supports the step, or a guess became a fact.
    """
    if (a is None) != (b is None):
        raise UsageError("retold_two")
    found = desk.retold(a, b, since=since, until=until, limit=limit)
    if screen.json:
        for each in found:
            screen.line(each)
    else:
        from pantau.cli.paint.retold import retold as painted

        screen.show(*painted(found))


def search(
    screen: Screen,
    desk: "Desk",
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All of them must stand in the article.")],
    *,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    lang: Lang = None,
    limit: Limit = 20,
) -> None:
    """Find articles by their words, with the events in them."""
    asked = {"since": since, "until": until, "outlet": outlet, "lang": lang}
    view = desk.search(" ".join(words), limit=limit, **asked)
    if screen.json:
        for found in view.found:
            screen.line(found)
    else:
        from pantau.cli.paint.search import search as painted

        screen.show(*painted(view))


def coverage(
    screen: Screen, desk: "Desk", since: Since = None, until: Until = None, outlet: Outlet = None
) -> None:
    """Show what was read, dropped, undated and quarantined.

    By day and outlet. Days of which nothing was read are named: there nobody knows whether it was calm.
    """
    view = desk.coverage(since, until, outlet)
    if screen.json:
        screen.line(view)
    else:
        from pantau.cli.paint.coverage import coverage as painted

        screen.show(*painted(view))


def _narrowed(types: Types, modality: Modalities, outlet: str | None, lang: str | None) -> dict[str, Any]:
    modalities = tuple(each.value for each in modality or ())
    return {"types": tuple(types or ()), "modalities": modalities, "outlet": outlet, "lang": lang}
