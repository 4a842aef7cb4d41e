"""The door: who comes in, and, from private messages, whose wood a command speaks of.

Whoever plays in one wood need not say which; who plays in several is asked, and what they answer holds until they press
another of its buttons, or the bot starts anew. A button of a letter names its wood itself.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, cast

import discord

from bot.api.woods import StoreTrouble

if TYPE_CHECKING:
    from bot.api.host import Host

MOST: Final = 10_000  # answers remembered
_OWN: Final = ("privacy", "me export", "me forget")
_FORGET: Final = "forget:me"
_HOMES: Final = "thousand-token-wood-homes"  # in an interaction's extras


class Chosen(OrderedDict[str, str]):
    """The server that each user's private messages are about, for those who were asked."""

    def remember(self, user: str, server: str) -> None:
        """Have a user's private messages be about a server; the oldest answers are let go."""
        self.pop(user, None)
        self[user] = server
        while len(self) > MOST:
            self.popitem(last=False)


async def look_up(interaction: discord.Interaction) -> None:
    """Find out, before what comes from a private message is run, in which woods its author plays; once is enough."""
    if interaction.guild_id is None and _HOMES not in interaction.extras:
        with suppress(StoreTrouble):  # the command itself will say
            woods = cast("Host", interaction.client).woods
            interaction.extras[_HOMES] = tuple(await woods.homes(str(interaction.user.id)))


def of(interaction: discord.Interaction) -> Sequence[str]:
    """The servers that an interaction may speak of: its own; for one in a private message those that were found."""
    if interaction.guild_id is not None:
        return (str(interaction.guild_id),)
    found: tuple[str, ...] = interaction.extras.get(_HOMES, ())
    chosen = cast("Host", interaction.client).chosen.get(str(interaction.user.id))
    return (chosen,) if chosen in found else found


def server(interaction: discord.Interaction) -> str | None:
    """The one server that an interaction speaks of; None where there is none, or more than one."""
    servers = of(interaction)
    return servers[0] if len(servers) == 1 else None


def is_here(interaction: discord.Interaction) -> bool:
    """Whether the bot is in the server that an interaction comes from; yes in a direct message.

    It is not where a user brought the app along, and on papers that were left in a server it was removed from.
    """
    return interaction.guild_id is None or interaction.client.get_guild(interaction.guild_id) is not None


def _asks_of_their_own(interaction: discord.Interaction) -> bool:
    """Whether somebody asks what is kept of them, or to be forgotten: that is anybody's right."""
    named = getattr(interaction.command, "qualified_name", "")
    pressed = cast("dict[str, object]", interaction.data or {}).get("custom_id")
    return named in _OWN or pressed == _FORGET


def shut(interaction: discord.Interaction) -> str:
    """The sentence with which an interaction is turned away at the door, "" for one that comes in."""
    host = cast("Host", interaction.client)
    barred = host.barred(str(interaction.user.id), str(interaction.guild_id or ""))
    if barred and not (barred == "user" and _asks_of_their_own(interaction)):
        return f"error-barred-{barred}"
    return "" if is_here(interaction) else "error-not-here"
