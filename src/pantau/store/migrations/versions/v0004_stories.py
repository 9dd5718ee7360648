"""Stories: which articles belong together, what moved when, and which threads of two languages are one."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds the tables; they are filled by the next run."""
    op.create_table(
        "story_articles",
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("article", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("original", "dated", "moment", "lang")),
        *(sa.Column(name, sa.String()) for name in ("thread", "news", "story")),
        sa.ForeignKeyConstraint(["page"], ["pages.key"]),
        sa.PrimaryKeyConstraint("page"),
    )
    op.create_index("story_articles_by_moment", "story_articles", ["moment", "page"])
    for name in ("thread", "story", "original"):
        op.create_index(f"story_articles_by_{name}", "story_articles", [name])
    op.create_table(
        "story_moves",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("moment", "cause")),
        sa.Column("place", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("page", "thread")),
        sa.Column("came_from", sa.String()),
        sa.Column("surety", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("moment", "cause", "place"),
        sqlite_with_rowid=False,
    )
    op.create_index("story_moves_by_page", "story_moves", ["page", "moment"])
    op.create_index("story_moves_by_cause", "story_moves", ["cause"])
    op.create_table(
        "story_links",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("one", "other")),
        sa.Column("surety", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other"),
        sqlite_with_rowid=False,
    )
    op.create_index("story_links_by_other", "story_links", ["other"])
