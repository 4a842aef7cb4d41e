"""The stage: a server called Thousand Token Wood, a channel, two players and a moderator, in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import discord
import simcord

from bot.app.servers import NEEDED


@dataclass(frozen=True, slots=True)
class Stage:
    """The in-memory world. Keys of `people` are first names in small letters, as links have them."""

    env: simcord.Env
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    people: Mapping[str, simcord.MemberActor]
    moderator: simcord.MemberActor


async def build_stage(env: simcord.Env, boot: discord.Client) -> Stage:
    """Build it with the clock at its fixed beginning, then jump to now.

    Ids come from the clock: made at the same instant they are the same in every run, so the database stays valid.
    """
    assert boot.user is not None
    await boot.user.edit(username="Wood Gazette")
    guild = env.create_guild("Thousand Token Wood")
    channel = guild.create_text_channel("the-wood")
    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_guild=True) | NEEDED)
    ann = guild.add_member(env.create_user("ann", global_name="Ann"))
    bob = guild.add_member(env.create_user("bob", global_name="Bob"))
    mod = guild.add_member(env.create_user("morag", global_name="Morag (moderator)"), roles=[moderators])
    await env.advance_time(max(0.0, (datetime.now(UTC) - env.now()).total_seconds()))
    return Stage(env, guild, channel, {"ann": ann, "bob": bob, "morag": mod}, mod)
