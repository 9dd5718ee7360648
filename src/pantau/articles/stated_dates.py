"""The dates that a page's markup states: in its head, in attributes, and in the values for its own scripts."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache

from pantau.articles.calendar import fields
from pantau.articles.head import Head
from pantau.articles.linked_data import text_in
from pantau.articles.metas import metas_named

_ITEM = re.compile(
    r"<\w+\b(?=[^<>]{0,300}\b(?:itemprop=[\"']?(?:datePublished|dateCreated)\b"
    r"|class=[\"'](?:[^\"'<>]{0,100}\s)?(?:dt-)?published(?=[\s\"'])))"
    r"(?=[^<>]{0,300}\b(?:content|datetime|title)=[\"']?(\d[^\"'<>]{7,40}))"
)
"""Microdata and microformats: an element that is marked as the day of publication and states it."""


def published_in_head(head: Head) -> Iterator[tuple[str, str]]:
    """What JSON-LD and metas state as the day of publication, in the order of trust."""
    return _in_head(head, fields().ld, fields().meta)


def changed_in_head(head: Head) -> Iterator[tuple[str, str]]:
    """What JSON-LD and metas state as the last change."""
    return _in_head(head, fields().ld_updated, fields().meta_updated)


def published_in_markup(html: str) -> Iterator[tuple[str, str]]:
    """What microdata, attributes and scripts of the whole page state, each where it states one day alone.

    A name with several days belongs to lists of other articles.
    """
    yield from _agreed(_ITEM.findall(html))
    for names, pattern in ((fields().attributes, _attributes()), (fields().keys, _keys())):
        said: dict[str, list[str]] = {}
        for name, written in pattern.findall(html):
            said.setdefault(name, []).append(written)
        for name in names:
            yield from _agreed(said.get(name, []))


def _in_head(head: Head, in_ld: Sequence[str], in_metas: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in in_ld:
        if written := text_in(head.node, name):
            yield "json-ld", written
    for written in metas_named(head, in_metas):
        yield "meta", written


def _agreed(written: Sequence[str]) -> Iterator[tuple[str, str]]:
    dates = [_from_epoch(each) for each in written]
    if dates and len({each[:10] for each in dates}) == 1:
        yield "meta", dates[0]


def _from_epoch(written: str) -> str:
    """Seconds or milliseconds since 1970 as ISO 8601; all else as it is."""
    if not re.fullmatch(r"1\d{9}(?:\d{3})?", written):
        return written
    return datetime.fromtimestamp(int(written[:10]), UTC).isoformat()


@cache
def _attributes() -> re.Pattern[str]:
    return re.compile(rf"\s({'|'.join(fields().attributes)})=[\"']([^\"'<>]{{8,40}})[\"']")


@cache
def _keys() -> re.Pattern[str]:
    return re.compile(rf"\\?[\"']({'|'.join(fields().keys)})\\?[\"']\s*:\s*\\?[\"']?([\d][^\"'\\<>,}}]{{7,40}})")
