"""Versions of articles: which pages of one address gave way to a later one; files of the raw archive."""

import sqlalchemy as sa
from alembic import op

from pantau.sources.address import normalised
from pantau.store import sqlite

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the columns and tables; all current readings stand, and wait to be grouped by address."""
    _standing()
    _address()
    _versions()
    _files()
    if op.get_bind().dialect.name == "sqlite":
        sqlite.make_fulltext_again(op.get_bind())


def _standing() -> None:
    # The default is for the rows that are there; a table that is referred to cannot be made anew without it.
    op.add_column("readings", sa.Column("standing", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE readings SET standing = current, grouped = NOT current")
    op.execute("DELETE FROM shingles")  # they were sampled in another way


def _address() -> None:
    times = (f"updated{part}" for part in ("", "_precision", "_basis", "_zone"))
    for name in ("address", "canonical", "published_zone", *times):
        op.add_column("articles", sa.Column(name, sa.String()))
    op.add_column("articles", sa.Column("bases", sa.Text()))
    op.create_index("articles_by_address", "articles", ["address"])
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT number, url FROM articles WHERE url IS NOT NULL")).all()
    write = sa.text("UPDATE articles SET address = :address WHERE number = :number")
    for number, url in rows:
        connection.execute(write, {"number": number, "address": normalised(url)})


def _versions() -> None:
    op.create_table(
        "versions",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("page", "by", "kind")),
        sa.ForeignKeyConstraint(["page"], ["pages.key"]),
        sa.ForeignKeyConstraint(["by"], ["pages.key"]),
        sa.PrimaryKeyConstraint("page"),
    )
    op.create_index("versions_by_by", "versions", ["by"])


def _files() -> None:
    op.create_table(
        "files",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("path", "readers")),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["readers"], ["readers.version"]),
        sa.PrimaryKeyConstraint("path", "readers"),
    )
