"""Alembic's migrations of the store, run by `db.sqlite.upgrade` at start."""
