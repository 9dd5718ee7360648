"""The first tables: what was read, what was found in it, and what is derived from it."""

import sqlalchemy as sa
from alembic import op

from pantau.store import sqlite

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates all tables."""
    _pages()
    _readings()
    _articles()
    _events()
    _parties()
    _claims()
    _account()
    _copies()
    _happenings()
    _counts()
    if op.get_bind().dialect.name == "sqlite":
        sqlite.make_fulltext(op.get_bind())


def _text(name: str, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=null)


def _long(name: str, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=null)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _of_reading() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["page", "readers"], ["readings.page", "readings.readers"])


def _pages() -> None:
    op.create_table(
        "pages",
        _text("key"),
        _text("media"),
        *(_text(name, null=True) for name in ("url", "outlet", "charset")),
        _long("given"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "locators",
        *(_text(name) for name in ("page", "locator", "id")),
        _text("fetched", null=True),
        sa.ForeignKeyConstraint(["page"], ["pages.key"]),
        sa.PrimaryKeyConstraint("page", "locator", "id"),
    )


def _readings() -> None:
    op.create_table("readers", _text("version"), sa.PrimaryKeyConstraint("version"))
    op.create_table(
        "readings",
        _text("page"),
        _text("readers"),
        _flag("current"),
        _flag("grouped"),
        sa.Column("mentions", sa.LargeBinary(), nullable=False),
        _text("date_from", null=True),
        _text("date_to", null=True),
        sa.ForeignKeyConstraint(["page"], ["pages.key"]),
        sa.ForeignKeyConstraint(["readers"], ["readers.version"]),
        sa.PrimaryKeyConstraint("page", "readers"),
    )
    op.create_index("readings_by_grouped", "readings", ["grouped", "page"])


def _articles() -> None:
    dates = ("published", "published_precision", "published_basis")
    op.create_table(
        "articles",
        _text("page"),
        _text("readers"),
        sa.Column("number", sa.BigInteger(), nullable=False),
        _text("url", null=True),
        _long("title", null=True),
        _long("text", null=True),
        _long("authors"),
        *(
            _text(name, null=True)
            for name in ("outlet", *dates, "lang", "dateline", "dropped", "day", "text_hash")
        ),
        _of_reading(),
        sa.PrimaryKeyConstraint("page", "readers"),
        sa.UniqueConstraint("number"),
    )
    op.create_index("articles_by_text_hash", "articles", ["text_hash"])


def _events() -> None:
    op.create_table(
        "events",
        *(_text(name) for name in ("id", "page", "readers")),
        _number("place"),
        *(_text(name) for name in ("type", "quad", "modality")),
        _flag("background"),
        _text("day", null=True),
        _long("data"),
        _of_reading(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("events_by_reading", "events", ["page", "readers", "place"])
    op.create_index("events_by_day", "events", ["day"])
    op.create_index("events_by_type", "events", ["type", "day"])


def _parties() -> None:
    op.create_table(
        "parties",
        _text("event"),
        _text("role"),
        _number("place"),
        _text("country"),
        _text("sector"),
        sa.ForeignKeyConstraint(["event"], ["events.id"]),
        sa.PrimaryKeyConstraint("event", "role", "place"),
        sqlite_with_rowid=False,
    )
    op.create_index("parties_by_country", "parties", ["country", "event"])
    op.create_table(
        "pairs",
        *(_text(name) for name in ("event", "a", "b")),
        sa.ForeignKeyConstraint(["event"], ["events.id"]),
        sa.PrimaryKeyConstraint("event", "a", "b"),
        sqlite_with_rowid=False,
    )
    op.create_index("pairs_by_dyad", "pairs", ["a", "b", "event"])


def _claims() -> None:
    op.create_table(
        "claims",
        *(_text(name) for name in ("id", "page", "readers")),
        _number("place"),
        *(_text(name) for name in ("verdict", "person", "office_class", "country")),
        _long("data"),
        _of_reading(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("claims_by_reading", "claims", ["page", "readers", "place"])
    op.create_index("claims_by_verdict", "claims", ["verdict"])


def _account() -> None:
    op.create_table(
        "quarantine",
        _text("locator"),
        _text("key"),
        _long("fills"),
        _text("page", null=True),
        sa.PrimaryKeyConstraint("locator"),
    )
    op.create_table("runs", _text("began"), _text("ended"), _long("account"), sa.PrimaryKeyConstraint("began"))


def _copies() -> None:
    op.create_table(
        "copies",
        *(_text(name) for name in ("page", "original", "kind")),
        sa.Column("likeness", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["pages.key"]),
        sa.ForeignKeyConstraint(["original"], ["pages.key"]),
        sa.PrimaryKeyConstraint("page"),
    )
    op.create_index("copies_by_original", "copies", ["original"])
    op.create_table(
        "shingles",
        sa.Column("article", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("hash", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["article"], ["articles.number"]),
        sa.PrimaryKeyConstraint("article", "hash"),
        sqlite_with_rowid=False,
    )
    op.create_index("shingles_by_hash", "shingles", ["hash", "article"])


def _happenings() -> None:
    op.create_table(
        "happenings",
        *(_text(name) for name in ("id", "type", "quad", "modality")),
        _text("day", null=True),
        _long("data"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("happenings_by_day", "happenings", ["day"])
    op.create_table(
        "happening_events",
        *(_text(name) for name in ("event", "happening")),
        sa.ForeignKeyConstraint(["event"], ["events.id"]),
        sa.ForeignKeyConstraint(["happening"], ["happenings.id"]),
        sa.PrimaryKeyConstraint("event"),
        sqlite_with_rowid=False,
    )
    op.create_index("happening_events_by_happening", "happening_events", ["happening", "event"])


def _counts() -> None:
    op.create_table(
        "counts",
        *(_text(name) for name in ("a", "b", "day", "quad", "modality")),
        *(_number(name) for name in ("happenings", "reports", "forward", "backward")),
        sa.PrimaryKeyConstraint("a", "b", "day", "quad", "modality"),
        sqlite_with_rowid=False,
    )
    op.create_index("counts_by_b", "counts", ["b", "a", "day"])
