"""The commands that show a Patron what is theirs alone."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.host import Host
from bot.text.translator import phrase
from cogs._render.buttons import show_ledger
from cogs._render.desk import at_desk
from cogs.ledger._views import tips_embed


class LedgerCog(commands.Cog):
    """/ledger and /tips; nothing here is ever public."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    @app_commands.command(name=phrase("cmd-ledger"), description=phrase("cmd-ledger-description"))
    async def ledger(self, interaction: discord.Interaction) -> None:
        """Purse, bets, loans, standing."""
        async with at_desk(interaction) as desk:
            await show_ledger(desk)

    @app_commands.command(name=phrase("cmd-tips"), description=phrase("cmd-tips-description"))
    async def tips(self, interaction: discord.Interaction) -> None:
        """The inbox, which holds every letter, whether or not a DM could be delivered."""
        async with at_desk(interaction) as desk:
            await desk.say(embed=await tips_embed(desk))
