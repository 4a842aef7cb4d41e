"""A tiny mind's wheel where pip looks for it, and nowhere else: no index is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inference.pocket.ggufs import wheel


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for an index, with the wheel in it."""
    folder = tmp_path / "shop"
    folder.mkdir()
    wheel(folder)
    for name, value in {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(folder), "PIP_CONFIG_FILE": "/dev/null"}.items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where minds are made."""
    return tmp_path / "home"
