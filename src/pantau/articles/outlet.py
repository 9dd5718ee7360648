"""The outlet of a page, and the names by which it signs."""

from pantau.articles.head import Head
from pantau.articles.linked_data import text_in
from pantau.articles.names import host_of, names_at, plain
from pantau.sources.publisher import publisher_of


def outlet_of(given: str | None, head: Head | None, url: str | None) -> tuple[str | None, str | None]:
    """The outlet as it is given, as it is declared for the place of the URL (data/publishers), as the page states
    it, or the host without www; and which: given, declared, json-ld, a meta's name or host.
    """
    declared = publisher_of(url)
    said = [("given", given), ("declared", declared.name if declared else None)]
    if head:
        said.append(("json-ld", text_in(head.node, "publisher")))
        said += [(name, head.meta(name)) for name in ("og:site_name", "application-name")]
    said.append(("host", host_of(url)))
    return next(((name, basis) for basis, name in said if name), (None, None))


def names_of(outlet: str | None, head: Head | None, url: str | None) -> frozenset[str]:
    """All names of the outlet, plain: what is given and stated, its host, and what our data knows of it."""
    host = host_of(url) or ""
    said = [outlet, head and text_in(head.node, "publisher"), head and head.meta("og:site_name"), host]
    names = {plain(name) for name in said if name}
    names |= {plain(part) for part in host.split(".")[:-1] if len(part) > 3}
    return frozenset(names | names_at(url))
