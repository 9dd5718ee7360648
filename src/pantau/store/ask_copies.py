"""Asking for what is not yet grouped, and for what may be copies of each other."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from pantau.store.ask_articles import standing_articles
from pantau.store.chunks import among
from pantau.store.rows import Candidate, Copy, Pending
from pantau.store.schema import articles, copies, readings, shingles


def pending(connection: Connection, limit: int | None) -> list[Pending]:
    """The readings that wait to be grouped, by page."""
    asked = (
        select(articles.c.page, articles.c.readers, readings.c.current, articles.c.text_hash)
        .select_from(articles.join(readings))
        .where(readings.c.grouped.is_(False))
        .order_by(articles.c.page, articles.c.readers)
        .limit(limit)
    )
    return [Pending(**row._mapping) for row in connection.execute(asked)]


def candidates(connection: Connection, hashes: Iterable[str], sampled: Iterable[int]) -> list[Candidate]:
    """The articles whose text has one of these hashes, or one of these sampled shingles, by page."""
    same = {row.number for row in among(connection, select(articles.c.number), articles.c.text_hash, hashes)}
    holders = among(connection, select(shingles.c.article), shingles.c.hash, sampled)
    shared = Counter(row.article for row in holders)
    columns = (articles.c.number, articles.c.page, articles.c.text_hash, articles.c.published)
    kept = standing_articles(*columns).where(articles.c.text_hash.is_not(None))
    rows = among(connection, kept, articles.c.number, same | set(shared))
    return sorted((_candidate(row, shared[row.number]) for row in rows), key=lambda found: found.page)


def _candidate(row: Any, shared: int) -> Candidate:
    return Candidate(page=row.page, text_hash=row.text_hash, published=row.published, shared=shared)


def families(connection: Connection, pages: Iterable[str]) -> list[Copy]:
    """All copies in the families of these pages: those of which one is the original, or a copy."""
    wanted = set(pages)
    originals = {row.original for row in among(connection, select(copies.c.original), copies.c.page, wanted)}
    rows = among(connection, select(copies), copies.c.original, originals | wanted)
    return sorted((Copy(**row._mapping) for row in rows), key=lambda copy: (copy.original, copy.page))
