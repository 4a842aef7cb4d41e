"""Alembic's migrations of the store, run by `db.migrate` at start."""
