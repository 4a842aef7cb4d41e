"""The inbox as an embed."""

from __future__ import annotations

import discord

from bot.api import Letter
from cogs._render.desk import Desk
from cogs._render.wording import COLOUR, clipped, from_now, letter_id

LETTERS = 10


async def tips_embed(desk: Desk) -> discord.Embed:
    """The asker's last letters, newest first; raises NoWood."""
    letters = await desk.woods.letters(desk.server, desk.user, LETTERS)
    lines = [await _line(desk, letter) for letter in letters]
    return discord.Embed(
        title=desk.text("tips-title"), description=clipped(lines or [desk.text("tips-none")]), colour=COLOUR
    )


async def _line(desk: Desk, letter: Letter) -> str:
    words = await desk.render(letter_id(letter.kind, letter.data), letter.data)
    return desk.text("tips-line", when=from_now(letter.at), letter=words)
