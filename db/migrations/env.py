"""Alembic's entry: runs the migrations on the connection that `db.sqlite` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from db.tables import private, public

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[public, private],
    transaction_per_migration=False,
)
context.run_migrations()
