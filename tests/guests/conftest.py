"""A guests' folder with a world and a legend of it; and the stage of the cogs' tests, with that folder."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cogs.conftest import playground, stage, wood

__all__ = ["playground", "stage", "wood"]

HERE = Path(__file__).parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guests' folder with one world and one legend of it."""
    for kind, name in (("worlds", "tide_pool.toml"), ("legends", "spring_tide.toml")):
        (tmp_path / "guests" / kind).mkdir(parents=True)
        shutil.copy(HERE / name, tmp_path / "guests" / kind / name)
    return tmp_path / "guests"


@pytest.fixture
def wood_settings(folder: Path) -> dict[str, Any]:
    """The folder, and a short chapter; the usual world stays the usual one."""
    return {"plugins": False, "guests": folder, "chapter_turns": 8}
