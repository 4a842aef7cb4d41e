"""Buttons of the release before, which hang in channels: they go on working, and what they hold is checked."""

from __future__ import annotations

from typing import Any, cast

import discord
import pytest

from bot.text import catalogue
from cogs._shared.asking import confirm_view
from engine.model import Open
from tests.cogs.conftest import Stage, said


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("short.honey.3.99", "You are short 3"),
        ("long.acorns.2.", "You are long 2"),
        ("lend.oona.10.3.5", "Oona has your offer: 10 pebbles"),
        ("bribe.oona.10.hoard.honey", "Oona"),
        ("bribe.oona.10..", "Oona"),
        ("magistrate.5", "nothing against you"),
        ("short.honey.3", "price has moved on"),
        ("sing.honey.3", "price has moved on"),
        ("bribe.oona.10.sing.honey", "price has moved on"),
        ("short.gold.3.99", "trade"),
    ],
)
async def test_a_button_that_hangs_in_a_channel_goes_on_working(wood: Stage, line: str, words: str) -> None:
    view = discord.ui.View(timeout=None)
    key = discord.utils.time_snowflake(wood.env.now())
    view.add_item(discord.ui.Button(label="Do it", custom_id=f"confirm:{key}:{line}"))
    channel = cast(Any, wood.bot.get_channel(wood.channel.id))
    message = await channel.send("?", view=view)
    answer = await wood.ann.click(message, label="Do it")
    assert words in said(answer), said(answer)


def test_an_id_that_discord_would_not_take_is_refused() -> None:
    assert confirm_view(catalogue(), "1" * 20, Open("short", "g" * 60, 3, 9))
    with pytest.raises(ValueError, match="no button's id holds"):
        confirm_view(catalogue(), "1" * 20, Open("short", "g" * 80, 3, 9))
