"""The confirm step before a trade that risks more than a third of what its Patron is worth.

The command travels in the button's own id, so the button works after a restart, and under the first command's key, so
that two clicks are one trade. With a bet travels the margin it was quoted at, so that it never locks more than that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, TypeAlias

import discord

from bot.text import Text
from cogs._shared.context import Sorry, answering
from engine.model import Bribe, BribeMagistrate, Lend, Open

Costly: TypeAlias = Open | Lend | Bribe | BribeMagistrate

GOOD_FOR = timedelta(minutes=10)
_KINDS = "short|long|lend|bribe|magistrate"


def encode(command: Costly) -> str:
    """A command as the tail of a button's id: its kind and its parts, with dots between."""
    parts: Sequence[object]
    match command:
        case Open():
            parts = (command.side, command.good, command.amount, command.most)
        case Lend():
            parts = ("lend", command.creature, command.amount, command.interest, command.term)
        case Bribe():
            parts = ("bribe", command.creature, command.amount, command.wish, command.good)
        case BribeMagistrate():
            parts = ("magistrate", command.amount)
    return ".".join("" if part is None else str(part) for part in parts)


def decode(tail: str) -> Costly:
    """The command that `encode` wrote; raises ValueError. The rules check its values when it is played."""
    kind, *parts = tail.split(".")
    match kind, parts:
        case "short" | "long", [good, amount, most]:
            return Open("short" if kind == "short" else "long", good, _number(amount), _number(most))
        case "lend", [creature, amount, interest, term]:
            return Lend(creature, int(amount), int(interest), int(term))
        case "bribe", [creature, amount, wish, good]:
            wished = next((known for known in ("hoard", "dump", "buy", "shun") if known == wish), None)
            return Bribe(creature, int(amount), wished, good or None)
        case "magistrate", [amount]:
            return BribeMagistrate(int(amount))
    raise ValueError(f"no command in {tail!r}")


def _number(part: str) -> int | None:
    return int(part) if part else None


class ConfirmButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"confirm:(?P<key>\d+):(?P<tail>(?:{_KINDS})\.[\w.-]+)",
):
    """ "Do it": plays the command under the key of the interaction that asked."""

    def __init__(self, text: Text, key: str, command: Costly) -> None:
        super().__init__(
            discord.ui.Button(
                label=text("confirm-yes"),
                style=discord.ButtonStyle.danger,
                custom_id=f"confirm:{key}:{encode(command)}",
            )
        )
        self.key = key
        self.command = command

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> ConfirmButton:
        return cls(interaction.client.text, match["key"], decode(match["tail"]))  # type: ignore[attr-defined]

    async def callback(self, interaction: discord.Interaction) -> None:
        async with answering(interaction, thinking=False) as context:
            if interaction.created_at - discord.utils.snowflake_time(int(self.key)) > GOOD_FOR:
                raise Sorry("error-too-late")
            await context.tell(await context.woods.command(context.server, context.user, self.key, self.command))


class LeaveButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template="leave"):
    """ "Leave it": nothing is played."""

    def __init__(self, text: Text) -> None:
        super().__init__(
            discord.ui.Button(label=text("confirm-no"), style=discord.ButtonStyle.secondary, custom_id="leave")
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: discord.ui.Item[Any], _match: re.Match[str], /
    ) -> LeaveButton:
        return cls(interaction.client.text)  # type: ignore[attr-defined]

    async def callback(self, interaction: discord.Interaction) -> None:
        async with answering(interaction, thinking=False) as context:
            await context.say(context.text("confirm-left"))


def confirm_view(text: Text, key: str, command: Costly) -> discord.ui.View:
    """The two buttons below a quote."""
    view = discord.ui.View(timeout=None)
    view.add_item(ConfirmButton(text, key, command))
    view.add_item(LeaveButton(text))
    return view
