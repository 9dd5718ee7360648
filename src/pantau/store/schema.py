"""The tables. Portable SQL only: what SQLite alone knows lies in `sqlite.py`.

Ids are hashes and no row carries a time of its own, so that two runs over the same pages give the same rows;
only `runs` and `judgements` have times. Rows below "derived" can be dropped and built again from those above.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

VERSION = "0004"

metadata = MetaData()


def _of_reading() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["page", "readers"], ["readings.page", "readings.readers"])


def _narrow(name: str, *parts: Column[object] | Index) -> Table:
    return Table(name, metadata, *parts, sqlite_with_rowid=False)


pages = Table(
    "pages",
    metadata,
    Column("key", String, primary_key=True),
    Column("media", String, nullable=False),
    Column("url", String),
    Column("outlet", String),
    Column("charset", String),
    Column("given", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

locators = Table(
    "locators",
    metadata,
    Column("page", ForeignKey("pages.key"), primary_key=True),
    Column("locator", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("fetched", String),
)

readers = Table("readers", metadata, Column("version", String, primary_key=True))

readings = Table(
    "readings",
    metadata,
    Column("page", ForeignKey("pages.key"), primary_key=True),
    Column("readers", ForeignKey("readers.version"), primary_key=True),
    Column("current", Boolean, nullable=False),
    Column("standing", Boolean, nullable=False),  # current, and of the article's last version: derived
    Column("grouped", Boolean, nullable=False),
    Column("mentions", LargeBinary, nullable=False),
    Column("date_from", String),
    Column("date_to", String),
    Index("readings_by_grouped", "grouped", "page"),
)

articles = Table(
    "articles",
    metadata,
    Column("page", String, primary_key=True),
    Column("readers", String, primary_key=True),
    Column("number", BigInteger, nullable=False, unique=True),
    Column("url", String),
    Column("title", Text),
    Column("text", Text),
    Column("authors", Text, nullable=False),
    Column("outlet", String),
    Column("published", String),
    Column("published_precision", String),
    Column("published_basis", String),
    Column("lang", String),
    Column("dateline", String),
    Column("dropped", String),
    Column("day", String),
    Column("text_hash", String),
    Column("address", String),
    Column("canonical", String),
    Column("published_zone", String),
    Column("updated", String),
    Column("updated_precision", String),
    Column("updated_basis", String),
    Column("updated_zone", String),
    Column("bases", Text),
    _of_reading(),
    Index("articles_by_text_hash", "text_hash"),
    Index("articles_by_address", "address"),
)

events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    Column("page", String, nullable=False),
    Column("readers", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("quad", String, nullable=False),
    Column("modality", String, nullable=False),
    Column("background", Boolean, nullable=False),
    Column("day", String),
    Column("data", Text, nullable=False),
    _of_reading(),
    Index("events_by_reading", "page", "readers", "place"),
    Index("events_by_day", "day"),
    Index("events_by_type", "type", "day"),
)

parties = _narrow(
    "parties",
    Column("event", ForeignKey("events.id"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("country", String, nullable=False),
    Column("sector", String, nullable=False),
    Index("parties_by_country", "country", "event"),
)

pairs = _narrow(
    "pairs",
    Column("event", ForeignKey("events.id"), primary_key=True),
    Column("a", String, primary_key=True),
    Column("b", String, primary_key=True),
    Index("pairs_by_dyad", "a", "b", "event"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    Column("page", String, nullable=False),
    Column("readers", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("verdict", String, nullable=False),
    Column("person", String, nullable=False),
    Column("office_class", String, nullable=False),
    Column("country", String, nullable=False),
    Column("data", Text, nullable=False),
    _of_reading(),
    Index("claims_by_reading", "page", "readers", "place"),
    Index("claims_by_verdict", "verdict"),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("locator", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("fills", Text, nullable=False),
    Column("page", String),
)

files = Table(
    "files",
    metadata,
    Column("path", String, primary_key=True),
    Column("readers", ForeignKey("readers.version"), primary_key=True),
    Column("size", BigInteger, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("began", String, primary_key=True),
    Column("ended", String, nullable=False),
    Column("account", Text, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("page", String),
    Column("by", String, nullable=False),
    Column("made", String, nullable=False),
    Column("undone", String),
    Column("data", Text, nullable=False),
    Index("judgements_by_page", "page"),
)

# Derived: dropped and built again by `derived.py`.

versions = Table(
    "versions",
    metadata,
    Column("page", ForeignKey("pages.key"), primary_key=True),
    Column("by", ForeignKey("pages.key"), nullable=False),
    Column("kind", String, nullable=False),
    Index("versions_by_by", "by"),
)

copies = Table(
    "copies",
    metadata,
    Column("page", ForeignKey("pages.key"), primary_key=True),
    Column("original", ForeignKey("pages.key"), nullable=False),
    Column("kind", String, nullable=False),
    Column("likeness", Float, nullable=False),
    Index("copies_by_original", "original"),
)

shingles = _narrow(
    "shingles",
    Column("article", ForeignKey("articles.number"), primary_key=True),
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Index("shingles_by_hash", "hash", "article"),
)

happenings = Table(
    "happenings",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("quad", String, nullable=False),
    Column("modality", String, nullable=False),
    Column("day", String),
    Column("data", Text, nullable=False),
    Index("happenings_by_day", "day"),
)

happening_events = _narrow(
    "happening_events",
    Column("event", ForeignKey("events.id"), primary_key=True),
    Column("happening", ForeignKey("happenings.id"), nullable=False),
    Index("happening_events_by_happening", "happening", "event"),
)

counts = _narrow(
    "counts",
    Column("a", String, primary_key=True),
    Column("b", String, primary_key=True),
    Column("day", String, primary_key=True),
    Column("quad", String, primary_key=True),
    Column("modality", String, primary_key=True),
    Column("happenings", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("forward", Integer, nullable=False),
    Column("backward", Integer, nullable=False),
    Index("counts_by_b", "b", "a", "day"),
)

# Where each article that stands stands among the others. `moment` orders articles by time; `thread` is the first
# article of those in its language, `news` of those with the same main news, `story` of the whole story.
story_articles = Table(
    "story_articles",
    metadata,
    Column("page", ForeignKey("pages.key"), primary_key=True),
    Column("article", BigInteger, nullable=False),
    Column("original", String, nullable=False),
    Column("dated", String, nullable=False),
    Column("moment", String, nullable=False),
    Column("lang", String, nullable=False),
    Column("thread", String),
    Column("news", String),
    Column("story", String),
    Index("story_articles_by_moment", "moment", "page"),
    Index("story_articles_by_thread", "thread"),
    Index("story_articles_by_story", "story"),
    Index("story_articles_by_original", "original"),
)

story_moves = _narrow(
    "story_moves",
    Column("moment", String, primary_key=True),
    Column("cause", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("page", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("came_from", String),
    Column("surety", Float, nullable=False),
    Index("story_moves_by_page", "page", "moment"),
    Index("story_moves_by_cause", "cause"),
)

story_links = _narrow(
    "story_links",
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("surety", Float, nullable=False),
    Index("story_links_by_other", "other"),
)

DERIVED = (
    story_links,
    story_moves,
    story_articles,
    counts,
    happening_events,
    happenings,
    shingles,
    copies,
    versions,
)
