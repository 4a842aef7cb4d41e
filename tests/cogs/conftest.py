"""The guests' own test kit, with Discord's own file as judge of every request."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.testing import Playground as Stage
from bot.testing import buttons, components, playground, private, read, said
from tests.builders.discord_spec import DiscordSpec

__all__ = [
    "Stage",
    "buttons",
    "components",
    "hung",
    "ids",
    "playground",
    "private",
    "read",
    "said",
    "stage",
    "wood",
    "wood_settings",
]

TEXT = 10  # a text among components


@pytest.fixture
def wood_settings() -> dict[str, Any]:
    """What this machine has installed is no part of the tests."""
    return {"plugins": False}


@pytest.fixture
async def stage(playground: Stage, specs: list[DiscordSpec]) -> AsyncIterator[Stage]:
    """The stage with the bot on it and no wood yet. At the end: no error, and every request as Discord wants it."""
    yield playground
    requests = list(playground.env.http_requests)
    for spec in specs:
        faults = [fault for one in requests for fault in spec.faults(one.method, one.path, one.json)]
        assert not faults
    assert not oversized(requests)


@pytest.fixture
async def wood(stage: Stage) -> Stage:
    """The stage with a wood planted."""
    await stage.plant()
    return stage


async def hung(stage: Stage, custom_id: str, label: str = "Press") -> discord.Message:
    """A message in the channel with one button of that id, which anybody may press."""
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label=label, custom_id=custom_id))
    channel = cast(Any, stage.bot.get_channel(stage.channel.id))
    return cast(discord.Message, await channel.send("?", view=view))


def ids(message: Any) -> dict[str, str]:
    """Ids of the buttons below a message, by label."""
    return {one["label"]: one["custom_id"] for one in components(message) if one.get("label")}


def oversized(requests: list[Any]) -> list[str]:
    """Messages over Discord's sums, which its own file cannot say: 2000 of content, 6000 over all embeds; forty
    components and 4000 of all their texts, and beside these no content and no embed.
    """
    found = []
    for one in requests:
        body = one.json.get("data", one.json) if isinstance(one.json, dict) else {}
        embeds = [discord.Embed.from_dict(embed) for embed in body.get("embeds") or []]
        parts = components(SimpleNamespace(components=body.get("components") or []))
        texts = [part["content"] for part in parts if part["type"] == TEXT]
        both = texts and (embeds or body.get("content"))
        long = len(body.get("content") or "") > 2000 or sum(map(len, embeds)) > 6000 or sum(map(len, texts)) > 4000
        if both or long or len(parts) > 40:
            found.append(f"{one.method} {one.path}")
    return found
