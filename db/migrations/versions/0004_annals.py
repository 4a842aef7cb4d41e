"""What a wood remembers for good: the public events that its history and the check of a chapter are made of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; what happened before has no page."""
    op.create_table(
        "annals",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("chapter", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "chapter", "seq"),
        sqlite_with_rowid=False,
    )
