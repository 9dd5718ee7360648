"""Asking for articles: by page, by words, and how many there are."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, case, func, select

from pantau.articles.article import Article
from pantau.store import sqlite
from pantau.store.chunks import among
from pantau.store.pack import article_of
from pantau.store.rows import CoverageRow, Hit
from pantau.store.schema import articles, copies, locators, readings

SOURCE = ("title", "url", "outlet", "published")


def article_id() -> ColumnElement[Any]:
    """The id of an article: the first of those that its page has in the places where it lay."""
    first = select(func.min(locators.c.id)).where(locators.c.page == articles.c.page)
    return first.scalar_subquery().label("article")


def current_articles(*columns: ColumnElement[Any]) -> Select[Any]:
    """These columns of the articles of current readings."""
    return select(*columns).select_from(articles.join(readings)).where(readings.c.current)


def standing_articles(*columns: ColumnElement[Any]) -> Select[Any]:
    """These columns of the articles that stand: of current readings, each in its last version."""
    return select(*columns).select_from(articles.join(readings)).where(readings.c.standing)


def same_reading(table: Table) -> ColumnElement[bool]:
    """Joins the rows of a table with the article of the reading that they come from."""
    return (articles.c.page == table.c.page) & (articles.c.readers == table.c.readers)


def between(day: ColumnElement[Any], since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    """since <= day < until, each where it is given; what has no day is in no such span."""
    bounds = [] if since is None else [day >= since]
    return bounds if until is None else [*bounds, day < until]


def by_page(connection: Connection, pages: Iterable[str], standing: bool = False) -> dict[str, Article]:
    """The articles of the current readings of pages, by page; where `standing`, only those that stand."""
    select_these = standing_articles if standing else current_articles
    rows = among(connection, select_these(*articles.c, article_id()), articles.c.page, pages)
    return {row.page: article_of(row) for row in rows}


def search(connection: Connection, words: str, limit: int) -> list[Hit]:
    """The articles with all these words, best first."""
    found = {hit.number: hit for hit in sqlite.find(connection, words, limit)}
    columns = [articles.c[name] for name in ("number", "page", "lang", *SOURCE)]
    rows = {row.number: row for row in among(connection, select(*columns, article_id()), articles.c.number, found)}
    return [_hit(rows[number], hit) for number, hit in found.items()]


def _hit(row: Any, found: sqlite.Found) -> Hit:
    own = {name: getattr(row, name) for name in ("page", "article", "lang", *SOURCE)}
    return Hit(snippet=found.snippet, matches=found.matches, **own)


def coverage(connection: Connection) -> list[CoverageRow]:
    """How many pages of which outlet on which day, by day and outlet, the undated last."""
    is_article = articles.c.dropped.is_(None)
    undated = is_article & articles.c.day.is_(None)
    counted = (is_article, ~is_article, undated, is_article & copies.c.page.is_not(None))
    asked = (
        select(articles.c.day, articles.c.outlet, *(_number_where(condition) for condition in counted))
        .select_from(articles.join(readings).outerjoin(copies, copies.c.page == articles.c.page))
        .where(readings.c.standing)
        .group_by(articles.c.day, articles.c.outlet)
        .order_by(articles.c.day.nulls_last(), articles.c.outlet.nulls_last())
    )
    return [_coverage(row) for row in connection.execute(asked)]


def _coverage(row: Sequence[Any]) -> CoverageRow:
    day, outlet, read, dropped, undated, copied = row
    return CoverageRow(day=day, outlet=outlet, read=read, dropped=dropped, undated=undated, copies=copied)


def _number_where(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
