"""Worlds by the hash of their data: what each chapter is played by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; a world comes into it with the first entry that names it."""
    op.create_table(
        "worlds",
        sa.Column("sha256", sa.Text(), primary_key=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sqlite_with_rowid=False,
    )
