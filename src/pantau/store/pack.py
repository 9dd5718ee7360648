"""Nouns to rows and back."""

import hashlib
import json
import zlib
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from pantau.articles.article import Article
from pantau.claims.claim import Claim, DateBounds
from pantau.events.event import Event
from pantau.mentions.mention import Mention
from pantau.reading.reading import Reading
from pantau.sources.address import normalised
from pantau.sources.page import Page
from pantau.store.ids import number
from pantau.stories.text import text_of

MENTIONS = TypeAdapter(tuple[Mention, ...])
ARTICLE = tuple(name for name in Article.model_fields if name not in {"id", "authors", "bases"})

Row = dict[str, Any]


def page_row(page: Page) -> Row:
    """A page without the places where it lay, which are rows of their own."""
    return {
        "key": page.key,
        "media": page.media,
        "url": page.url,
        "outlet": page.outlet,
        "charset": page.charset,
        "given": page.given.line(),
        "content": zlib.compress(page.content),
    }


def locator_row(page: Page) -> Row:
    """One place where a page lay."""
    fetched = page.fetched.isoformat() if page.fetched else None
    return {"page": page.key, "locator": page.locator, "id": page.id, "fetched": fetched}


def reading_row(reading: Reading, current: bool) -> Row:
    """A reading; one that is not current has nothing to be grouped."""
    return {
        "page": reading.page,
        "readers": reading.readers,
        "current": current,
        "standing": current,
        "grouped": not current,
        "mentions": zlib.compress(MENTIONS.dump_json(reading.mentions)),
        "date_from": reading.date_bounds.from_,
        "date_to": reading.date_bounds.to,
    }


def article_row(reading: Reading) -> Row:
    """The article of a reading. Its id is no column: it is that of the page's places."""
    article = reading.article
    return {
        "page": reading.page,
        "readers": reading.readers,
        "number": number(reading.page, reading.readers),
        "authors": json.dumps(article.authors, ensure_ascii=False),
        "bases": json.dumps(article.bases, ensure_ascii=False, sort_keys=True),
        "day": article.day.isoformat() if article.day else None,
        "text_hash": text_hash(article),
        "address": normalised(article.url) if article.url else None,
        **{name: getattr(article, name) for name in ARTICLE},
    }


def text_hash(article: Article) -> str | None:
    """SHA-256 over the words by which articles are compared; null where there are none."""
    words = text_of("", article).words
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if words and not article.dropped else None


def article_of(row: Any) -> Article:
    """The article of a row of `articles` with its id as `article`."""
    values = {name: getattr(row, name) for name in ARTICLE}
    authors, bases = tuple(json.loads(row.authors)), json.loads(row.bases or "{}")
    return Article(id=row.article, authors=authors, bases=bases, **values)


def reading_of(row: Any, article: Article, events: Iterable[str], claims: Iterable[str]) -> Reading:
    """The reading of a row of `readings`, with its article and the JSON of its events and claims in order."""
    return Reading(
        page=row.page,
        readers=row.readers,
        article=article,
        mentions=MENTIONS.validate_json(zlib.decompress(row.mentions)),
        events=tuple(Event.model_validate_json(data) for data in events),
        claims=tuple(Claim.model_validate_json(data) for data in claims),
        date_bounds=DateBounds.model_validate({"from": row.date_from, "to": row.date_to}),
    )
