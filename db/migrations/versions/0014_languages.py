"""The language that each wood speaks, and the one that each player reads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Woods from before speak the house's language until their moderators say otherwise."""
    op.add_column("woods", sa.Column("language", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.create_table(
        "private_readers",
        sa.Column("user", sa.Text(), primary_key=True),
        sa.Column("locale", sa.Text(), nullable=False),
    )
