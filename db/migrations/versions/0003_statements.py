"""What a Patron's statement is read by: postings by either end, of the accounts that sort from "locked:" on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index both ends; creatures' own trade is in neither."""
    for end in ("source", "target"):
        op.create_index(f"postings_by_{end}", "postings", ["wood", end], sqlite_where=sa.text(f"+{end} >= 'locked:'"))
