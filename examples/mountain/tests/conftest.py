"""The bot's own test kit, with the mountain as the world that is planted."""

from __future__ import annotations

from typing import Any

import pytest

pytest_plugins = ["bot.testing"]


@pytest.fixture
def wood_settings() -> dict[str, Any]:
    """Settings of the bot for these tests."""
    return {"world": "cold-shoulder", "chapter_turns": 8}
