"""The commands that show a Patron what is theirs alone, and what they wish to be told of it."""

from __future__ import annotations

from typing import get_args

import discord
from discord import app_commands

from bot.api import Context, GuardedCog
from bot.text.names import phrase
from cogs._shared import autocomplete
from cogs._shared.buttons import or_first_trade, show_ledger
from cogs.ledger._pages import StatementPage
from cogs.ledger._views import tips_embed
from engine.model import Remind, Reminder

REMINDERS: tuple[Reminder, ...] = get_args(Reminder)


class LedgerCog(GuardedCog):
    """/ledger, /tips, /statement and /remind; nothing here is ever public."""

    @app_commands.command(name=phrase("cmd-ledger"), description=phrase("cmd-ledger-description"))
    async def ledger(self, interaction: discord.Interaction) -> None:
        """Purse, bets, loans, standing."""
        await show_ledger(Context.of(interaction))

    @app_commands.command(name=phrase("cmd-tips"), description=phrase("cmd-tips-description"))
    async def tips(self, interaction: discord.Interaction) -> None:
        """The inbox, which holds every letter, whether or not a DM could be delivered."""
        context = Context.of(interaction)
        await context.say(embed=await tips_embed(context))

    @app_commands.command(name=phrase("cmd-statement"), description=phrase("cmd-statement-description"))
    async def statement(self, interaction: discord.Interaction) -> None:
        """Every posting of the asker's accounts, in pages."""
        context = Context.of(interaction)
        async with or_first_trade(context):
            await StatementPage.open(context)

    @app_commands.command(name=phrase("cmd-remind"), description=phrase("cmd-remind-description"))
    @app_commands.describe(about=phrase("opt-remind-about"), when=phrase("opt-remind-when"))
    @app_commands.choices(about=autocomplete.named("call", "tip", "loan"), when=autocomplete.named("on", "off"))
    async def remind(self, interaction: discord.Interaction, about: str, when: str = "on") -> None:
        """Switch one kind of private reminder on or off."""
        context = Context.of(interaction)
        kind = next(known for known in REMINDERS if known == about)
        await context.play(Remind(kind, when != "off"))
