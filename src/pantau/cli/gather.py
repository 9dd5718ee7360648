"""Commands that fetch news, and show which outlets can be fetched."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from pantau.cli.frame import DONE, QUARANTINED, command
from pantau.cli.options import Raw
from pantau.cli.screen import Screen
from pantau.texts import say

if TYPE_CHECKING:
    from pantau.sources.collect.job import Fetch

Outlets = Annotated[
    list[str] | None,
    typer.Argument(metavar="OUTLET…", help="Keys, names or hosts of outlets (default: all that list articles)."),
]
Private = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-private",
        metavar="NETWORK",
        help="Also ask hosts in this network, such as 10.0.0.0/8; repeatable.",
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the commands to the app."""
    command(app, "collect", "pantau collect antara tempo --dry-run", table=True)(collect)
    group = typer.Typer(no_args_is_help=True, help="Outlets: feeds, sitemaps, and whether they answer.")
    command(group, "list", "pantau sources list --lang id", table=True)(list_)
    command(group, "check", "pantau sources check antara", table=True)(check)
    app.add_typer(group, name="sources")


def collect(
    screen: Screen,
    outlets: Outlets = None,
    *,
    raw: Raw = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Ask for listings alone; keep nothing.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="Articles an outlet.")] = 200,
    days: Annotated[int, typer.Option("--days", min=1, metavar="N", help="Leave what is listed as older.")] = 7,
    allow_private: Private = None,
) -> int:
    """Fetch what outlets list into the raw archive, politely.

    Obeys robots.txt and crawl-delay, asks again only for what changed, and goes on where it was stopped. What
    happened to each address stands in collect.jsonl in the raw archive, and is printed with --json. `pantau run`
    without PATH reads what was fetched. Exit code 3 where some address failed.
    """
    from pantau import door
    from pantau.views.collected import collected_view

    told: list[Fetch] = []
    with screen.counter(say("collect.addresses")) as progress:
        outcomes: Counter[str] = Counter()
        fetches = door.collect(
            outlets or (), raw=raw, pages=limit, days=days, dry=dry_run, allowed=_networks(allow_private)
        )
        for fetch in fetches:
            told.append(fetch)
            outcomes[fetch.outcome] += 1
            progress(
                len(told), " · ".join(f"{number} {say(f'outcome.{name}')}" for name, number in outcomes.items())
            )
            if screen.json:
                screen.line(fetch)
    view = collected_view(door.raw_folder(raw), dry_run, told)
    if not screen.json and not screen.quiet:
        from pantau.cli.paint.gather import collected as painted

        screen.show(*painted(view))
    return QUARANTINED if view.bad else DONE


def _networks(written: list[str] | None) -> list[str]:
    from pantau.sources.collect.addresses import networks

    try:
        networks(written or ())
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--allow-private") from error
    return written or []


def list_(
    screen: Screen,
    lang: Annotated[str | None, typer.Option("--lang", metavar="id|en", help="Only this language.")] = None,
) -> None:
    """List the outlets that are declared, and what of them was verified."""
    from pantau.views.outlets import outlets_view

    outlets = outlets_view(lang)
    if screen.json:
        for outlet in outlets:
            screen.line(outlet)
    else:
        from pantau.cli.paint.gather import outlets as painted

        screen.show(painted(outlets))


def check(screen: Screen, outlets: Outlets = None, *, allow_private: Private = None) -> int:
    """Ask outlets live whether their listings and articles can be read; keep nothing.

    For each outlet: every feed and sitemap, and one article with its title, length and date. Exit code 3 where
    an outlet does not answer as declared.
    """
    from pantau.views.outlets import checked_view

    with screen.counter(say("collect.addresses")) as progress:
        seen = 0

        def tell(fetch: "Fetch") -> None:
            nonlocal seen
            seen += 1
            progress(seen, fetch.outlet)

        checked = checked_view(outlets or (), allowed=_networks(allow_private), tell=tell)
    if screen.json:
        for outlet in checked:
            screen.line(outlet)
    else:
        from pantau.cli.paint.gather import checked as painted

        screen.show(painted(checked))
    return DONE if all(outlet.ok for outlet in checked) else QUARANTINED
