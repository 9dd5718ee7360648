"""The address of a page: where it came from, and the one that it calls its own."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from pantau.articles.head import Head
from pantau.articles.names import host_of


def address_of(given: str | None, head: Head) -> tuple[str | None, str | None]:
    """The page's URL, as given or else as the page states it, and its canonical URL where that is another one."""
    links = (_absolute(given, link) for link in _stated(head))
    stated = next((link for link in links if host_of(link)), None)
    if given is None or stated is None:
        return given or stated, None
    return given, stated if stated.split("#")[0] != given.split("#")[0] else None


def _stated(head: Head) -> Iterator[str]:
    page = head.node.get("mainEntityOfPage")
    links: list[Any] = [head.canonical, head.meta("og:url", "twitter:url"), head.node.get("url")]
    links.append(page.get("@id") if isinstance(page, dict) else page)
    yield from (link.strip() for link in links if isinstance(link, str))


def _absolute(base: str | None, link: str) -> str:
    try:
        return urljoin(base or "", link)
    except ValueError:
        return ""
