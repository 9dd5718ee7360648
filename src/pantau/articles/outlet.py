"""The outlet of a page, and the names by which it signs."""

from pantau.articles.head import Head
from pantau.articles.linked_data import text_in
from pantau.articles.names import host_of, outlets, plain
from pantau.sources.publisher import publisher_of


def outlet_of(given: str | None, head: Head | None, url: str | None) -> str | None:
    """The outlet as it is given, as it is declared for the URL's host (data/publishers), as the page states it, or
    the host without www.
    """
    declared = publisher_of(host_of(url))
    stated = text_in(head.node, "publisher") or head.meta("og:site_name", "application-name") if head else None
    return given or (declared.name if declared else stated) or host_of(url)


def names_of(outlet: str | None, head: Head | None, url: str | None) -> frozenset[str]:
    """All names of the outlet, plain: what is given and stated, its host, and what our data knows of it."""
    host = host_of(url) or ""
    said = [outlet, head and text_in(head.node, "publisher"), head and head.meta("og:site_name"), host]
    names = {plain(name) for name in said if name}
    names |= {plain(part) for part in host.split(".")[:-1] if len(part) > 3}
    if declared := publisher_of(host):
        names |= {plain(name) for name in declared.names}
    for known in outlets():
        if known.host and (host == known.host or host.endswith(f".{known.host}")):
            names |= {plain(name) for name in known.names}
    return frozenset(names)
