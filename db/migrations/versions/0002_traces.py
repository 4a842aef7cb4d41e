"""What minds were asked and what they said: traces, and the constant parts of their prompts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables; earlier turns have no traces."""
    op.create_table(
        "roles",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("body", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "traces",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("age", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "age"),
        sqlite_with_rowid=False,
    )
