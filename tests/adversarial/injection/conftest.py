"""The stage of the cogs' tests, for what has to be tried through Discord itself."""

from __future__ import annotations

from tests.cogs.conftest import stage, wood

__all__ = ["stage", "wood"]
