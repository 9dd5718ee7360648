"""Judgements: what people say of what the machine found."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds the table. A word on something else than a page (a happening, a story) has none."""
    op.create_table(
        "judgements",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id", "kind", "by", "made")),
        *(sa.Column(name, sa.String()) for name in ("page", "undone")),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("judgements_by_page", "judgements", ["page"])
