"""A player's own data: handed out by private message, in words and as JSON; and forgotten, once they read what goes.

Both work for whoever is barred, too, and in private messages.
"""

from __future__ import annotations

import io
import re
from typing import Any, cast

import discord
from discord import app_commands
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, GuardedCog, Host, Known, Sorry
from bot.text import Text
from bot.text.names import phrase
from bot.text.tales import patron_name
from cogs._shared.wording import COLOUR, clipped
from cogs.me._file import packed

EXPORTS = 3, 300.0  # times in seconds that one player may have their part packed


class MeCog(GuardedCog):
    """The /me group."""

    group = app_commands.Group(name=phrase("cmd-me"), description=phrase("cmd-me-description"))

    @group.command(name=phrase("cmd-me-export"), description=phrase("cmd-me-export-description"))
    @app_commands.checks.cooldown(*EXPORTS)
    async def export(self, interaction: discord.Interaction) -> None:
        """Everything that is kept of the asker, as a file in their private messages."""
        context = Context.of(interaction)
        mine = await context.woods.mine(context.user)
        names = {one.wood: context.host.name_of(one.server) for one in mine.woods}
        body = await packed(context, mine, names)
        try:
            await interaction.user.send(context.own("me-export-letter"), file=_file(body))
        except discord.Forbidden:  # who takes no private messages reads it here, alone as well
            await context.say(context.text("answer-me-exported", way="here"), file=_file(body))
        else:
            await context.say(context.text("answer-me-exported", way="letter"))

    @group.command(name=phrase("cmd-me-forget"), description=phrase("cmd-me-forget-description"))
    async def forget(self, interaction: discord.Interaction) -> None:
        """Say what will be lost, and ask."""
        context = Context.of(interaction)
        known = await context.woods.known(context.user)
        if known is None:
            raise Sorry("error-nothing-kept")
        await context.say(embed=_lost(context, known), view=_asking(context.text))


class ForgetButton(GuardedButton, template=r"forget:me"):
    """Forgets whoever presses it; only the asker can."""

    def __init__(self, text: Text) -> None:
        super().__init__(Button(label=text("button-forget"), style=discord.ButtonStyle.danger, custom_id="forget:me"))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], _match: re.Match[str], /
    ) -> ForgetButton:
        return cls(cast(Host, interaction.client).read_by(interaction))

    async def pressed(self, context: Context) -> None:
        if not await context.woods.forget(context.user):
            raise Sorry("error-nothing-kept")
        context.host.chosen.pop(context.user, None)
        context.played = True
        await context.say(context.text("answer-forgotten"))


def _asking(text: Text) -> View:
    view = View(timeout=None)
    view.add_item(ForgetButton(text))
    return view


def _lost(context: Context, known: Known) -> discord.Embed:
    """What goes, wood by wood, and what stays."""
    text, lines = context.text, []
    for one in known.held:
        name = patron_name(text, one.name)
        where = discord.utils.escape_markdown(context.host.name_of(one.server))
        lines.append(text("forget-wood", server=where, patron=name, worth=one.worth, points=one.points))
        if one.bets:
            lines.append(text("forget-bets", bets=one.bets))
        if one.loans:
            lines.append(text("forget-loans", loans=one.loans, lent=one.lent))
        if one.accused:
            lines.append(text("forget-hearing"))
    lines += [text("forget-goes"), text("forget-stays")]
    if known.barred:
        lines.append(text("forget-barred"))
    return discord.Embed(title=text("forget-title"), description=clipped(lines), colour=COLOUR)


def _file(body: bytes) -> discord.File:
    return discord.File(io.BytesIO(body), "what-is-kept-of-you.zip")
