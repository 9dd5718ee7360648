"""Names of outlets and agencies (data/publishers/outlets.csv), and how names are compared."""

import re
from functools import cache
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, rows


class Outlet(BaseModel):
    """An outlet: the name it signs with, its host, and other names, joined with |."""

    model_config = ConfigDict(extra="forbid")

    name: str
    host: str = ""
    aliases: str = ""

    @property
    def names(self) -> list[str]:
        """All names that it signs with."""
        return [name for name in (self.name, *self.aliases.split("|")) if name]


@cache
def outlets() -> tuple[Outlet, ...]:
    """Ours, then the user's."""
    return tuple(outlet for path in find("publishers/outlets.csv") for _, outlet in rows(path, Outlet))


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
