"""Names of outlets and agencies (data/publishers), and how names are compared."""

import re
from functools import cache
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, rows
from pantau.sources.publisher import places, publishers


class Outlet(BaseModel):
    """An outlet or agency: all names that it signs with, and its hosts (see `Publisher`)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: tuple[str, ...]
    hosts: tuple[str, ...]


class _Undeclared(BaseModel):
    """A row of outlets.csv: the name it signs with, its host, and other names, joined with |."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    host: str = ""
    aliases: str = ""

    def outlet(self) -> Outlet:
        """The row as an outlet."""
        names = (self.name, *self.aliases.split("|"))
        return Outlet(names=tuple(filter(None, names)), hosts=tuple(filter(None, [self.host])))


@cache
def outlets() -> tuple[Outlet, ...]:
    """Those with a declaration, then those of which only names are known (outlets.csv), ours before the user's."""
    declared = [Outlet(names=publisher.names, hosts=publisher.hosts) for publisher in publishers()]
    undeclared = [row.outlet() for path in find("publishers/outlets.csv") for _, row in rows(path, _Undeclared)]
    return (*declared, *undeclared)


@cache
def _by_place() -> dict[str, frozenset[str]]:
    names: dict[str, frozenset[str]] = {}
    for outlet in outlets():
        for place in outlet.hosts:
            names[place] = names.get(place, frozenset()) | {plain(name) for name in outlet.names}
    return names


def names_at(url: str | None) -> frozenset[str]:
    """All names, plain, of the outlets to which an address belongs: of the site, and of the part of it."""
    return frozenset().union(*(_by_place().get(place, frozenset()) for place in places(url)))


@cache
def outlet_names() -> frozenset[str]:
    """All names of outlets and agencies, plain (see `plain`)."""
    return frozenset(plain(name) for outlet in outlets() for name in outlet.names)


def plain(name: str) -> str:
    """A name without case, spaces and signs: `CNN Indonesia` and `cnnindonesia` are one."""
    return re.sub(r"[\W_]", "", name).casefold()


def host_of(url: str | None) -> str | None:
    """The host of a URL without www; None where it is no web address."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return parts.hostname.removeprefix("www.")
