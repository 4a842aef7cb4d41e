"""The inbox as an embed."""

from __future__ import annotations

import discord

from bot.api import Context, Letter
from cogs._shared.wording import COLOUR, clipped, from_now
from engine.events import UnknownNotice

LETTERS = 10


async def tips_embed(context: Context) -> discord.Embed:
    """The asker's last letters, newest first; raises NoWood."""
    inbox = await context.woods.letters(context.server, context.user, LETTERS)
    letters = [letter for letter in inbox if not isinstance(letter.notice, UnknownNotice)]
    lines = [await _line(context, letter) for letter in letters]
    return discord.Embed(
        title=context.text("tips-title"), description=clipped(lines or [context.text("tips-none")]), colour=COLOUR
    )


async def _line(context: Context, letter: Letter) -> str:
    words = await context.render(letter.notice.wording(), letter.notice.facts())
    return context.text("tips-line", when=from_now(letter.at), letter=words)
