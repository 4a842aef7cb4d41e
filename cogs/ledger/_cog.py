"""What is a Patron's alone: the ledger, the letters, the statement a page at a time; and what they wish to be told."""

from __future__ import annotations

from typing import get_args

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, Letter
from bot.text.names import options, phrase
from cogs._shared import autocomplete
from cogs._shared.buttons import or_first_trade, show_ledger
from cogs._shared.wording import COLOUR, clipped, from_now
from cogs.ledger._deals import DealsPage
from engine.events import UnknownNotice
from engine.model import Remind, Reminder

REMINDERS: tuple[Reminder, ...] = get_args(Reminder)
REMINDED = 6, 60.0  # times in seconds that one player may switch: each is written in the journal for ever
LETTERS = 10


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
        """What came of each bet, loan and gift of the asker's; every posting is behind a button."""
        context = Context.of(interaction)
        async with or_first_trade(context):
            await DealsPage.open(context)

    @app_commands.command(name=phrase("cmd-remind"), description=phrase("cmd-remind-description"))
    @options(about="opt-remind-about", when="opt-remind-when")
    @app_commands.checks.cooldown(*REMINDED)
    @app_commands.choices(about=autocomplete.named("call", "tip", "loan"), when=autocomplete.named("on", "off"))
    async def remind(self, interaction: discord.Interaction, about: str, when: str = "on") -> None:
        """Switch one kind of private reminder on or off."""
        context = Context.of(interaction)
        kind = next(known for known in REMINDERS if known == about)
        await context.play(Remind(kind, when != "off"))


async def tips_embed(context: Context) -> discord.Embed:
    """The asker's last letters, newest first; raises NoWood."""
    inbox = await context.woods.letters(context.server, context.user, LETTERS)
    letters = [letter for letter in inbox if not isinstance(letter.notice, UnknownNotice)]
    lines = [await _letter(context, letter) for letter in letters]
    return discord.Embed(
        title=context.text("tips-title"), description=clipped(lines or [context.text("tips-none")]), colour=COLOUR
    )


async def _letter(context: Context, letter: Letter) -> str:
    words = await context.render(letter.notice.wording(), letter.notice.facts())
    return context.text("tips-line", when=from_now(letter.at), letter=words)
