"""/wager: the question of the day, and pebbles on one of its sides."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, Sorry
from bot.text.names import options, phrase
from cogs._shared import autocomplete
from cogs._shared.asking import ask_first
from cogs._shared.stump import page_lines, wager_view
from cogs._shared.wording import COLOUR, clipped
from engine.model import PatronView, Refused, Wager, WagerSide


class StumpCog(GuardedCog):
    """One command, private to its asker; what it plays, everyone sees."""

    @app_commands.command(name=phrase("cmd-wager"), description=phrase("cmd-wager-description"))
    @options(side="opt-wager-side", amount="opt-wager-amount")
    @app_commands.choices(side=autocomplete.named("yes", "no"))
    async def wager(
        self,
        interaction: discord.Interaction,
        side: str | None = None,
        amount: app_commands.Range[int, 0, 99_999] | None = None,
    ) -> None:
        """Show what is asked, or bet on it."""
        context = Context.of(interaction)
        if side is None and amount is None:
            await _show(context)
            return
        if side is None or amount is None:
            raise Sorry("error-wager-half", given="side" if amount is None else "amount")
        wanted: WagerSide = "yes" if side == "yes" else "no"
        await ask_first(context, Wager(wanted, amount))


async def _show(context: Context) -> None:
    view = await context.woods.view(context.server)
    own: PatronView | None
    try:
        own = await context.woods.ledger(context.server, context.user)
    except Refused:  # a stranger has staked nothing
        own = None
    lines = page_lines(context.text, context.world, view, own)
    embed = discord.Embed(title=context.text("wager-title"), description=clipped(lines), colour=COLOUR)
    await context.say(embed=embed, view=wager_view(context.text, view))
