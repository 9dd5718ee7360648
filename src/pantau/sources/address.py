"""Addresses: which of them name one page, however they are written.

After RFC 3986, part 6; what an address carries besides is data (data/publishers/tracking.toml).
Own code: courlan and w3lib keep the scheme, www and the hosts for phones, and courlan also drops parameters that
name articles (`cid`, `uid`, `source`).
"""

import re
from functools import cache
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, table


class Carried(BaseModel):
    """What is known about parts of addresses, in small letters (data/publishers/tracking.toml tells of each)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tracking: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    mobile_hosts: frozenset[str] = frozenset()
    mobile_parts: frozenset[str] = frozenset()
    article_parameters: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()


_ESCAPE = re.compile(r"%([0-9a-fA-F]{2})?")
_PLAIN = re.compile(r"[A-Za-z0-9._~-]")
_DEFAULT_PORTS = (None, 80, 443)
_KEPT = "/%!$&'()*+,;=:@"  # what stands for itself in a path
_NUMBER = re.compile(r"\d{5,}")  # an article's number; years and days of an archive are shorter or split
_WORDS_OF_A_TITLE = 4


def normalised(url: str) -> str:
    """One form for all addresses of a page, by which addresses are compared; it need not answer when it is asked.

    Scheme, www and hosts for phones, user, default port, last slash, fragment, and parameters that track or that
    choose a view do not count; parameters are sorted. What is no web address comes back as it is, without
    spaces around. Twice is once.
    """
    said = url.strip()
    try:
        parts = urlsplit(said)
        port = parts.port
    except ValueError:
        return said
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return said
    host = _host(parts.hostname) + (f":{port}" if port not in _DEFAULT_PORTS else "")
    query = _query(parts.query)
    fragment = f"#{parts.fragment}" if parts.fragment[:1] in ("!", "/") else ""  # a page made by a script
    return f"https://{host}{_path(parts.path)}" + (f"?{query}" if query else "") + fragment


def article_address(url: str | None) -> str | None:
    """The normalised address of one article; None for a host, a section, a list, and for what is no web address.

    An article's address ends in a title (four words or more), or has a number of five digits or more in its
    last two parts, or a number as a parameter that counts articles. No part of its path names a list.
    """
    address = normalised(url or "")
    if not address.startswith("https://"):
        return None
    parts = urlsplit(address)
    path = parts.path.split("/")[1:]
    if not _known().lists.isdisjoint(part.casefold() for part in path):
        return None
    titled = len([word for word in re.split(r"[-_+.]|%20", path[-1]) if word]) >= _WORDS_OF_A_TITLE
    numbered = any(_NUMBER.search(part) for part in path[-2:])
    asked = parse_qsl(parts.query)
    counted = any(name.casefold() in _known().article_parameters and value.isdecimal() for name, value in asked)
    return address if titled or numbered or counted else None


def is_tracking(name: str) -> bool:
    """Whether a parameter (in small letters) says where the reader came from, and nothing on the page."""
    return name in _known().tracking or name.startswith(tuple(_known().prefixes))


@cache
def _known() -> Carried:
    """Ours and the user's together."""
    tables = [table(path, Carried) for path in find("publishers/tracking.toml")]
    return Carried(
        **{
            field: frozenset[str]().union(*(getattr(each, field) for each in tables))
            for field in Carried.model_fields
        }
    )


def _host(name: str) -> str:
    first, _, rest = name.rstrip(".").partition(".")
    while first in _known().mobile_hosts and "." in rest:
        first, _, rest = rest.partition(".")
    host = f"{first}.{rest}" if rest else first
    return f"[{host}]" if ":" in host else host


def _path(path: str) -> str:
    parts = quote(_ESCAPE.sub(_escape, path), safe=_KEPT).rstrip("/").split("/")
    while len(parts) > 2 and parts[-1] in ("", *_known().mobile_parts):
        parts.pop()
    return "/".join(parts) or "/"


def _escape(found: re.Match[str]) -> str:
    if found[1] is None:
        return "%25"
    letter = chr(int(found[1], 16))
    return letter if _PLAIN.fullmatch(letter) else found[0].upper()


def _query(query: str) -> str:
    asked = parse_qsl(query, keep_blank_values=True)
    return urlencode(sorted((name, value) for name, value in asked if not _beside(name.casefold(), value)))


def _beside(name: str, value: str) -> bool:
    views = _known().views
    return is_tracking(name) or not views.isdisjoint((f"{name}=*", f"{name}={value.casefold()}"))
