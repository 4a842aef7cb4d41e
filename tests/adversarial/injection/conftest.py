"""The stage of the cogs' tests, for what has to be tried through Discord itself."""

from __future__ import annotations

from tests.cogs.conftest import playground, stage, wood, wood_settings

__all__ = ["playground", "stage", "wood", "wood_settings"]
