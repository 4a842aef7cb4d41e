"""What a trade would cost is asked about first where it risks more than a third of what its Patron is worth.

The command travels in the button's own id, so the button works after a restart, and under the first command's key, so
that two clicks are one trade. With it travels a short hash of what was quoted: where price, chapter or standing have
changed since, the question is asked again and nothing is played. With a bet travels the margin it was quoted at, so
that it never locks more than that.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, cast
from zlib import crc32

import discord

from bot.api import Context, GuardedButton, Host, NoWood, Sorry
from bot.text import Text, dress
from engine.model import Open, PatronCommand, PublicView, Quote, Refused, from_shorthand, shorthand

GOOD_FOR = timedelta(minutes=10)
LONGEST = 100  # characters of a button's id; Discord takes no more
# A trade that risks more than one part in so many of net worth is asked about first.
RISKY_PART: Final = 3


async def ask_first(context: Context, command: PatronCommand) -> None:
    """Play a command, or show its quote with two buttons when it risks more than a third of net worth."""
    quote = await context.woods.quote(context.server, context.user, command)
    if quote.risk * RISKY_PART <= quote.worth:
        await context.play(command)
        return
    await _ask(context, command, quote)


async def _ask(context: Context, command: PatronCommand, quote: Quote, *, again: bool = False) -> None:
    if isinstance(command, Open):  # what is confirmed is what was quoted
        command = replace(command, amount=quote.quantity, most=quote.margin)
    lines = [context.text("confirm-again")] if again else []
    lines.append(_quoted(context, command, quote))
    view = confirm_view(context.text, context.key, command, await _mark(context, quote))
    await context.say("\n".join(lines), view=view)


def _quoted(context: Context, command: PatronCommand, quote: Quote) -> str:
    numbers = {"margin": quote.margin, "risk": quote.risk, "worth": quote.worth}
    if isinstance(command, Open):
        facts = dress(context.text, context.world, {"good": command.good}, {})
        return context.text(
            "confirm-open",
            **facts,
            **numbers,
            side=command.side,
            quantity=quote.quantity,
            price=quote.price,
            call=quote.call,
        )
    creature = getattr(command, "creature", None)  # what is paid to nobody who lives here is paid to the Court
    payee = context.text("magistrate-name") if creature is None else context.world.creatures[creature].name
    return context.text("confirm-pay", risk=quote.risk, worth=quote.worth, creature=payee)


async def _mark(context: Context, quote: Quote) -> str:
    """The wood, and a short hash of what the asker was shown: the chapter, their standing, and the terms."""
    view = await context.woods.view(context.server)
    shown = (view.chapter, await _standing(context, view), quote.price, quote.quantity, quote.margin, quote.call)
    return f"{view.wood}:{crc32(repr(shown).encode()) & 0xFFFFFF:06x}"


async def _standing(context: Context, view: PublicView) -> str:
    try:
        own = (await context.woods.ledger(context.server, context.user)).id
    except Refused:  # nothing stands against a stranger
        return "free"
    return next((line.standing for line in view.patrons if line.id == own), "free")


class ConfirmButton(
    GuardedButton,
    template=r"confirm:(?P<key>\d{1,20}):(?:(?P<wood>\w+):(?P<hash>[0-9a-f]{6}):)?(?P<line>[\w.-]+)",
):
    """ "Do it": plays the command under the key of the interaction that asked."""

    manner = "rewriting"

    def __init__(self, text: Text, key: str, line: str, mark: str = "") -> None:
        id = ":".join(filter(None, ("confirm", key, mark, line)))
        if len(id) > LONGEST:
            raise ValueError(f"no button's id holds {id!r}")
        super().__init__(discord.ui.Button(label=text("confirm-yes"), style=discord.ButtonStyle.danger, custom_id=id))
        self.key = key
        self.line = line
        self.mark = mark

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> ConfirmButton:
        mark = f"{match['wood']}:{match['hash']}" if match["wood"] else ""
        return cls(cast(Host, interaction.client).read_by(interaction), match["key"], match["line"], mark)

    async def pressed(self, context: Context) -> None:
        try:
            command = from_shorthand(self.line)
        except ValueError:  # written by another release
            raise Sorry("error-too-late") from None
        if self.mark:
            server = await context.woods.server_of(self.mark.partition(":")[0])
            if server is None:
                raise NoWood(self.mark)
            context.home = server
        if await context.woods.answered(context.server, self.key) is None and await self._changed(context, command):
            return
        context.key = self.key
        await context.play(command)

    async def _changed(self, context: Context, command: PatronCommand) -> bool:
        """Whether what was asked is not what it would be now; then it is asked again, under a key of its own."""
        old = context.interaction.created_at - discord.utils.snowflake_time(int(self.key)) > GOOD_FOR
        if not (old or self.mark):  # a button of the release before, pressed at once
            return False
        if isinstance(command, Open):
            command = replace(command, most=None)
        quote = await context.woods.quote(context.server, context.user, command)
        if self.mark == await _mark(context, quote):
            return False
        await _ask(context, command, quote, again=True)
        return True


class LeaveButton(GuardedButton, template="leave"):
    """ "Leave it": nothing is played."""

    manner = "rewriting"

    def __init__(self, text: Text) -> None:
        super().__init__(
            discord.ui.Button(label=text("confirm-no"), style=discord.ButtonStyle.secondary, custom_id="leave")
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: discord.ui.Item[Any], _match: re.Match[str], /
    ) -> LeaveButton:
        return cls(cast(Host, interaction.client).read_by(interaction))

    async def pressed(self, context: Context) -> None:
        await context.say(context.text("confirm-left"))


def confirm_view(text: Text, key: str, command: PatronCommand, mark: str = "") -> discord.ui.View:
    """The two buttons below a quote; raises ValueError for a command that no button's id can hold.

    Where the names of a guest's world leave no room for the mark, it goes without.
    """
    view = discord.ui.View(timeout=None)
    line = shorthand(command)
    try:
        view.add_item(ConfirmButton(text, key, line, mark))
    except ValueError:
        view.add_item(ConfirmButton(text, key, line))
    view.add_item(LeaveButton(text))
    return view
